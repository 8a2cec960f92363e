package org.banu.data;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a programme, training or network out of its file. */
final class ProgrammeReader {

    private final ConditionReader conditions;

    ProgrammeReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    Programme programme(FactKind kind, Item item, String hash) {
        return new Programme(
                item.get("id").text(),
                item.get("country").text(),
                item.list("kinds", it -> it.constant(Kind.class)),
                item.get("name").texts(),
                original(item),
                item.orNull("provider", Item::texts),
                item.get("summary").texts(),
                item.get("lifecycle").constant(Lifecycle.class),
                item.get("women").constant(Women.class),
                terms(item),
                kind == FactKind.TRAINING ? course(item) : null,
                kind == FactKind.NETWORK ? network(item) : null,
                item.list("documents", Item::text),
                item.orNull("apply", ProgrammeReader::apply),
                conditions.rules(item),
                item.list("preferences", this::preference),
                item.list("related", Item::text),
                item.list("merged", Item::text),
                provenance(item),
                hash);
    }

    static Map<String, String> original(Item item) {
        var names = new LinkedHashMap<String, String>();
        item.find("original")
                .ifPresent(it -> it.fields().forEach((language, name) -> names.put(language, name.text())));
        return names;
    }

    static Provenance provenance(Item item) {
        return new Provenance(
                item.list("sources", ProgrammeReader::source),
                item.orNull("asOf", Item::roughDate),
                item.get("retrieved").day(),
                item.get("confidence").constant(Confidence.class),
                item.orNull("url", Item::text),
                item.orNull("urlConfidence", it -> it.constant(Confidence.class)));
    }

    static Source source(Item item) {
        return new Source(
                item.get("title").text(), item.orNull("url", Item::text), item.orNull("date", Item::roughDate));
    }

    private Terms terms(Item item) {
        return new Terms(
                item.list("amounts", this::amount),
                item.orNull("rate", ProgrammeReader::rate),
                item.orNull("months", ProgrammeReader::months),
                item.list("cases", ProgrammeReader::oneCase),
                item.orNull("repayment", it -> it.constant(Repayment.class)),
                item.list("fees", ProgrammeReader::fee),
                item.list("collateral", Item::text),
                item.orNull("coverage", Item::number));
    }

    private Amount amount(Item item) {
        return new Amount(
                item.orNull("min", Item::number),
                item.orNull("max", Item::number),
                item.get("unit").text(),
                item.orNull("per", it -> it.constant(Amount.Per.class)),
                item.orNull("asOf", Item::roughDate),
                item.orNull("for", conditions::condition),
                sourceNumber(item));
    }

    private static Rate rate(Item item) {
        var kind = item.get("kind");
        var source = sourceNumber(item);
        return switch (kind.text()) {
            case "fixed" -> new Rate.Fixed(percent(item), source);
            case "upTo" -> new Rate.UpTo(percent(item), source);
            case "from" -> new Rate.From(percent(item), source);
            case "range" ->
                new Rate.Range(item.get("from").number(), item.get("to").number(), source);
            case "formula" ->
                new Rate.Formula(
                        item.get("base").text(),
                        item.get("plus").number(),
                        item.find("atMost").map(Item::flag).orElse(false),
                        source);
            default ->
                throw kind.broken("A rate is fixed, upTo, from, range or formula, not '%s'.".formatted(kind.text()));
        };
    }

    private static BigDecimal percent(Item item) {
        return item.get("percent").number();
    }

    private static Months months(Item item) {
        return new Months(
                item.orNull("min", Item::whole),
                item.orNull("max", Item::whole),
                item.orNull("grace", Item::whole),
                item.orNull("graceOneIn", Item::whole));
    }

    private static Case oneCase(Item item) {
        return new Case(
                item.get("name").texts(),
                item.orNull("rate", ProgrammeReader::rate),
                item.orNull("months", ProgrammeReader::months),
                sourceNumber(item));
    }

    private static Fee fee(Item item) {
        return new Fee(
                item.get("what").constant(Fee.What.class),
                item.orNull("amount", Item::number),
                item.orNull("unit", Item::text),
                item.orNull("percent", Item::number),
                item.orNull("to", Item::number),
                sourceNumber(item));
    }

    private static Apply apply(Item item) {
        return new Apply(
                item.list("channels", Item::text),
                item.orNull("url", Item::text),
                item.orNull("phone", Item::text),
                item.orNull("closes", Item::day));
    }

    private Preference preference(Item item) {
        return new Preference(
                item.get("id").text(),
                item.orNull("share", Item::number),
                item.orNull("test", conditions::condition),
                sourceNumber(item));
    }

    private static Course course(Item item) {
        return new Course(
                item.list("topics", Item::text),
                item.orNull("format", it -> it.constant(Course.Format.class)),
                item.list("languages", Item::text),
                item.orNull("cost", ProgrammeReader::cost),
                item.orNull("duration", Item::texts),
                item.orNull("reach", Item::texts));
    }

    private static Course.Cost cost(Item item) {
        return item.shape() == Item.Shape.SCALAR
                ? new Course.Cost(BigDecimal.ZERO, null)
                : new Course.Cost(item.get("amount").number(), item.get("unit").text());
    }

    private static Network network(Item item) {
        return new Network(
                item.get("networkKind").constant(Network.NetworkKind.class),
                item.orNull("scope", it -> it.constant(Network.Scope.class)),
                item.orNull("city", Item::texts),
                item.orNull("founded", Item::roughDate),
                item.orNull("members", Item::text),
                item.orNull("open", Item::flag));
    }

    private static @Nullable Integer sourceNumber(Item item) {
        return item.orNull("source", Item::whole);
    }
}
