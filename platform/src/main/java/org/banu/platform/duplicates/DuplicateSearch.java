package org.banu.platform.duplicates;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.banu.platform.duplicates.Resemblance.Folded;

/**
 * Finds the pairs among many businesses that look like one. Only those are compared that share a key: the consonants of a
 * telling word, the same with one of them left out, a contact or a number; so the work grows with the number of businesses and not
 * with its square.
 */
public final class DuplicateSearch {

    /** A key that more share says too little; beyond this many they must be in one place as well. */
    private static final int CROWD = 40;

    private static final int SHORTEST_TO_SHORTEN = 3;

    private static final long LOWER_HALF = 0xffff_ffffL;

    private DuplicateSearch() {}

    /**
     * Two businesses that look like one.
     *
     * @param one the earlier in the list
     */
    public record Proposal(NamedBusiness one, NamedBusiness other, Resemblance resemblance) {}

    /** The pairs to propose, the likeliest first. */
    public static List<Proposal> among(List<NamedBusiness> businesses) {
        return among(businesses, _ -> true);
    }

    /** Those of them with one in it that is new, as they are found among all; the others are not compared. */
    static List<Proposal> among(List<NamedBusiness> businesses, Predicate<NamedBusiness> fresh) {
        var folded = businesses.stream().map(Folded::of).toList();
        return LongStream.of(pairs(folded, fresh))
                .mapToObj(it -> compared(folded.get((int) (it >>> Integer.SIZE)), folded.get((int) it)))
                .filter(it -> it.resemblance().isProposed())
                .sorted(Comparator.comparingDouble(
                                (Proposal it) -> it.resemblance().score())
                        .reversed())
                .toList();
    }

    private static Proposal compared(Folded one, Folded other) {
        return new Proposal(one.business(), other.business(), Resemblance.of(one, other));
    }

    /** The pairs that share a key, each once: the places of both in the list, the earlier in the upper half. */
    static long[] candidates(List<NamedBusiness> businesses) {
        return candidates(businesses, _ -> true);
    }

    static long[] candidates(List<NamedBusiness> businesses, Predicate<NamedBusiness> fresh) {
        return pairs(businesses.stream().map(Folded::of).toList(), fresh);
    }

    private static long[] pairs(List<Folded> businesses, Predicate<NamedBusiness> fresh) {
        var isFresh = new BitSet(businesses.size());
        IntStream.range(0, businesses.size())
                .filter(it -> fresh.test(businesses.get(it).business()))
                .forEach(isFresh::set);
        var entries = LongStream.builder();
        for (var i = 0; i < businesses.size(); i++) {
            for (var key : keys(businesses.get(i))) {
                entries.add(entry(key, i));
            }
        }
        var crowded = LongStream.builder();
        var pairs = LongStream.builder();
        eachKey(entries, (sorted, from, to) -> {
            if (to - from <= CROWD) {
                pair(sorted, from, to, isFresh, pairs);
                return;
            }
            for (var i = from; i < to; i++) {
                var index = (int) sorted[i];
                var place = businesses.get(index).business().place();
                crowded.add(entry((sorted[i] >>> Integer.SIZE) + " in " + place, index));
            }
        });
        eachKey(crowded, (sorted, from, to) -> {
            if (to - from <= CROWD) {
                pair(sorted, from, to, isFresh, pairs);
            }
        });
        return pairs.build().sorted().distinct().toArray();
    }

    /** Those that share a key: a stretch of the sorted entries. */
    private interface Shared {
        void meet(long[] sorted, int from, int to);
    }

    private static void eachKey(LongStream.Builder entries, Shared shared) {
        var sorted = entries.build().sorted().toArray();
        for (var from = 0; from < sorted.length; ) {
            var to = from;
            while (to < sorted.length && sorted[to] >>> Integer.SIZE == sorted[from] >>> Integer.SIZE) {
                to++;
            }
            shared.meet(sorted, from, to);
            from = to;
        }
    }

    private static void pair(long[] sorted, int from, int to, BitSet fresh, LongStream.Builder pairs) {
        for (var i = from; i < to; i++) {
            for (var j = i + 1; j < to; j++) {
                if (fresh.get((int) sorted[i]) || fresh.get((int) sorted[j])) {
                    // Equal keys sort by the place in the list.
                    pairs.add(((sorted[i] & LOWER_HALF) << Integer.SIZE) | (sorted[j] & LOWER_HALF));
                }
            }
        }
    }

    /** A hash of the key in the upper half: two keys that share one by chance only cost a comparison. */
    private static long entry(String key, int index) {
        var hash = new CRC32();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        return (hash.getValue() << Integer.SIZE) | index;
    }

    static Set<String> keys(NamedBusiness business) {
        return keys(Folded.of(business));
    }

    private static Set<String> keys(Folded folded) {
        var keys = new HashSet<String>();
        for (var name : folded.names()) {
            for (var word : name.telling()) {
                addBones(word.bones().isEmpty() ? word.sound() : word.bones(), keys);
            }
            var joined = name.joined().bones();
            if (!joined.isEmpty()) {
                addBones(joined, keys);
            }
        }
        var marks = folded.business().marks();
        Stream.of(marks.phone(), marks.email()).filter(Objects::nonNull).forEach(it -> keys.add("contact " + it));
        marks.numbers().forEach(it -> keys.add("number " + it));
        return keys;
    }

    /** With the whole bones those that lack one, so that one wrong, missing or added consonant still meets. */
    private static void addBones(String bones, Set<String> keys) {
        keys.add(bones);
        if (bones.length() >= SHORTEST_TO_SHORTEN) {
            for (var i = 0; i < bones.length(); i++) {
                keys.add(bones.substring(0, i) + bones.substring(i + 1));
            }
        }
    }
}
