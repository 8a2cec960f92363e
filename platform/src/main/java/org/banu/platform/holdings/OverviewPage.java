package org.banu.platform.holdings;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who owns, runs and signs for a business.
 *
 * @param name of the business
 * @param mine whether the reader keeps it herself, and not for an organisation
 * @param herName as she is called; empty where she has not said
 * @param headline how much of it women own; empty while nothing is told or something is wrong
 * @param flawed whether something is to be mended first
 */
record OverviewPage(
        String id,
        String name,
        boolean mine,
        String herName,
        boolean told,
        String headline,
        boolean flawed,
        Node root,
        List<Holder> offices,
        List<Shown> proofs,
        List<String> past,
        List<Problem> problems) {

    OverviewPage {
        problems = List.copyOf(problems);
        offices = List.copyOf(offices);
        proofs = List.copyOf(proofs);
        past = List.copyOf(past);
    }

    /**
     * Somebody or something with what she owns of the one above, and those who own a part of it.
     *
     * @param about what it is: a sex as declared, or a country and a number
     * @param share in words; empty for the business itself
     * @param bar of a hundred; -1 where the share is not disclosed
     * @param stake id of the share; empty for the business itself
     * @param again whether its owners are told further above
     * @param sum how much of it is told and what is missing; empty for a person
     * @param wrong what is to be mended here
     * @param stated whether it is stated that all its owners are named
     * @param open whether that could be stated
     */
    record Node(
            String id,
            String name,
            boolean entity,
            boolean own,
            String about,
            String share,
            int bar,
            String stake,
            boolean again,
            List<Node> owners,
            String sum,
            List<String> wrong,
            boolean stated,
            boolean open) {

        Node {
            owners = List.copyOf(owners);
            wrong = List.copyOf(wrong);
        }
    }

    /** Somebody in an office. */
    record Holder(String id, String name, String office, String since) {}

    /** A document. */
    record Shown(String id, String says, String dated) {}

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
