package org.banu.eligibility;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One text for one meaning, to be hashed. Every part goes with its length, so that no two contents share a text. */
final class Canonical {

    private final StringBuilder text = new StringBuilder();

    /** SHA-256 in lower-case hexadecimal. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("No SHA-256. Maybe this isn't a complete JDK?", e);
        }
    }

    /** @param part anything whose own text is unique within its type; null is a value too */
    Canonical add(@Nullable Object part) {
        if (part == null) {
            text.append('-');
            return this;
        }
        var own =
                part instanceof BigDecimal amount ? amount.stripTrailingZeros().toString() : part.toString();
        text.append(own.length()).append(':').append(own);
        return this;
    }

    Canonical add(RuleSet rules) {
        add(rules.id()).add(rules.criteria().size());
        for (var criterion : rules.criteria()) {
            add(criterion.id()).add(criterion.from()).add(criterion.to()).add(criterion.source());
            add(criterion.condition());
        }
        return this;
    }

    /** The values that the criteria ask for, and the conversions and orders of answers they are compared by. */
    Canonical add(List<Criterion> criteria, Profile profile, Judgement judgement) {
        var scales = new TreeSet<String>();
        for (var test : Conditions.tests(criteria)) {
            var value = profile.values().get(test.attribute());
            if (value != null) {
                scales.add(new Canonical().add(test.attribute()).add(value).text.toString());
                scales.add(scale(test, value, judgement));
            }
        }
        scales.forEach(text::append);
        return this;
    }

    private static String scale(Condition.Test test, Value value, Judgement judgement) {
        var scale = new Canonical().add(test.attribute());
        switch (test) {
            case Condition.Range range -> scale.addRate(range.unit(), value, judgement);
            case Condition.Within(var id, var codes) -> {
                scale.add(judgement.vocabulary().path(id, ((Value.Text) value).code()));
                codes.forEach(it -> scale.add(judgement.vocabulary().path(id, it)));
            }
            case Condition.Grade grade ->
                scale.add(judgement.vocabulary().get(grade.attribute()).codes());
            default -> {}
        }
        return scale.text.toString();
    }

    private void addRate(@Nullable String unit, Value value, Judgement judgement) {
        var hers = ((Value.Quantity) value).unit();
        if (unit != null && hers != null && !hers.equals(unit)) {
            add(judgement
                    .units()
                    .find(unit, hers, judgement.date())
                    .or(() -> judgement.units().find(hers, unit, judgement.date()))
                    .orElse(null));
        }
    }

    Canonical add(Condition condition) {
        switch (condition) {
            case Condition.Is(var id, var value) -> add("is").add(id).add(value);
            case Condition.In(var id, var codes) -> add("in").add(id).add(codes);
            case Condition.Within(var id, var codes) -> add("within").add(id).add(codes);
            case Condition.Range(var id, var from, var to, var unit) ->
                add("range").add(id).addEnd(from).addEnd(to).add(unit);
            case Condition.Grade(var id, var from, var to) ->
                add("grade").add(id).add(from).add(to);
            case Condition.Elapsed(var id, var min, var max, var unit) ->
                add("elapsed").add(id).add(min).add(max).add(unit);
            case Condition.Dated(var id, var since, var before) ->
                add("dated").add(id).add(since).add(before);
            case Condition.AllOf(var of) -> addAll("all", 0, of);
            case Condition.AnyOf(var of) -> addAll("any", 0, of);
            case Condition.Not(var of) -> addAll("not", 0, List.of(of));
            case Condition.AtLeast(var n, var of) -> addAll("atLeast", n, of);
            case Condition.Decides(var id) -> add("decides").add(id);
        }
        return this;
    }

    private Canonical addAll(String word, int n, List<Condition> conditions) {
        add(word).add(n).add(conditions.size());
        conditions.forEach(this::add);
        return this;
    }

    private Canonical addEnd(Condition.@Nullable End end) {
        return end == null ? add((Object) null) : add(end.at()).add(end.closed());
    }

    Canonical add(Value value) {
        return switch (value) {
            case Value.Text(var code) -> add("text").add(code);
            case Value.Codes(var codes) -> add("codes").add(codes);
            case Value.Quantity(var amount, var unit) ->
                add("quantity").add(amount).add(unit);
            case Value.Flag(var holds) -> add("flag").add(holds);
            case Value.Day(var date) -> add("day").add(date);
        };
    }

    Canonical add(Iterable<String> codes) {
        var all = new Canonical();
        codes.forEach(all::add);
        return add(all.text.toString());
    }
}
