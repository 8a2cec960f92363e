package org.banu.platform.outreach;

import java.util.List;

/**
 * One letter, to be passed on by hand.
 *
 * @param kept whether nobody has passed it on yet, and no mail server will
 */
record LetterPage(String id, boolean kept, String recipient, String subject, List<String> paragraphs) {

    LetterPage {
        paragraphs = List.copyOf(paragraphs);
    }
}
