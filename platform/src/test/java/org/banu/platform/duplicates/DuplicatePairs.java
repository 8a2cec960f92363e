package org.banu.platform.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of made-up businesses of which it is known whether they are one. */
final class DuplicatePairs {

    private DuplicatePairs() {}

    record Pair(boolean same, NamedBusiness one, NamedBusiness other) {

        double score() {
            return Resemblance.of(one, other).score();
        }
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
        return new Pair(
                cells[0].equals("yes"),
                new NamedBusiness(
                        "one",
                        List.of(cells[1]),
                        known(support, "P", "p", "here"),
                        known(support, "S", "s", "food"),
                        known(support, "C", "C", "phone")),
                new NamedBusiness(
                        "other",
                        List.of(cells[2]),
                        support.contains("p") ? "there" : known(support, "P", "P", "here"),
                        support.contains("s") ? "crafts" : known(support, "S", "S", "food"),
                        known(support, "C", "C", "phone")));
    }

    private static @Nullable String known(String support, String same, String different, String value) {
        return support.contains(same) || support.contains(different) ? value : null;
    }
}
