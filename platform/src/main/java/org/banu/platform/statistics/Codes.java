package org.banu.platform.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.registry.Tier;
import org.banu.platform.registry.Turnover;

/**
 * The codes by which businesses are counted in a month, whatever businesses there are: a code that is missing, or there
 * for some only, would tell of them.
 */
record Codes(Facts facts, LocalDate month) {

    /** What was not told. */
    static final String NOT_TOLD = "";

    private static final String BEFORE = "BEFORE_";
    private static final int YEARS = 30;

    /** The year before which all years are one; empty for another code. */
    static String before(String code) {
        return code.startsWith(BEFORE) ? code.substring(BEFORE.length()) : "";
    }

    List<String> countries() {
        return facts.places().stream()
                .filter(it -> it.parent() == null)
                .map(Term::code)
                .toList();
    }

    /** All of a dimension. */
    List<String> of(Dimension dimension, String country) {
        return switch (dimension) {
            case SECTOR ->
                facts.sectors().stream()
                        .filter(it -> it.parent() == null)
                        .map(Term::code)
                        .toList();
            case REGION ->
                told(facts.places().stream()
                        .filter(it -> country.equals(it.parent()))
                        .map(Term::code));
            case FORM, TIER -> bands(dimension);
            case SIZE, TURNOVER -> told(bands(dimension).stream());
            case STARTED ->
                told(Stream.concat(
                        Stream.of(BEFORE + firstYear()),
                        IntStream.rangeClosed(firstYear(), month.getYear()).mapToObj(Integer::toString)));
        };
    }

    /** Those of a dimension that always has the same ones, in their order; none of another. */
    static List<String> bands(Dimension dimension) {
        return switch (dimension) {
            case FORM -> names(Form.values());
            case SIZE -> Stream.of(SizeBand.values()).map(SizeBand::code).toList();
            case TURNOVER -> names(Turnover.values());
            case TIER -> names(Tier.values());
            case SECTOR, REGION, STARTED -> List.of();
        };
    }

    /** What a business is counted under: its top sector, its region, its year; any other code as it is. */
    String top(Dimension dimension, String code) {
        return switch (dimension) {
            case SECTOR -> top(facts.sectors(), code, 0);
            case REGION -> top(facts.places(), code, 1);
            case STARTED -> code.isEmpty() || Integer.parseInt(code) >= firstYear() ? code : BEFORE + firstYear();
            case FORM, SIZE, TURNOVER, TIER -> code;
        };
    }

    private int firstYear() {
        return month.getYear() - YEARS + 1;
    }

    private static List<String> told(Stream<String> codes) {
        return Stream.concat(codes, Stream.of(NOT_TOLD)).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /**
     * What contains a term.
     *
     * @param level how many contain the one that is looked for; nothing told where the term is itself above it
     */
    private static String top(List<Term> terms, String code, int level) {
        var path = new ArrayList<String>();
        var next = code;
        while (next != null && !next.isEmpty()) {
            path.addFirst(next);
            var own = next;
            next = terms.stream()
                    .filter(it -> it.code().equals(own))
                    .findFirst()
                    .map(Term::parent)
                    .orElse(null);
        }
        return path.size() > level ? path.get(level) : NOT_TOLD;
    }
}
