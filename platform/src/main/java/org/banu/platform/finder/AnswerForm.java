package org.banu.platform.finder;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banu.data.AttributeText;
import org.banu.data.Facts;
import org.banu.eligibility.Kind;
import org.banu.eligibility.Value;
import org.banu.platform.kernel.PlainText;

/** Turns what she typed or ticked into a value, or says what is wrong with it. */
final class AnswerForm {

    /** Sent along with ticks, so that "none of these" is told from an unanswered question. */
    static final String NONE = "-";

    static final List<String> CURRENCIES = List.of("KZT", "PKR", "USD");

    private final Facts facts;

    AnswerForm(Facts facts) {
        this.facts = facts;
    }

    /** What came of one field: a value, nothing, or the message key of what is wrong. */
    sealed interface Parsed {
        record Given(Value value) implements Parsed {}

        record Left() implements Parsed {}

        record Wrong(String key) implements Parsed {}
    }

    /**
     * One attribute's answer.
     *
     * @param values all that was sent for a field name; empty if nothing was
     */
    Parsed read(String attribute, Function<String, List<String>> values) {
        var sent = values.apply(attribute).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (sent.isEmpty()) {
            return new Parsed.Left();
        }
        var kind = facts.vocabulary().find(attribute).orElseThrow().kind();
        var first = sent.getFirst();
        return switch (kind) {
            case CHOICE, GRADE, HIERARCHY -> code(attribute, first);
            case CHOICES -> codes(attribute, sent);
            case FLAG ->
                first.equals("true") || first.equals("false")
                        ? new Parsed.Given(new Value.Flag(first.equals("true")))
                        : new Parsed.Wrong("finder.wrong.choice");
            case NUMBER -> number(attribute, first, unit(attribute));
            case MONEY -> money(attribute, first, values.apply(attribute + ".unit"));
            case DATE -> date(first);
        };
    }

    private Parsed code(String attribute, String code) {
        return isCode(attribute, code)
                ? new Parsed.Given(new Value.Text(code))
                : new Parsed.Wrong("finder.wrong.choice");
    }

    private Parsed codes(String attribute, List<String> codes) {
        var ticked = codes.stream().filter(it -> !it.equals(NONE)).toList();
        return ticked.stream().allMatch(it -> isCode(attribute, it))
                ? new Parsed.Given(new Value.Codes(Set.copyOf(ticked)))
                : new Parsed.Wrong("finder.wrong.choice");
    }

    private boolean isCode(String attribute, String code) {
        return facts.vocabulary().find(attribute).orElseThrow().codes().stream()
                .anyMatch(it -> it.id().equals(code));
    }

    private Parsed money(String attribute, String text, List<String> units) {
        var unit = units.isEmpty() ? "" : units.getFirst();
        return CURRENCIES.contains(unit)
                ? number(attribute, text, Optional.of(unit))
                : new Parsed.Wrong("finder.wrong.currency");
    }

    private Parsed number(String attribute, String text, Optional<String> unit) {
        var plain = plain(text);
        if (!plain.matches("\\d{1,15}(\\.\\d{1,4})?")) {
            return new Parsed.Wrong("finder.wrong.number");
        }
        var number = new BigDecimal(plain);
        var question = facts.attribute(attribute).orElseThrow();
        if (isBeyond(number, question)) {
            return new Parsed.Wrong("finder.wrong.range");
        }
        return new Parsed.Given(new Value.Quantity(number, unit.orElse(null)));
    }

    private static boolean isBeyond(BigDecimal number, AttributeText question) {
        return (question.min() != null && number.compareTo(question.min()) < 0)
                || (question.max() != null && number.compareTo(question.max()) > 0);
    }

    private Optional<String> unit(String attribute) {
        return facts.vocabulary()
                .find(attribute)
                .filter(it -> it.kind() == Kind.NUMBER)
                .flatMap(it -> Optional.ofNullable(it.unit()));
    }

    /** Digits of any script, without the spaces and commas that people write between thousands. */
    private static String plain(String text) {
        return PlainText.digits(text).replaceAll("[\\p{Z},٬،]", "").replace('٫', '.');
    }

    private static Parsed date(String text) {
        try {
            return new Parsed.Given(
                    new Value.Day(text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text)));
        } catch (DateTimeException malformed) {
            return new Parsed.Wrong("finder.wrong.date");
        }
    }
}
