package org.banu.eligibility;

import java.util.List;

/**
 * Values of an attribute that the tests at hand can't tell apart.
 *
 * @param truths of each test, in their order
 * @param codes the answers in it, of an attribute that has answers; otherwise empty
 */
record Cell(Allowed allowed, List<Truth> truths, List<String> codes) {

    Cell {
        truths = List.copyOf(truths);
        codes = List.copyOf(codes);
    }
}
