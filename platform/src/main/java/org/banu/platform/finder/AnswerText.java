package org.banu.platform.finder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;

/** Answers as a short text, one line each, and back; it is sealed before it leaves the server. */
final class AnswerText {

    /** The form of these texts; another form gets another sign. */
    private static final String FORM = "1@";

    private static final String OTHER = ";other";
    private static final String BUSINESS = ";business=";

    private AnswerText() {}

    static String write(Answers answers) {
        var text = new StringBuilder();
        text.append(FORM).append(String.join(",", answers.countries())).append(answers.forOther() ? OTHER : "");
        if (!answers.business().isEmpty()) {
            text.append(BUSINESS).append(answers.business());
        }
        answers.profile()
                .values()
                .forEach((attribute, value) ->
                        text.append('\n').append(attribute).append(write(value)));
        answers.skipped().forEach(it -> text.append("\n-").append(it));
        return text.toString();
    }

    /** Empty for a text in the form of another version of Banu. */
    static Optional<Answers> read(String text) {
        if (!text.startsWith(FORM)) {
            return Optional.empty();
        }
        var lines = List.of(text.split("\n", -1));
        var head = lines.getFirst().substring(FORM.length());
        var at = head.indexOf(BUSINESS);
        var business = at < 0 ? "" : head.substring(at + BUSINESS.length());
        var whom = at < 0 ? head : head.substring(0, at);
        var other = whom.endsWith(OTHER);
        var countries = codes(other ? whom.substring(0, whom.length() - OTHER.length()) : whom);
        Map<String, Value> values = new TreeMap<>();
        var skipped = new LinkedHashSet<String>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("-")) {
                skipped.add(line.substring(1));
            } else {
                var sign = sign(line);
                values.put(line.substring(0, sign), value(line.charAt(sign), line.substring(sign + 1)));
            }
        }
        return Optional.of(new Answers(countries, other, new Profile(values), skipped, business));
    }

    private static String write(Value value) {
        return switch (value) {
            case Value.Text(var code) -> "=" + code;
            case Value.Codes(var codes) -> "+" + String.join(",", codes);
            case Value.Quantity(var amount, var unit) ->
                "#" + amount.toPlainString() + (unit == null ? "" : " " + unit);
            case Value.Flag(var holds) -> "?" + (holds ? "y" : "n");
            case Value.Day(var date) -> "%" + date;
        };
    }

    private static int sign(String line) {
        for (var i = 0; i < line.length(); i++) {
            if ("=+#?%".indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("No value in '%s'.".formatted(line));
    }

    private static Value value(char sign, String text) {
        return switch (sign) {
            case '=' -> new Value.Text(text);
            case '+' -> new Value.Codes(codes(text));
            case '?' -> new Value.Flag(text.equals("y"));
            case '%' -> new Value.Day(LocalDate.parse(text));
            default -> quantity(text);
        };
    }

    private static Value quantity(String text) {
        var space = text.indexOf(' ');
        return space < 0
                ? new Value.Quantity(new BigDecimal(text), null)
                : new Value.Quantity(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }

    private static Set<String> codes(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(",", -1));
    }
}
