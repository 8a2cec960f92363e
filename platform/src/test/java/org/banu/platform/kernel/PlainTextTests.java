package org.banu.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void aLineEndsWithOneSignHoweverItCame() {
        assertThat(PlainText.ofField("one\r\ntwo\rthree\nfour")).isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(PlainText.clean(" a\0b\u202Ec\u2067d\u0007 ")).isEqualTo("abcd");
    }

    @Test
    void whatKeepsLettersApartOrJoinsThemStays() {
        assertThat(PlainText.clean("می\u200Cخواہم\u200D")).isEqualTo("می\u200Cخواہم\u200D");
    }

    @Test
    void aNameStandsInOneLine() {
        assertThat(PlainText.line(" Айгүл\r\nСерік\tқызы ")).isEqualTo("Айгүл Серік қызы");
    }

    @Test
    void whatIsCutEndsWithAWholeCharacter() {
        assertThat(PlainText.cut("ab😀d", 3)).isEqualTo("ab😀");
        assertThat(PlainText.cut("ab", 3)).isEqualTo("ab");
    }

    @Test
    void digitsOfAnyScriptAreRead() {
        assertThat(PlainText.digits("۲۰۲۳-٠٨ ab")).isEqualTo("2023-08 ab");
    }
}
