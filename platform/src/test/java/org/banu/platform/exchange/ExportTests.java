package org.banu.platform.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Role;
import org.banu.platform.exchange.Import.Counts;
import org.banu.platform.exchange.Import.State;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Taking businesses out, and the pages of lists. */
@PageTest
@Import(Bringing.class)
class ExportTests {

    private final Bringing bringing;
    private final Bringing.Officer aida;
    private final Chambers chambers;
    private final Visitor browser;
    private final Roster roster;
    private final Access access;

    ExportTests(Bringing bringing, Chambers chambers, Visitor browser, Roster roster, Access access) {
        this.bringing = bringing;
        this.aida = bringing.officer();
        this.chambers = chambers;
        this.browser = browser;
        this.roster = roster;
        this.access = access;
    }

    private MvcTestResult opens(Bringing.Officer officer, String address) {
        return browser.asks(address).with(by(officer.id())).exchange();
    }

    private byte[] takesOut(Bringing.Officer officer, String ending) {
        var answer = opens(officer, officer.at("/export." + ending));
        assertThat(answer).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        return answer.getResponse().getContentAsByteArray();
    }

    private Map<String, Details> all(Bringing.Officer officer) {
        return bringing.all(officer).stream()
                .collect(Collectors.toMap(
                        Roster.Listed::reference, it -> it.business().details(), (a, _) -> a));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatIsTakenOutAndBroughtInAgainIsTheSame(String ending) {
        var businesses = Samples.businesses(700, 7);
        access.perform(Work.TASK, () -> roster.addAll(aida.organisation(), businesses, Instant.now()));
        assertThat(all(aida)).isEqualTo(businesses);
        var list = takesOut(aida, ending);

        assertThat(bringing.looks(aida, list).counts()).isEqualTo(new Counts(0, 0, 700, 0));
        var other = bringing.officer();
        assertThat(bringing.brings(other, list).counts()).isEqualTo(new Counts(700, 0, 0, 0));
        assertThat(all(other)).isEqualTo(businesses);
    }

    @Test
    void aSpreadsheetRunsNothingOfAList() {
        var evil = Samples.csv("name,sector\n\"'=cmd|'/c calc'!A1\",retail\n\"'@x\",retail\n");
        bringing.brings(aida, evil);
        assertThat(all(aida).values()).extracting(it -> it.names().own()).contains("=cmd|'/c calc'!A1", "@x");
        var list = new String(takesOut(aida, "csv"), UTF_8);
        assertThat(list.lines().skip(1)).noneMatch(it -> it.matches(".*(^|,)\"?[=@].*"));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysWhatIsWrongAndWhere(Language language) {
        var looked = bringing.looks(aida, Samples.csv("name,Сфера бизнеса\nБану,alchemy\n,retail\n"));
        var page = chambers.reads(
                aida.id(), aida.at("/imports/" + looked.id()).replaceFirst("^/en", "/" + language.code()));
        var reason = browser.ui(language).text("registry.wrong.name");
        assertThat(page).contains("<html lang=\"%s\"".formatted(language.code()), "Сфера бизнеса", reason);
        var list = chambers.reads(
                aida.id(),
                aida.at("/imports/" + looked.id() + "/wrong.csv").replaceFirst("^/en", "/" + language.code()));
        assertThat(list.lines()).hasSize(3);
        assertThat(list).contains(",alchemy,2,", ",retail,3,", reason);
    }

    @ParameterizedTest
    @EnumSource
    void aTemplateIsReadInItsOwnLanguage(Language language) {
        var at = aida.at("/imports/template.").replaceFirst("^/en", "/" + language.code());
        for (var ending : List.of("csv", "xlsx")) {
            var template = opens(aida, at + ending).getResponse().getContentAsByteArray();
            var looked = bringing.looks(aida, template);
            assertThat(looked.state()).isEqualTo(State.CHECKED);
            assertThat(looked.fields()).isEqualTo(Columns.FIELDS);
        }
    }

    @Test
    void onlyOfficersAndAdministratorsOfTheOrganisationUseLists() {
        var looked = bringing.looks(aida, Samples.csv("name,sector\nБану,retail\n"));
        var pages = List.of("/imports", "/imports/" + looked.id(), "/export.csv", "/export.xlsx");
        var reviewer = chambers.somebody();
        chambers.joins(reviewer, aida.organisation(), Role.REVIEWER, aida.id());
        var officer = chambers.somebody();
        chambers.joins(officer, aida.organisation(), Role.PROGRAMME_OFFICER, aida.id());
        var other = bringing.officer();
        for (var page : pages) {
            assertThat(chambers.opens(officer, aida.at(page))).hasStatusOk();
            assertThat(chambers.opens(reviewer, aida.at(page))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(chambers.opens(other.id(), aida.at(page))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(chambers.opens(other.id(), other.at("/imports/" + looked.id())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void programsReadPageAfterPage() {
        bringing.brings(aida, Samples.csv("reference,name,sector\n1,A,retail\n2,B,retail\n3,C,retail\n"));
        var address = "/api/v1/organisations/%s/businesses"
                .formatted(aida.organisation().value());
        var first = opens(aida, address + "?limit=2");
        assertThat(Visitor.json(first).get("items")).hasSize(2);
        var link = String.valueOf(first.getResponse().getHeader("Link"));
        assertThat(link).endsWith("rel=\"next\"");
        var next = opens(aida, link.substring(1, link.indexOf('>')));
        assertThat(Visitor.json(next).get("items")).hasSize(1);
        assertThat(Visitor.text(opens(aida, address + "?format=csv"))).startsWith("id,reference,name,");
        assertThat(opens(bringing.officer(), address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void herOwnBusinessesAreHersToTake() {
        var answer = opens(aida, "/en/businesses/export.csv");
        assertThat(answer).hasStatusOk();
        assertThat(Visitor.text(answer).lines()).hasSize(1);
    }
}
