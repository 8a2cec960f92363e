package org.banu.platform.programmes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.banu.data.Kind;
import org.banu.data.Programme;
import org.banu.data.Women;

/**
 * What of the catalogue a reader wants to see. All of it stands in the address, so it survives a reload and can be shared.
 *
 * @param q words to search for; empty for none
 * @param kind {@code finance}, {@code training}, {@code network} or the code of a {@link Kind}; empty for all
 * @param country as records have it; empty for all
 * @param women only what is for women alone
 * @param open only what is not known to have ended or to be suspended
 */
public record Filters(String q, String kind, String country, boolean women, boolean open) {

    private static final int LONGEST_QUERY = 100;

    /** The kinds to choose from: all finance together, then one by one. */
    public static final List<String> KINDS = Stream.concat(
                    Stream.of("finance"), Arrays.stream(Kind.values()).map(Kind::code))
            .toList();

    /** The countries to choose from, and what is beyond one country. */
    public static final List<String> COUNTRIES = List.of("KZ", "PK", "REGIONAL", "INTERNATIONAL");

    /** A reader can't know what she did wrong in an address: what makes no sense counts as left out. */
    public Filters {
        q = q.strip();
        q = q.substring(0, q.offsetByCodePoints(0, Math.min(LONGEST_QUERY, q.codePointCount(0, q.length()))));
        kind = KINDS.contains(kind) ? kind : "";
        country = COUNTRIES.contains(country) ? country : "";
    }

    /** Whether a programme is of this kind, country and so on; the words are for {@link Search}. */
    public boolean lets(Programme programme) {
        return isOfKind(programme)
                && (country.isEmpty() || programme.country().equals(country))
                && (!women || programme.women() == Women.ONLY)
                && (!open || !Programmes.isPast(programme));
    }

    private boolean isOfKind(Programme programme) {
        return kind.isEmpty()
                || (kind.equals("finance") && programme.finance())
                || programme.kinds().stream().anyMatch(it -> it.code().equals(kind));
    }

    public boolean isEmpty() {
        return q.isEmpty() && !narrow();
    }

    /** Whether they leave anything out, whatever is searched for. */
    public boolean narrow() {
        return women || open || !kind.isEmpty() || !country.isEmpty();
    }

    /** As the end of an address, with {@code ?}; empty if nothing is filtered. */
    public String query() {
        var fields = Stream.of(
                        field("q", q),
                        field("kind", kind),
                        field("country", country),
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
