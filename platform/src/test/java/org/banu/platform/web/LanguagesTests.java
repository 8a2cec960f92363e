package org.banu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

@PageTest
class LanguagesTests {

    private final Visitor visitor;

    LanguagesTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @ParameterizedTest
    @CsvSource({"'kk,ru;q=0.8', /kk/", "'ur-PK', /ur/", "'fr,ru;q=0.5', /ru/", "'fr', /en/", "'', /en/"})
    void theBareAddressLeadsToTheFrontPageInALanguageOfTheReader(String accepted, String page) {
        assertThat(visitor.asks("/").header("Accept-Language", accepted).exchange())
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", page);
    }

    @ParameterizedTest
    @EnumSource
    void aLanguageAloneLeadsToItsFrontPage(Language language) {
        assertThat(visitor.opens("/" + language.code()))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader("Location", "/" + language.code() + "/");
    }

    @Test
    void noOtherAddressIsTakenForOne() {
        assertThat(visitor.opens("/de")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
