package org.banu.platform.exchange;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.platform.kernel.Language;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.DetailsReader;
import org.banu.platform.web.Messages;
import org.springframework.stereotype.Component;

/** The columns of a list: what they are called, and what stands in them. */
@Component
class Columns {

    /** What the organisation calls a business in its own list. */
    static final String REFERENCE = "reference";

    /** What the columns are called that say what is to be mended. */
    static final String LINE = "exchange.line";

    static final String REASON = "exchange.reason";

    /** In their order. */
    static final List<String> FIELDS =
            Stream.concat(Stream.of(REFERENCE), DetailsReader.FIELDS.stream()).toList();

    /** Those with several values in one cell. */
    static final Set<String> LISTS = Set.of("further", "certificates", "languages");

    /** Those with a code of Banu's, which a list has in small letters. */
    private static final Set<String> CODES = Set.of("form", "turnover");

    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> added = new HashSet<>();
    private final Messages messages;

    Columns(Messages messages) {
        this.messages = messages;
        for (var language : Language.values()) {
            added.add(folded(messages.text(language, LINE)));
            added.add(folded(messages.text(language, REASON)));
        }
        for (var field : FIELDS) {
            known.put(folded(field), field);
            for (var language : Language.values()) {
                known.putIfAbsent(folded(title(field, language)), field);
            }
        }
    }

    String title(String field, Language language) {
        return messages.text(language, "exchange.field." + field);
    }

    /** Without case, marks and spaces. */
    static String folded(String text) {
        return CASE.normalize(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** To each header its field, by its name or by what it is called in any language; empty for what is unknown. */
    List<String> recognise(List<String> headers) {
        var taken = new HashSet<String>();
        var fields = new ArrayList<String>();
        for (var header : headers) {
            var field = known.getOrDefault(folded(header), "");
            fields.add(taken.add(field) ? field : "");
        }
        return fields;
    }

    /** Whether every column has a field, but for those that Banu itself adds to a list to be mended. */
    boolean knowsAll(List<String> headers, List<String> fields) {
        return IntStream.range(0, headers.size())
                .filter(it -> fields.get(it).isEmpty())
                .mapToObj(it -> folded(headers.get(it)))
                .allMatch(it -> it.isEmpty() || added.contains(it));
    }

    /** What is told of a business, as it is written in the fields of a list. */
    static Map<String, List<String>> values(Details details) {
        var values = details.typed();
        CODES.forEach(it -> values.computeIfPresent(
                it, (_, codes) -> List.of(codes.getFirst().toLowerCase(Locale.ROOT))));
        return values;
    }

    /** The cells of a business. */
    static List<String> cells(String reference, Details details, List<String> fields) {
        var values = values(details);
        return fields.stream()
                .map(field -> field.equals(REFERENCE) ? reference : cell(field, values.getOrDefault(field, List.of())))
                .toList();
    }

    /** Several in one cell: with semicolons between, or in lines of their own where one of them has a semicolon. */
    private static String cell(String field, List<String> several) {
        if (!LISTS.contains(field)) {
            return String.join("", several);
        }
        return several.stream().anyMatch(it -> it.contains(";"))
                ? String.join("\n", several) + "\n"
                : String.join("; ", several);
    }

    /** The several of a cell. */
    static List<String> divided(String cell) {
        return Stream.of(cell.split(cell.contains("\n") ? "\n" : ";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
