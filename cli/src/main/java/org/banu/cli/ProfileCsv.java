package org.banu.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.profiles.AnswerCheck;
import org.jspecify.annotations.Nullable;

/** Reads rows of a CSV file as profiles, by the attributes that its header names. */
final class ProfileCsv {

    private static final String ID = "id";
    private static final String NONE_HELD = "-";

    /** Longer than any number that counts something. */
    private static final int DIGITS = 60;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,%d}(\\.\\d{1,%d})?".formatted(DIGITS, DIGITS));

    private final AnswerCheck check;
    private final Sentences sentences = new Sentences();
    private final List<Optional<Attribute>> columns = new ArrayList<>();
    private final List<String> names;
    private final int idColumn;

    /** What came of one row: a profile, or all that is wrong with it. */
    sealed interface Row {
        record Good(String id, Profile profile) implements Row {}

        record Bad(List<Wrong> wrongs) implements Row {

            public Bad {
                wrongs = List.copyOf(wrongs);
            }
        }
    }

    /**
     * One wrong cell.
     *
     * @param column from 1
     */
    record Wrong(int column, String reason) {}

    /** @throws BadInput with everything that is wrong with the header */
    ProfileCsv(String file, List<String> header, Facts facts) {
        check = new AnswerCheck(facts);
        names = header.stream().map(String::strip).toList();
        idColumn = names.indexOf(ID);
        var wrongs = new Findings(file);
        var seen = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var attribute = check.find(name);
            columns.add(attribute);
            if (!seen.add(name)) {
                wrongs.add(1, i + 1, "the column '%s' comes twice".formatted(shortened(name)));
            } else if (attribute.isEmpty() && i != idColumn) {
                var misfit = check.unknown(shortened(name));
                wrongs.add(1, i + 1, sentences.text(misfit.key(), misfit.arguments()));
            }
        }
        if (wrongs.count() > 0) {
            throw new BadInput(wrongs.text());
        }
        if (columns.stream().allMatch(Optional::isEmpty)) {
            throw new BadInput("%s:1: the header names no attribute.".formatted(file));
        }
    }

    /** @param number from 1, which stands for the person where there is no column {@code id} */
    Row read(List<String> cells, long number) {
        if (cells.size() != names.size()) {
            var reason = "%d cells where the header has %d".formatted(cells.size(), names.size());
            return new Row.Bad(List.of(new Wrong(Math.min(cells.size(), names.size()), reason)));
        }
        var values = new TreeMap<String, Value>();
        var wrongs = new ArrayList<Wrong>();
        for (var i = 0; i < cells.size(); i++) {
            var attribute = columns.get(i);
            if (attribute.isPresent()) {
                read(attribute.get(), cells.get(i).strip(), i + 1, values, wrongs);
            }
        }
        if (!wrongs.isEmpty()) {
            return new Row.Bad(wrongs);
        }
        var id = idColumn < 0 ? Long.toString(number) : cells.get(idColumn);
        return new Row.Good(id, new Profile(values));
    }

    private void read(Attribute attribute, String cell, int column, Map<String, Value> values, List<Wrong> wrongs) {
        if (cell.isEmpty()) {
            return;
        }
        var value = value(attribute, cell);
        var misfit = value == null ? Optional.of(check.wrongKind(attribute)) : check.check(attribute, value);
        if (value != null) {
            values.put(attribute.id(), value);
        }
        misfit.ifPresent(it -> wrongs.add(new Wrong(
                column, "%s: %s".formatted(attribute.id(), shortened(sentences.text(it.key(), it.arguments()))))));
    }

    /** Null if it is none that such an attribute takes. */
    private static @Nullable Value value(Attribute attribute, String cell) {
        return switch (attribute.kind()) {
            case NUMBER ->
                NUMBER.matcher(cell).matches() ? new Value.Quantity(new BigDecimal(cell), attribute.unit()) : null;
            case MONEY -> money(cell);
            case CHOICE, GRADE, HIERARCHY -> new Value.Text(cell);
            case CHOICES -> codes(cell);
            case FLAG -> cell.equals("true") || cell.equals("false") ? new Value.Flag(cell.equals("true")) : null;
            case DATE -> day(cell);
        };
    }

    private static @Nullable Value money(String cell) {
        var space = cell.indexOf(' ');
        var amount = space < 0 ? cell : cell.substring(0, space);
        return space > 0 && NUMBER.matcher(amount).matches()
                ? new Value.Quantity(
                        new BigDecimal(amount), cell.substring(space).strip())
                : null;
    }

    private static Value codes(String cell) {
        var codes = new TreeSet<String>();
        if (!cell.equals(NONE_HELD)) {
            Stream.of(cell.split(";", -1)).map(String::strip).forEach(codes::add);
        }
        return new Value.Codes(codes);
    }

    private static @Nullable Value day(String cell) {
        try {
            return new Value.Day(LocalDate.parse(cell));
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** A line of junk must not fill the screen. */
    private static String shortened(String text) {
        var most = 300;
        var plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= most ? plain : plain.substring(0, most) + "…";
    }
}
