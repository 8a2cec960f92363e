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

    /** Across scripts fewer letters are left to compare. */
    private static final double SAME_WORD_ACROSS = 0.86;

    /** The same for those that many names have. */
    private static final double SAME_COMMON_WORD = 0.75;

    /** So much of the beginning shows that two common words are forms of one: студия and studio. */
    private static final int COMMON_STEM = 4;

    /** The same for other words, of which only the ending of possession in Kazakh may differ: тойхана, тойханасы. */
    private static final int STEM = 4;

    private static final Set<String> POSSESSION = Set.of("i", "si");
    private static final double SAME_STEM = 0.95;

    /** Names that are divided into words otherwise must be nearly the same when written in one. */
    private static final double SAME_JOINED = 0.93;

    private static final double DIVIDED = 0.98;

    /** With the same number, whatever else there is. */
    private static final double SURE = 0.99;

    /** One person has one phone and one address, and may have two businesses: both say hardly more than one. */
    private static final double ONE_PERSON = 0.09;

    public Resemblance {
        grounds = List.copyOf(grounds);
    }

    /** What speaks for or against two businesses being one. */
    public enum Ground {
        /** A register gives each number once, so this is enough by itself. */
        SAME_NUMBER(0),
        SAME_PHONE(0.12),
        SAME_EMAIL(0.12),
        SAME_PLACE(0.02),
        /** So much that the same name elsewhere is proposed only with a contact or a number. */
        OTHER_PLACE(-0.2),
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
        shared(one.marks(), other.marks(), grounds);
        places(one.place(), other.place(), grounds);
        if (one.sector() != null && other.sector() != null) {
            grounds.add(one.sector().equals(other.sector()) ? Ground.SAME_SECTOR : Ground.OTHER_SECTOR);
        }
        if (differ(nearest.first.forms(), nearest.second.forms())) {
            grounds.add(Ground.OTHER_FORM);
        }
        return new Resemblance(nearest.one, nearest.other, nearest.alike, score(nearest.alike, grounds), grounds);
    }

    private static double score(double names, List<Ground> grounds) {
        if (grounds.contains(Ground.SAME_NUMBER)) {
            return SURE;
        }
        var score = grounds.containsAll(List.of(Ground.SAME_PHONE, Ground.SAME_EMAIL)) ? names - ONE_PERSON : names;
        for (var ground : grounds) {
            score += ground.worth;
        }
        return Math.clamp(score, 0.0, 1.0);
    }

    private static void shared(NamedBusiness.Marks one, NamedBusiness.Marks other, List<Ground> grounds) {
        if (!Collections.disjoint(one.numbers(), other.numbers())) {
            grounds.add(Ground.SAME_NUMBER);
        }
        if (one.phone() != null && one.phone().equals(other.phone())) {
            grounds.add(Ground.SAME_PHONE);
        }
        if (one.email() != null && one.email().equals(other.email())) {
            grounds.add(Ground.SAME_EMAIL);
        }
    }

    /** A country alone says nothing of where in it, nor a region of which town. */
    private static void places(@Nullable String one, @Nullable String other, List<Ground> grounds) {
        if (one == null || other == null) {
            return;
        }
        if (one.equals(other)) {
            if (one.indexOf('/') >= 0) {
                grounds.add(Ground.SAME_PLACE);
            }
        } else if (!one.startsWith(other + "/") && !other.startsWith(one + "/")) {
            grounds.add(Ground.OTHER_PLACE);
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
        if (!numbers(one).equals(numbers(other))) {
            // "Салон 1" and "Салон 2" are two on purpose.
            return 0.6 * byWords(one.words(), other.words());
        }
        var words = byWords(one.words(), other.words());
        if (one.words().size() == other.words().size()) {
            return words;
        }
        var joined = Spelling.alike(one.joined(), other.joined());
        var divided = one.words().size() < other.words().size()
                ? byWordsJoined(one.words(), other.words())
                : byWordsJoined(other.words(), one.words());
        return Math.max(words, DIVIDED * Math.max(joined >= SAME_JOINED ? joined : 0, divided));
    }

    /** Where two neighbours of the longer name are one word of the shorter: software, سافٹ ویئر. */
    private static double byWordsJoined(List<BusinessName.Word> shorter, List<BusinessName.Word> longer) {
        return IntStream.range(0, longer.size() - 1)
                .mapToObj(i -> BusinessName.joined(longer, i))
                .filter(joined -> shorter.stream().anyMatch(it -> Spelling.alike(it, joined.word()) >= SAME_JOINED))
                .mapToDouble(it -> byWords(shorter, it.all()))
                .max()
                .orElse(0);
    }

    private static Set<String> numbers(BusinessName name) {
        var numbers = new HashSet<String>();
        name.words().stream().filter(BusinessName.Word::isNumber).forEach(it -> numbers.add(it.sound()));
        return numbers;
    }

    /** Each word with the one it is most like; what is left over on either side speaks against it. */
    private static double byWords(List<BusinessName.Word> one, List<BusinessName.Word> other) {
        var left = new ArrayList<>(other);
        var total = weight(one) + weight(other);
        var shared = 0.0;
        for (var word : one) {
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
        var least = one.urdu() != other.urdu() ? SAME_WORD_ACROSS : shorter > SHORT ? SAME_WORD : SAME_SHORT_WORD;
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

    private static double weight(List<BusinessName.Word> words) {
        return words.stream().mapToDouble(BusinessName.Word::weight).sum();
    }
}
