package org.banu.platform.programmes;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.data.Amount;
import org.banu.data.Facts;
import org.banu.data.Kind;
import org.banu.data.Programme;
import org.banu.data.Women;
import org.banu.platform.kernel.PlainText;

/**
 * What a reader wants to see, of the catalogue or of her results. All of it stands in the address, so it survives a reload
 * and can be shared.
 *
 * @param q words to search for; empty for none
 * @param kind {@code finance}, {@code training}, {@code network} or the code of a {@link Kind}; empty for all
 * @param country as records have it; empty for all
 * @param women only what is for women alone
 * @param open only what is not known to have ended, to be closed or suspended
 * @param amount the least that must be reachable, whole, in the programme's own money; empty for any
 * @param deadline within how many days applications close, or {@link #NO_DEADLINE}; empty for all
 */
public record Filters(
        String q, String kind, String country, boolean women, boolean open, String amount, String deadline) {

    private static final int LONGEST_QUERY = 100;

    /** Programmes whose closing day nobody knows, if there is one. */
    public static final String NO_DEADLINE = "none";

    /** The kinds to choose from: all finance together, then one by one. */
    public static final List<String> KINDS = Stream.concat(
                    Stream.of("finance"), Arrays.stream(Kind.values()).map(Kind::code))
            .toList();

    /** The countries to choose from, and what is beyond one country. */
    public static final List<String> COUNTRIES = List.of("KZ", "PK", "REGIONAL", "INTERNATIONAL");

    /** The deadlines to choose from. */
    public static final List<String> DEADLINES = List.of("30", "90", NO_DEADLINE);

    /** A reader can't know what she did wrong in an address: what makes no sense counts as left out. */
    public Filters {
        q = PlainText.cut(PlainText.line(q), LONGEST_QUERY);
        kind = KINDS.contains(kind) ? kind : "";
        country = COUNTRIES.contains(country) ? country : "";
        amount = whole(amount);
        deadline = DEADLINES.contains(deadline) ? deadline : "";
    }

    /** Those of an address. */
    public static Filters of(Map<String, String> parameters) {
        return new Filters(
                parameters.getOrDefault("q", ""),
                parameters.getOrDefault("kind", ""),
                parameters.getOrDefault("country", ""),
                "true".equals(parameters.get("women")),
                "true".equals(parameters.get("open")),
                parameters.getOrDefault("amount", ""),
                parameters.getOrDefault("deadline", ""));
    }

    /** Digits of any script, in groups or not. */
    private static String whole(String typed) {
        var digits = PlainText.digits(typed).replaceAll("[\\s\\p{Z},٬]", "");
        return digits.matches("\\d{1,15}") ? digits : "";
    }

    /** Whether a programme is of this kind, country and so on; the words are for {@link Search}. */
    boolean lets(Programme programme, LocalDate today, Facts facts) {
        return isOfKind(programme)
                && (country.isEmpty() || programme.country().equals(country))
                && (!women || programme.women() == Women.ONLY)
                && (!open || !programme.isPast(today))
                && (amount.isEmpty() || reaches(programme, today, facts))
                && (deadline.isEmpty() || closes(programme, today));
    }

    private boolean isOfKind(Programme programme) {
        return kind.isEmpty()
                || (kind.equals("finance") && programme.finance())
                || programme.kinds().stream().anyMatch(it -> it.code().equals(kind));
    }

    /** A programme with no known upper end stays: unknown is never no. */
    private boolean reaches(Programme programme, LocalDate today, Facts facts) {
        var wanted = new BigDecimal(amount);
        var amounts = programme.terms().amounts();
        return amounts.isEmpty()
                || amounts.stream()
                        .map(it -> most(it, today, facts))
                        .anyMatch(it -> it.isEmpty() || it.get().compareTo(wanted) >= 0);
    }

    /** In money, for a unit such as the MCI too; empty where it is not known. */
    private static Optional<BigDecimal> most(Amount amount, LocalDate today, Facts facts) {
        return Optional.ofNullable(amount.max())
                .flatMap(max -> facts.parameters().stream()
                        .filter(it -> it.id().equals(amount.unit()))
                        .findFirst()
                        .map(it -> facts.units()
                                .find(it.id(), it.unit(), today)
                                .map(unit -> unit.factor().multiply(max)))
                        .orElse(Optional.of(max)));
    }

    private boolean closes(Programme programme, LocalDate today) {
        var apply = programme.apply();
        var day = apply == null ? null : apply.closes();
        if (deadline.equals(NO_DEADLINE) || day == null) {
            return deadline.equals(NO_DEADLINE) && day == null;
        }
        return !day.isBefore(today) && !day.isAfter(today.plusDays(Long.parseLong(deadline)));
    }

    public boolean isEmpty() {
        return q.isEmpty() && !narrow();
    }

    /** Whether they leave anything out, whatever is searched for. */
    public boolean narrow() {
        return women || open || !kind.isEmpty() || !country.isEmpty() || !amount.isEmpty() || !deadline.isEmpty();
    }

    /** As the end of an address, with {@code ?}; empty if nothing is filtered. */
    public String query() {
        var fields = Stream.of(
                        field("q", q),
                        field("kind", kind),
                        field("country", country),
                        field("amount", amount),
                        field("deadline", deadline),
                        women ? "women=true" : "",
                        open ? "open=true" : "")
                .filter(it -> !it.isEmpty())
                .toList();
        return fields.isEmpty() ? "" : "?" + String.join("&", fields);
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
