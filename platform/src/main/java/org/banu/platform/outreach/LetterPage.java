package org.banu.platform.outreach;

import java.util.List;

/** One letter, to be passed on by hand. */
record LetterPage(String recipient, String subject, List<String> paragraphs) {

    LetterPage {
        paragraphs = List.copyOf(paragraphs);
    }
}
