package org.banu.platform.meanings;

import org.banu.platform.web.Ui;
import org.springframework.stereotype.Service;

/** Names what is kept in words, for people who read it as it is kept. */
@Service
public class Meanings {

    private final KnownCodes known;

    Meanings(KnownCodes known) {
        this.known = known;
    }

    /** The words of a table in the reader's language. */
    public TableWords of(Ui ui, String table, WordSource source) {
        return new TableWords(ui, table, source, known);
    }
}
