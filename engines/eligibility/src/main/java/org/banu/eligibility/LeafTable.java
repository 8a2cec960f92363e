package org.banu.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The truth of every distinct test for every code of its attribute: the reference, asked once for each. */
final class LeafTable {

    private final List<Coding> codings;
    private final List<Condition.Test> tests;
    private final int[] attributeOf;
    private final Truth[][] truths;
    private final long[] masks;

    LeafTable(List<Coding> codings, List<Condition.Test> tests, Judgement judgement) {
        this.codings = codings;
        this.tests = tests;
        attributeOf = new int[tests.size()];
        truths = new Truth[tests.size()][];
        masks = new long[tests.size()];
        var places = places(codings);
        for (var i = 0; i < truths.length; i++) {
            var test = tests.get(i);
            attributeOf[i] = places.getOrDefault(test.attribute(), -1);
            var coding = codings.get(attributeOf[i]);
            truths[i] = new Truth[coding.examples().size() + 1];
            truths[i][0] = Truth.UNKNOWN;
            for (var code = 1; code < truths[i].length; code++) {
                truths[i][code] = judgement.test(test, coding.examples().get(code - 1));
                if (coding.isMask() && truths[i][code] == Truth.TRUE) {
                    masks[i] |= 1L << (code - 1);
                }
            }
        }
    }

    private static Map<String, Integer> places(List<Coding> codings) {
        var places = new HashMap<String, Integer>();
        for (var coding : codings) {
            places.put(coding.attribute().id(), places.size());
        }
        return places;
    }

    List<Coding> codings() {
        return codings;
    }

    List<Condition.Test> tests() {
        return tests;
    }

    /** Which attribute a test asks for, by its place among the codings. */
    int attributeOf(int test) {
        return attributeOf[test];
    }

    boolean isMask(int test) {
        return codings.get(attributeOf[test]).isMask();
    }

    /** How many codes there are, 0 for unknown included. */
    int codes(int attribute) {
        return codings.get(attribute).examples().size() + 1;
    }

    /** The truth for one code; of an attribute with several answers, if only that one holds. */
    Truth truthAt(int test, int code) {
        return truths[test][code];
    }

    /** The answers that a test of several asks for, a bit each. */
    long mask(int test) {
        return masks[test];
    }

    /** The truth of a test for a profile given by the code of each attribute, beginning somewhere in an array. */
    Truth truth(int test, long[] codes, int from) {
        var code = codes[from + attributeOf[test]];
        if (isMask(test)) {
            return code < 0 ? Truth.UNKNOWN : Truth.of((code & masks[test]) != 0);
        }
        return truths[test][(int) code - codings.get(attributeOf[test]).first()];
    }
}
