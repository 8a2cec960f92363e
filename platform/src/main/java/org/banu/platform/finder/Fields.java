package org.banu.platform.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.data.AttributeText;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.eligibility.Kind;
import org.banu.eligibility.Value;
import org.banu.platform.finder.Field.Option;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Makes the fields of a form out of the questions of the data. */
final class Fields {

    private final Facts facts;
    private final Ui ui;
    private final Answers answers;

    Fields(Facts facts, Ui ui, Answers answers) {
        this.facts = facts;
        this.ui = ui;
        this.answers = answers;
    }

    /**
     * The field of one attribute, with the answer that she gave before.
     *
     * @param typed what she sent just now, by field name; empty on the first view
     * @param wrong the message key of what is wrong with that; null if nothing is
     */
    Field of(AttributeText attribute, Map<String, String> typed, @Nullable String wrong) {
        var id = attribute.id();
        var kind = facts.vocabulary().find(id).orElseThrow().kind();
        var value = answers.profile().values().get(id);
        return new Field(
                id,
                input(kind),
                ui.of(answers.forOther() ? attribute.questionFor() : attribute.question()),
                attribute.help() == null ? null : ui.of(attribute.help()),
                options(attribute, kind, value),
                typed.getOrDefault(id, typed(value)),
                typed.getOrDefault(id + ".unit", unit(value)),
                "",
                wrong);
    }

    /**
     * The field of a hierarchy that she answered vaguely: it offers what lies below her answer.
     *
     * @param code her answer so far
     */
    Field below(AttributeText attribute, String code, @Nullable String wrong) {
        var terms = terms(attribute);
        var said = terms.stream().filter(it -> it.code().equals(code)).findFirst();
        var vocabulary = facts.vocabulary();
        var lower = terms.stream()
                .filter(it -> !it.code().equals(code) && vocabulary.isWithin(attribute.id(), it.code(), code))
                .toList();
        return new Field(
                attribute.id(),
                input(Kind.HIERARCHY),
                ui.of(answers.forOther() ? attribute.questionFor() : attribute.question()),
                ui.text("finder.more_exactly", said.map(it -> ui.of(it.name())).orElse(code)),
                tree(lower, null),
                "",
                "",
                code,
                wrong);
    }

    private static String input(Kind kind) {
        return switch (kind) {
            case CHOICE, GRADE, FLAG -> "radio";
            case CHOICES -> "checkbox";
            case HIERARCHY -> "select";
            case NUMBER -> "number";
            case MONEY -> "money";
            case DATE -> "date";
        };
    }

    private List<Option> options(AttributeText attribute, Kind kind, @Nullable Value value) {
        return switch (kind) {
            case FLAG ->
                List.of(
                        flag("true", "programmes.yes", new Value.Flag(true).equals(value)),
                        flag("false", "programmes.no", new Value.Flag(false).equals(value)));
            case CHOICE, GRADE ->
                attribute.answers().stream()
                        .map(it -> new Option(it.id(), ui.of(it.label()), "", new Value.Text(it.id()).equals(value)))
                        .toList();
            case CHOICES -> ticks(attribute, value);
            case HIERARCHY -> tree(terms(attribute), value);
            case NUMBER, MONEY, DATE -> List.of();
        };
    }

    private Option flag(String code, String key, boolean chosen) {
        return new Option(code, ui.text(key), "", chosen);
    }

    private List<Option> ticks(AttributeText attribute, @Nullable Value value) {
        var held = value instanceof Value.Codes(var codes) ? codes : Set.<String>of();
        var ticks = new ArrayList<Option>();
        for (var answer : attribute.answers()) {
            if (!answer.id().equals("none")) {
                ticks.add(new Option(answer.id(), ui.of(answer.label()), "", held.contains(answer.id())));
            }
        }
        ticks.add(new Option(AnswerForm.NONE, ui.text("finder.none_of_these"), "", value != null && held.isEmpty()));
        return ticks;
    }

    private List<Term> terms(AttributeText attribute) {
        return attribute.id().equals("sector") ? facts.sectors() : placesShown();
    }

    /** The places of the countries that she chose. */
    private List<Term> placesShown() {
        return facts.places().stream()
                .filter(it -> answers.countries().isEmpty()
                        || answers.countries().stream()
                                .anyMatch(country ->
                                        it.code().equals(country) || it.code().startsWith(country + "-")))
                .toList();
    }

    private List<Option> tree(List<Term> terms, @Nullable Value value) {
        var options = new ArrayList<Option>();
        for (var term : terms) {
            if (term.parent() == null
                    || terms.stream().noneMatch(it -> it.code().equals(term.parent()))) {
                add(term, terms, ui.of(term.name()), value, options);
            }
        }
        return options;
    }

    private void add(Term term, List<Term> terms, String group, @Nullable Value value, List<Option> options) {
        options.add(new Option(term.code(), ui.of(term.name()), group, new Value.Text(term.code()).equals(value)));
        for (var child : terms) {
            if (term.code().equals(child.parent())) {
                add(child, terms, group, value, options);
            }
        }
    }

    private static String typed(@Nullable Value value) {
        return switch (value) {
            case Value.Quantity quantity -> quantity.amount().toPlainString();
            case Value.Day(var date) -> date.toString().substring(0, 7);
            case null, default -> "";
        };
    }

    private String unit(@Nullable Value value) {
        if (value instanceof Value.Quantity quantity && quantity.unit() != null) {
            return quantity.unit();
        }
        return answers.countries().equals(Set.of("PK")) ? "PKR" : "KZT";
    }
}
