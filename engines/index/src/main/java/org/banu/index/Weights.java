package org.banu.index;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How much each part of a group counts. */
public sealed interface Weights {

    /**
     * Chosen by whoever made the method.
     *
     * @param byCode for each part of the group, not negative, in any unit: they are divided by their sum
     */
    record Given(Map<String, Double> byCode) implements Weights {

        public Given {
            byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
        }
    }

    /** The same for all. */
    record Equal() implements Weights {}

    /**
     * In inverse proportion to the sample standard deviation of each part's scores over the scored economies, so that one
     * standard deviation moves the group as much in every part.
     *
     * @see <a href="https://www.weforum.org/publications/global-gender-gap-report-2023/">Global Gender Gap Report 2023,
     *     appendix B, table B.2</a>
     */
    record FromDeviations() implements Weights {}
}
