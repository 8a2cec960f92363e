package org.banu.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Attribute.Code;
import org.banu.eligibility.Kind;
import org.banu.eligibility.Vocabulary;

/** Reads what records are written with: attributes, lists of terms, parameters. */
final class WordsReader {

    private WordsReader() {}

    static AttributeText attribute(Item item) {
        return new AttributeText(
                item.get("id").text(),
                item.orNull("unit", Item::text),
                item.orNull("min", Item::number),
                item.orNull("max", Item::number),
                item.get("changeable").constant(AttributeText.Changeable.class),
                item.get("sensitivity").constant(AttributeText.Sensitivity.class),
                item.get("label").texts(),
                item.get("question").texts(),
                item.get("questionFor").texts(),
                item.orNull("help", Item::texts),
                item.list(
                        "answers",
                        it -> new AttributeText.Answer(
                                it.get("id").text(), it.get("label").texts())));
    }

    /**
     * The attributes as the engine needs them.
     *
     * @param hierarchies terms by the name that an attribute's {@code codes} gives
     */
    static Vocabulary vocabulary(Item attributes, Map<String, List<Term>> hierarchies) {
        var list = new ArrayList<Attribute>();
        var seen = new HashSet<String>();
        for (var item : attributes.items()) {
            if (!seen.add(item.get("id").text())) {
                throw item.broken("The attribute '%s' stands here twice."
                        .formatted(item.get("id").text()));
            }
            try {
                list.add(attribute(item, hierarchies));
            } catch (IllegalArgumentException e) {
                throw item.broken(String.valueOf(e.getMessage()));
            }
        }
        return Vocabulary.of(list);
    }

    private static Attribute attribute(Item item, Map<String, List<Term>> hierarchies) {
        var kind = Kind.valueOf(item.get("kind").text().toUpperCase(Locale.ROOT));
        var codes = item.find("codes")
                .map(it -> codes(hierarchies.getOrDefault(it.text(), List.of())))
                .orElseGet(() ->
                        item.list("answers", it -> new Code(it.get("id").text(), null)));
        var changeable = item.get("changeable").constant(AttributeText.Changeable.class);
        return new Attribute(
                item.get("id").text(),
                kind,
                item.orNull("unit", Item::text),
                codes,
                changeable != AttributeText.Changeable.NO,
                item.find("effort").map(Item::whole).orElse(1),
                item.get("askingCost").whole());
    }

    private static List<Code> codes(List<Term> terms) {
        return terms.stream().map(it -> new Code(it.code(), it.parent())).toList();
    }

    /** A list of terms, parents before children whatever their order in the file. */
    static List<Term> terms(Item list) {
        var waiting = new ArrayList<>(list.items());
        var terms = new ArrayList<Term>();
        var codes = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var ready = waiting.stream()
                    .filter(it -> Optional.ofNullable(it.orNull("parent", Item::text))
                            .map(codes::contains)
                            .orElse(true))
                    .toList();
            if (ready.isEmpty()) {
                var stuck = waiting.getFirst();
                throw stuck.broken("The parent '%s' of '%s' is not in this list, or lies below it."
                        .formatted(stuck.get("parent").text(), stuck.get("code").text()));
            }
            for (var item : ready) {
                if (!codes.add(item.get("code").text())) {
                    throw item.broken("'%s' stands in this list twice."
                            .formatted(item.get("code").text()));
                }
                terms.add(term(item));
            }
            waiting.removeAll(ready);
        }
        return terms;
    }

    private static Term term(Item item) {
        return new Term(
                item.get("code").text(),
                item.orNull("parent", Item::text),
                item.orNull("kind", Item::text),
                item.get("name").texts(),
                item.list("isic", Item::text));
    }

    static Parameter parameter(Item item) {
        return new Parameter(
                item.get("id").text(),
                item.get("country").text(),
                item.get("kind").constant(Parameter.Kind.class),
                item.get("unit").text(),
                item.get("label").texts(),
                item.list("values", WordsReader::dated));
    }

    private static Parameter.Dated dated(Item item) {
        return new Parameter.Dated(
                item.get("from").day(),
                item.orNull("to", Item::day),
                item.get("value").number(),
                ProgrammeReader.source(item.get("source")));
    }
}
