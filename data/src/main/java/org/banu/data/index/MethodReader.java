package org.banu.data.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banu.data.BrokenFact;
import org.banu.data.Finding;
import org.banu.data.Item;
import org.banu.data.Source;
import org.banu.index.Aggregation;
import org.banu.index.Coverage;
import org.banu.index.Direction;
import org.banu.index.Method;
import org.banu.index.Missing;
import org.banu.index.Node;
import org.banu.index.Normalisation;
import org.banu.index.Rounding;
import org.banu.index.Ties;
import org.banu.index.Weights;
import org.jspecify.annotations.Nullable;

/** Turns the file of a method into one; the file is of the right form already. */
final class MethodReader {

    private final Item root;
    private final List<IndexMethod.Part> parts = new ArrayList<>();

    private MethodReader(Item root) {
        this.root = root;
    }

    /** @throws BrokenFact where the engine could not compute with it */
    static IndexMethod read(Item root) {
        var method = new MethodReader(root).method();
        var problems = method.method().check();
        if (!problems.isEmpty()) {
            throw root.get("root")
                    .broken(problems.stream()
                            .map(it -> "%s: %s %s".formatted(it.path(), it.reason(), it.arguments()))
                            .collect(Collectors.joining("; ")));
        }
        return method;
    }

    private IndexMethod method() {
        var exceptions = root.get("coverage")
                .list(
                        "exceptions",
                        it -> new IndexMethod.Exemption(
                                it.get("economy").text(),
                                it.get("reason").texts(),
                                it.get("source").whole()));
        var economies =
                exceptions.stream().map(IndexMethod.Exemption::economy).collect(Collectors.toCollection(TreeSet::new));
        var tree = group(root.get("root"), null);
        var method = new Method(
                root.get("id").text(),
                tree,
                root.get("missing").get("rule").constant(Missing.class),
                new Coverage(root.get("coverage").get("least").whole(), economies),
                root.get("ties").constant(Ties.class),
                root.find("decimals").map(MethodReader::rounding).orElse(Rounding.NONE));
        return new IndexMethod(
                root.get("id").text(),
                root.get("version").text(),
                root.get("official").flag(),
                root.get("publisher").texts(),
                root.get("name").texts(),
                root.get("summary").texts(),
                method,
                parts,
                exceptions,
                root.list("breaks", MethodReader::change),
                root.list("sources", MethodReader::source));
    }

    private static IndexMethod.Break change(Item item) {
        return new IndexMethod.Break(
                item.get("edition").whole(),
                item.get("what").texts(),
                item.get("source").whole());
    }

    static Source source(Item item) {
        return new Source(
                item.get("title").text(), item.orNull("url", Item::text), item.orNull("date", Item::roughDate));
    }

    private static Rounding rounding(Item item) {
        return new Rounding(item.orNull("inputs", Item::whole), item.orNull("ranks", Item::whole));
    }

    private Node.Group group(Item item, @Nullable String parent) {
        parts.add(part(item, parent, false));
        var code = item.get("code").text();
        var children = item.list("parts", it -> it.has("parts") ? group(it, code) : indicator(it, code));
        return new Node.Group(code, weights(item), item.get("aggregation").constant(Aggregation.class), children);
    }

    private static Weights weights(Item group) {
        return switch (group.get("weights").text()) {
            case "equal" -> new Weights.Equal();
            case "fromDeviations" -> new Weights.FromDeviations();
            default -> {
                var byCode = new LinkedHashMap<String, Double>();
                for (var part : group.list("parts")) {
                    byCode.put(
                            part.get("code").text(), part.get("weight").number().doubleValue());
                }
                yield new Weights.Given(byCode);
            }
        };
    }

    private Node indicator(Item item, String parent) {
        parts.add(part(item, parent, true));
        return new Node.Indicator(
                item.get("code").text(),
                item.find("direction").map(it -> it.constant(Direction.class)).orElse(Direction.HIGHER_IS_BETTER),
                number(item, "floor"),
                number(item, "cap"),
                item.find("normalisation").map(MethodReader::normalisation).orElse(new Normalisation.Ratio(1)));
    }

    private static Normalisation normalisation(Item item) {
        return switch (item.get("kind").text()) {
            case "ratio" ->
                new Normalisation.Ratio(item.find("benchmark")
                        .map(Item::number)
                        .orElse(BigDecimal.ONE)
                        .doubleValue());
            case "minMax" -> new Normalisation.MinMax(number(item, "least"), number(item, "greatest"));
            case "zScore" -> new Normalisation.ZScore();
            case "percentile" -> new Normalisation.Percentile();
            case "distanceToTarget" ->
                new Normalisation.DistanceToTarget(
                        item.get("target").number().doubleValue(),
                        item.get("range").number().doubleValue(),
                        item.find("bothSides").map(Item::flag).orElse(false));
            default ->
                throw item.broken(
                        "'%s' is not known here.".formatted(item.get("kind").text()));
        };
    }

    private static IndexMethod.Part part(Item item, @Nullable String parent, boolean indicator) {
        return new IndexMethod.Part(
                item.get("code").text(),
                parent,
                indicator,
                item.get("name").texts(),
                number(item, "weight"),
                number(item, "deviation"),
                number(item, "cap"),
                item.orNull("values", MethodReader::values),
                item.get("source").whole(),
                item.orNull("note", Item::texts));
    }

    private static IndexMethod.Values values(Item item) {
        return new IndexMethod.Values(
                item.get("unit").text(),
                item.get("least").number().doubleValue(),
                item.get("greatest").number().doubleValue(),
                number(item, "sum"));
    }

    private static @Nullable Double number(Item item, String field) {
        return item.orNull(field, it -> it.number().doubleValue());
    }

    /** What {@link #read} would throw, as a list. */
    static List<Finding> findings(Item root) {
        try {
            read(root);
            return List.of();
        } catch (BrokenFact e) {
            return List.of(e.finding());
        }
    }
}
