package org.banu.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What an organisation's people write of it. */
@PageTest
class EditTests {

    final Visitor browser;
    final Chambers people;

    EditTests(Visitor browser, Chambers people) {
        this.browser = browser;
        this.people = people;
    }

    @Test
    void whatAnAdministratorChangesIsSeenByEverybodyAndWhatItWasByHer() {
        var aida = people.somebody();
        var chamber = people.foundedBy(aida).value();
        var page = "/en/organisations/%s/edit".formatted(chamber);
        var name = "Палата-" + UUID.randomUUID();
        assertThat(people.sends(
                        aida, page, "name", name, "name_ur", "ایوان", "kind", "NGO", "web", "https://example.org/"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", page + "#changes");
        assertThat(browser.reads("/ur/organisations/" + chamber)).contains("ایوان", name, "https://example.org/");
        assertThat(browser.reads("/en/organisations/" + chamber))
                .contains("The organisation itself wrote", "non-governmental organisation");
        assertThat(people.reads(aida, page)).contains("What was changed", "chamber", "non-governmental organisation");

        // The same once more changes nothing.
        people.sends(aida, page, "name", name, "name_ur", "ایوان", "kind", "NGO", "web", "https://example.org/");
        assertThat(people.reads(aida, page).split("data-label=\"Before\"", -1)).hasSize(5);
    }

    @Test
    void whatItDoesAndInWhichLanguagesEverybodyReads() {
        var aida = people.somebody();
        var chamber = people.foundedBy(aida).value();
        var page = "/en/organisations/%s/edit".formatted(chamber);
        assertThat(people.sends(
                        aida,
                        page,
                        "name",
                        "Палата",
                        "kind",
                        "NGO",
                        "description",
                        "Учим счёту.\r\nБесплатно.",
                        "languages",
                        "ru",
                        "languages",
                        "kk",
                        "languages",
                        "xx"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.reads("/en/organisations/" + chamber))
                .contains("<p dir=\"auto\">Учим счёту.</p>", "<p dir=\"auto\">Бесплатно.</p>", "Kazakh and Russian");
        assertThat(people.reads(aida, page)).contains("value=\"kk\" checked", "Kazakh and Russian");

        assertThat(people.sends(aida, page, "name", "Палата", "kind", "NGO", "description", "x".repeat(2_001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.reads("/en/organisations/" + chamber)).contains("Учим счёту.");
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsChanged() {
        var aida = people.somebody();
        var chamber = people.foundedBy(aida).value();
        var page = "/en/organisations/%s/edit".formatted(chamber);
        var answer = people.sends(aida, page, "name", " ", "kind", "CLUB", "web", "ftp://x", "name_en", "Typed");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.text(answer)).contains("#name", "#kind", "#web", "Typed");
        assertThat(browser.reads("/en/organisations/" + chamber)).doesNotContain("Typed");
    }

    @Test
    void onlyItsAdministratorsChangeIt() {
        var aida = people.somebody();
        var saima = people.somebody();
        var chamber = people.foundedBy(aida);
        people.joins(saima, chamber, Role.REVIEWER, aida);
        var page = "/en/organisations/%s/edit".formatted(chamber.value());
        assertThat(people.opens(saima, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(saima, page, "name", "Hers", "kind", "NGO")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(people.somebody(), page)).hasStatus(HttpStatus.NOT_FOUND);
        // The control.
        assertThat(people.opens(aida, page)).hasStatusOk();
    }
}
