package org.banu.platform.businesses;

import java.util.List;

/**
 * A business for whoever keeps it.
 *
 * @param told how many parts are told
 * @param parts all, in the order of the page
 * @param answers those of its owner that are kept with it; empty for an organisation's
 * @param joined those that were found to be this one, with the day
 * @param organisation id of the one that brought it; empty for one that a person keeps
 */
record BusinessPage(
        BusinessCard card, int told, List<Part> parts, List<Line> answers, List<Line> joined, String organisation) {

    BusinessPage {
        parts = List.copyOf(parts);
        answers = List.copyOf(answers);
        joined = List.copyOf(joined);
    }

    /**
     * A part with what is told of it.
     *
     * @param path the end of its address, and of a message key
     */
    record Part(String path, List<Line> lines) {
        Part {
            lines = List.copyOf(lines);
        }
    }
}
