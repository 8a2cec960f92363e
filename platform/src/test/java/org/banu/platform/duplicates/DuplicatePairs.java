package org.banu.platform.duplicates;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banu.platform.duplicates.NamedBusiness.Marks;
import org.jspecify.annotations.Nullable;

/** Pairs of made-up businesses of which it is known whether they are one. */
final class DuplicatePairs {

    private DuplicatePairs() {}

    record Pair(boolean same, NamedBusiness one, NamedBusiness other) {

        double score() {
            return Resemblance.of(one, other).score();
        }

        Scripts scripts() {
            var one = script(this.one.names().getFirst());
            var other = script(this.other.names().getFirst());
            if (one == other) {
                return Scripts.SAME;
            }
            return one != UScript.ARABIC && other != UScript.ARABIC
                    ? Scripts.CYRILLIC_LATIN
                    : one == UScript.CYRILLIC || other == UScript.CYRILLIC
                            ? Scripts.CYRILLIC_ARABIC
                            : Scripts.LATIN_ARABIC;
        }

        /** Of most of its letters: a legal form may be in another one. */
        private static int script(String name) {
            return name
                    .codePoints()
                    .map(UScript::getScript)
                    .filter(it -> it == UScript.ARABIC || it == UScript.CYRILLIC || it == UScript.LATIN)
                    .boxed()
                    .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }

    /** Between which scripts a pair is. */
    enum Scripts {
        SAME,
        CYRILLIC_LATIN,
        LATIN_ARABIC,
        CYRILLIC_ARABIC
    }

    /** How well pairs from a score on are proposed. */
    record Quality(double precision, double recall) {

        static Quality of(List<Pair> pairs, double from) {
            var proposed = pairs.stream().filter(it -> it.score() >= from).toList();
            var right = (double) proposed.stream().filter(Pair::same).count();
            return new Quality(
                    right / proposed.size(),
                    right / pairs.stream().filter(Pair::same).count());
        }
    }

    static List<Pair> in(String file) {
        try (var stream = DuplicatePairs.class.getResourceAsStream("/duplicates/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(DuplicatePairs::pair)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Behind the names: P or p for the same or another place, S or s for the sector, C for the same contact. */
    private static Pair pair(String line) {
        var cells = line.split("\\|", -1);
        var support = cells[3];
        var marks = support.contains("C") ? new Marks("phone", null, Set.of()) : Marks.NONE;
        return new Pair(
                cells[0].equals("yes"),
                new NamedBusiness(
                        "one",
                        List.of(cells[1]),
                        known(support, "P", "p", "KZ/here"),
                        known(support, "S", "s", "food"),
                        marks),
                new NamedBusiness(
                        "other",
                        List.of(cells[2]),
                        support.contains("p") ? "KZ/there" : known(support, "P", "P", "KZ/here"),
                        support.contains("s") ? "crafts" : known(support, "S", "S", "food"),
                        marks));
    }

    private static @Nullable String known(String support, String same, String different, String value) {
        return support.contains(same) || support.contains(different) ? value : null;
    }
}
