package org.banu.platform.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much two businesses look like one, for an officer to decide.
 *
 * @param one the name of the first that is nearest
 * @param other the name of the second that it is nearest to
 * @param names how alike these two are, from 0 to 1
 * @param score the same with all that speaks for and against it, from 0 to 1
 * @param grounds what spoke beside the names
 */
public record Resemblance(String one, String other, double names, double score, List<Ground> grounds) {

    /** From this score on a pair is proposed. It was chosen on pairs of its own, not on those it is measured on. */
    public static final double PROPOSED = 0.84;

    /** Words less alike than this are two words. */
    private static final double SAME_WORD = 0.84;

    /** The same for short ones, where one other letter makes another name. */
    private static final double SAME_SHORT_WORD = 0.9;

    private static final int SHORT = 4;

    /** The same for those that many names have. */
    private static final double SAME_COMMON_WORD = 0.75;

    /** So much of the beginning shows that two common words are forms of one: студия and studio. */
    private static final int COMMON_STEM = 4;

    /** The same for other words, of which only the ending of possession in Kazakh may differ: тойхана, тойханасы. */
    private static final int STEM = 5;

    private static final Set<String> POSSESSION = Set.of("i", "si");
    private static final double SAME_STEM = 0.95;

    /** Names that are divided into words otherwise must be nearly the same when written in one. */
    private static final double SAME_JOINED = 0.93;

    public Resemblance {
        grounds = List.copyOf(grounds);
    }

    /** What speaks for or against two businesses being one. */
    public enum Ground {
        SAME_CONTACT(0.12),
        SAME_PLACE(0.02),
        OTHER_PLACE(-0.06),
        SAME_SECTOR(0.02),
        OTHER_SECTOR(-0.06),
        /** One trades alone, say, and the other is a company. */
        OTHER_FORM(-0.02);

        private final double worth;

        Ground(double worth) {
            this.worth = worth;
        }
    }

    public boolean isProposed() {
        return score >= PROPOSED;
    }

    /** A business whose names are folded once, for many comparisons. */
    record Folded(NamedBusiness business, List<BusinessName> names) {

        static Folded of(NamedBusiness business) {
            return new Folded(
                    business, business.names().stream().map(BusinessName::of).toList());
        }
    }

    public static Resemblance of(NamedBusiness one, NamedBusiness other) {
        return of(Folded.of(one), Folded.of(other));
    }

    static Resemblance of(Folded first, Folded second) {
        var nearest = nearest(first, second);
        var one = first.business;
        var other = second.business;
        var grounds = new ArrayList<Ground>();
        if (one.contact() != null && one.contact().equals(other.contact())) {
            grounds.add(Ground.SAME_CONTACT);
        }
        compare(one.place(), other.place(), Ground.SAME_PLACE, Ground.OTHER_PLACE, grounds);
        compare(one.sector(), other.sector(), Ground.SAME_SECTOR, Ground.OTHER_SECTOR, grounds);
        if (differ(nearest.first.forms(), nearest.second.forms())) {
            grounds.add(Ground.OTHER_FORM);
        }
        var score = nearest.alike;
        for (var ground : grounds) {
            score += ground.worth;
        }
        return new Resemblance(nearest.one, nearest.other, nearest.alike, Math.clamp(score, 0.0, 1.0), grounds);
    }

    private static void compare(
            @Nullable String one, @Nullable String other, Ground same, Ground different, List<Ground> grounds) {
        if (one != null && other != null) {
            grounds.add(one.equals(other) ? same : different);
        }
    }

    private static boolean differ(Set<LegalForms.Form> one, Set<LegalForms.Form> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private record Pair(String one, String other, BusinessName first, BusinessName second, double alike) {}

    private static Pair nearest(Folded one, Folded other) {
        return IntStream.range(0, one.names.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, other.names.size())
                        .mapToObj(j -> new Pair(
                                one.business.names().get(i),
                                other.business.names().get(j),
                                one.names.get(i),
                                other.names.get(j),
                                alike(one.names.get(i), other.names.get(j)))))
                .max(Comparator.comparingDouble(Pair::alike))
                .orElseThrow();
    }

    static double alike(BusinessName one, BusinessName other) {
        if (numbers(one).equals(numbers(other))) {
            var divided = one.words().size() != other.words().size();
            var joined = divided ? Spelling.alike(one.joined(), other.joined()) : 0;
            return Math.max(byWords(one, other), joined >= SAME_JOINED ? 0.98 * joined : 0);
        }
        // "Салон 1" and "Салон 2" are two on purpose.
        return 0.6 * byWords(one, other);
    }

    private static Set<String> numbers(BusinessName name) {
        var numbers = new HashSet<String>();
        name.words().stream().filter(BusinessName.Word::isNumber).forEach(it -> numbers.add(it.sound()));
        return numbers;
    }

    /** Each word with the one it is most like; what is left over on either side speaks against it. */
    private static double byWords(BusinessName one, BusinessName other) {
        var left = new ArrayList<>(other.words());
        var total = weight(one) + weight(other);
        var shared = 0.0;
        for (var word : one.words()) {
            BusinessName.Word best = null;
            var most = 0.0;
            for (var candidate : left) {
                var alike = sameWord(word, candidate);
                if (alike > most) {
                    most = alike;
                    best = candidate;
                }
            }
            if (best != null) {
                left.remove(best);
                shared += most * (word.weight() + best.weight());
            }
        }
        return total == 0 ? 0 : shared / total;
    }

    /** How alike they are if they can be one word; otherwise 0. */
    private static double sameWord(BusinessName.Word one, BusinessName.Word other) {
        var common = one.common() && other.common();
        var alike = Spelling.alike(one, other);
        var shorter = Math.min(one.sound().length(), other.sound().length());
        var least = shorter > SHORT ? SAME_WORD : SAME_SHORT_WORD;
        if (alike >= (common ? SAME_COMMON_WORD : least)) {
            return alike;
        }
        var sameStem = common
                ? shorter >= COMMON_STEM && one.sound().startsWith(other.sound().substring(0, COMMON_STEM))
                : shorter >= STEM
                        && (isPossessed(one.sound(), other.sound()) || isPossessed(other.sound(), one.sound()));
        return sameStem ? SAME_STEM : 0;
    }

    private static boolean isPossessed(String word, String stem) {
        return word.startsWith(stem) && POSSESSION.contains(word.substring(stem.length()));
    }

    private static double weight(BusinessName name) {
        return name.words().stream().mapToDouble(BusinessName.Word::weight).sum();
    }
}
