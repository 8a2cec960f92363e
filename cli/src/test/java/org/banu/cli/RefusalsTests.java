package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.banu.database.CannotStart;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class RefusalsTests {

    @Test
    void aDiskThatFillsUpWhileTablesAreMadeIsNamed() {
        var full = new SQLException("ERROR: could not extend file \"base/5/1259\": No space left on device", "53100");
        assertThat(Refusals.inWords(new FlywayException("Migration failed", full)))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The disk of the database is full: ERROR: could not extend file");
    }

    @Test
    void aBugStaysWhatItIs() {
        var bug = new IllegalStateException("a bug");
        assertThat(Refusals.inWords(bug)).isSameAs(bug);
    }
}
