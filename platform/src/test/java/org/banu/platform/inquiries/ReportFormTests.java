package org.banu.platform.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;

import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.access.Actor;
import org.banu.platform.directory.Shopkeepers;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What is typed and chosen about a conversation is there again where something is wrong with it. */
@PageTest
class ReportFormTests {

    private static final Pattern REPORT = Pattern.compile("/en/admin/reports/[0-9a-f-]{36}");

    private final Shopkeepers people;

    private Actor.Person aida = Chambers.BANU;
    private String thread = "";

    ReportFormTests(Shopkeepers people) {
        this.people = people;
    }

    @BeforeEach
    void beginAConversation() {
        aida = people.somebody(name("Aida"));
        var business = people.listed(aida, details(name("Базар")));
        var sent = people.sends(
                people.somebody(name("Bolat")), "/en/directory/%s/write".formatted(business.value()), "text", "Угроза");
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        thread = String.valueOf(sent.getResponse().getHeader("Location"));
    }

    @Test
    void theReasonOfAReportIs() {
        for (var closed : new boolean[] {false, true}) {
            if (closed) {
                people.sends(aida, thread + "/close");
            }
            var reason = "Он угрожает мне. ".repeat(200) + closed;
            assertThat(people.sends(aida, thread + "/report", "reason", reason))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .containsOnlyOnce(reason + "</textarea>")
                    .contains("<details open");
        }
    }

    @Test
    void howLongTheSenderIsKeptFromWritingIs() {
        var reason = name("Он угрожает");
        assertThat(people.sends(aida, thread + "/report", "reason", reason)).hasStatus(HttpStatus.SEE_OTHER);
        var reports = people.reads(Chambers.BANU, "/en/admin/reports");
        var found = REPORT.matcher(reports)
                .region(reports.lastIndexOf("/en/admin/reports/", reports.indexOf(reason)), reports.length());
        assertThat(found.lookingAt()).isTrue();
        var page = found.group();
        assertThat(people.reads(Chambers.BANU, page)).contains("<option value=\"30\" selected>");
        assertThat(people.sends(Chambers.BANU, page, "decision", "BANNED", "days", "365", "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<option value=\"365\" selected>")
                .doesNotContain("<option value=\"30\" selected>");
    }
}
