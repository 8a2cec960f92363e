package org.banu.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "паспорт.PDF, паспорт.pdf",
        "شناختی کارڈ.jpeg, شناختی کارڈ.pdf",
        "../../etc/passwd, passwd.pdf",
        "..\\..\\windows\\system.ini, system.pdf",
        "C:\\Users\\a\\scan.pdf, scan.pdf",
        "'/', file.pdf",
        "'', file.pdf",
        "..., file.pdf",
        ".htaccess, htaccess.pdf",
        "invoice.pdf.exe, invoice.pdf.pdf",
        "a<b>:c|d?.pdf, a_b__c_d_.pdf",
        "'  two   words .pdf', two words.pdf",
        "CON, fileCON.pdf",
        "lpt1.txt, filelpt1.pdf"
    })
    void aNameIsSafeAndEndsAsWhatItIs(String sent, String kept) {
        assertThat(FileName.of(sent, Kind.PDF)).isEqualTo(kept);
    }

    @Test
    void whatIsNotSeenIsNotKept() {
        assertThat(FileName.of("inv\u202egpj.exe", Kind.JPEG)).isEqualTo("invgpj.jpg");
        assertThat(FileName.of("a\0b\r\nSet-Cookie.png", Kind.PNG)).isEqualTo("ab Set-Cookie.png");
        assertThat(FileName.of("\u2066x\u2069\ufeff\u200b.png", Kind.PNG)).isEqualTo("x.png");
        // Urdu is spelled with it.
        assertThat(FileName.of("بے\u200cخبر.png", Kind.PNG)).isEqualTo("بے\u200cخبر.png");
    }

    @Test
    void lettersOfTwoPartsBecomeOne() {
        assertThat(FileName.of("и\u0306.png", Kind.PNG)).isEqualTo("й.png");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(FileName.of("ы".repeat(300) + ".pdf", Kind.PDF)).hasSize(FileName.LONGEST);
        var family = "\ud83d\udc69\u200d\ud83d\udc67";
        assertThat(FileName.of(family.repeat(200), Kind.PDF)).endsWith("\ud83d\udc67.pdf");
    }
}
