package org.banu.platform.exchange;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banu.platform.exchange.Findings.Wrong;
import org.banu.platform.exchange.Sheet.Line;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.DetailsReader;
import org.banu.platform.vault.Vault;
import org.banu.platform.web.Problem;
import org.springframework.stereotype.Component;

/** Reads a line of a list as a business. */
@Component
class LineReader {

    private static final int LONGEST_REFERENCE = 100;
    private static final int HASH_BYTES = 16;
    private static final Map<String, Language> AT_HOME = Map.of("KZ", Language.KAZAKH, "PK", Language.URDU);

    private final DetailsReader reader;
    private final Codes codes;
    private final Vault vault;
    private final Organisations organisations;

    LineReader(DetailsReader reader, Codes codes, Vault vault, Organisations organisations) {
        this.reader = reader;
        this.codes = codes;
        this.vault = vault;
        this.organisations = organisations;
    }

    /** What was read of a line; it can be kept if nothing is wrong. */
    record Read(Details details, List<Wrong> wrong) {}

    /** The country of lines that name none; empty where the organisation is of none or of several. */
    String country(Import of) {
        return organisations
                .find(of.organisation())
                .map(it -> it.country())
                .filter(AT_HOME::containsKey)
                .orElse("");
    }

    /**
     * What the organisation calls the business of a line. Where it says nothing, all that stands in the line makes its name:
     * so the same line is the same business, however often it comes.
     */
    String reference(Import of, Line line) {
        var named = cell(of, line, Columns.REFERENCE).strip();
        if (!named.isEmpty()) {
            return named;
        }
        var all = Columns.FIELDS.stream()
                .map(it -> it + "=" + cell(of, line, it).strip())
                .collect(Collectors.joining("\n"));
        var hash = vault.index("exchange.line", of.organisation().value() + "\n" + all);
        return "row-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }

    /** Empty if the reference can be one. */
    Optional<Wrong> problem(Import of, Line line, String reference) {
        return reference.length() > LONGEST_REFERENCE || reference.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(wrong(of, line, Columns.REFERENCE, "web.problem.too_long", LONGEST_REFERENCE))
                : Optional.empty();
    }

    Wrong wrong(Import of, Line line, String field, String key, Object... arguments) {
        var column = of.fields().indexOf(field);
        return new Wrong(line.number(), field, column < 0 ? "" : of.headers().get(column), key, List.of(arguments));
    }

    /**
     * Reads a line.
     *
     * @param before what is known of the business; columns that the list has not stay as they are
     * @param country where the line names none
     */
    Read read(Import of, Line line, Optional<Business> before, String country) {
        var known = before.map(it -> Columns.values(it.details())).orElse(Map.of());
        var named = value(of, line, known, "country").stream().findFirst().orElse("");
        var where = codes.read("country", named.isBlank() ? country : named.strip(), "");
        var reading = reader.read(
                field -> field.equals("country")
                        ? List.of(where)
                        : value(of, line, known, field).stream()
                                .map(it -> codes.read(field, it.strip(), where))
                                .toList(),
                AT_HOME.getOrDefault(where, of.language()));
        return new Read(
                reading.details(),
                reading.problems().stream().map(it -> wrong(of, line, it)).toList());
    }

    private Wrong wrong(Import of, Line line, Problem problem) {
        return wrong(
                of, line, problem.field(), problem.key(), problem.arguments().toArray());
    }

    private static List<String> value(Import of, Line line, Map<String, List<String>> known, String field) {
        var column = of.fields().indexOf(field);
        if (column < 0) {
            return known.getOrDefault(field, List.of());
        }
        var cell = line.cell(column);
        return Columns.LISTS.contains(field) ? Columns.divided(cell) : List.of(cell);
    }

    private static String cell(Import of, Line line, String field) {
        var column = of.fields().indexOf(field);
        return column < 0 ? "" : line.cell(column);
    }
}
