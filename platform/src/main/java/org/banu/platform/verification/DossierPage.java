package org.banu.platform.verification;

import java.util.List;

/**
 * What officers see of a business, in the reader's words.
 *
 * @param women how much of it women own by what is told; empty where nothing is told, or it contradicts itself
 * @param owners who owns what, as sentences
 * @param offices who does what, as sentences
 * @param questions what may look like a woman on paper only, with what she answered there
 * @param definitions with each criterion
 */
record DossierPage(
        String name,
        List<Fact> facts,
        String women,
        List<String> owners,
        List<String> offices,
        List<Asked> questions,
        List<Held> definitions,
        List<Proof> proofs) {

    DossierPage {
        facts = List.copyOf(facts);
        owners = List.copyOf(owners);
        offices = List.copyOf(offices);
        questions = List.copyOf(questions);
        definitions = List.copyOf(definitions);
        proofs = List.copyOf(proofs);
    }

    /** Something told of the business. */
    record Fact(String label, String value) {}

    /**
     * A question to her.
     *
     * @param answer empty where she has not answered yet
     */
    record Asked(String code, String text, String answer) {}

    /**
     * A definition with how the business stands.
     *
     * @param standing class of its mark
     */
    record Held(String name, String issuer, String standing, String said, List<Line> lines) {
        Held {
            lines = List.copyOf(lines);
        }
    }

    /** A criterion or a part of it. */
    record Line(String standing, String said, String asked, List<Line> parts) {
        Line {
            parts = List.copyOf(parts);
        }
    }

    /** A document that she told of among the owners. */
    record Proof(String says, String dated) {}
}
