package org.banu.platform.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Banu needs of people, and why: nothing that it keeps is left out. */
@PageTest
class PrivacyPagesTests {

    private static final Set<String> COOKIES =
            Set.of("language", "form", "answers", "session", "__Host-session", "passkey", "quiet");

    private final Visitor browser;
    private final JdbcClient jdbc;

    PrivacyPagesTests(Visitor browser, JdbcClient jdbc) {
        this.browser = browser;
        this.jdbc = jdbc;
    }

    /** A new table about people belongs to a part of the page: name it in Part, and see that the text there speaks of it. */
    @Test
    void everyTableAboutPeopleHasItsPart() {
        var kept = new TreeSet<>(jdbc.sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and obj_description(oid, 'pg_class') ~ 'privacy: (personal|sensitive)'
                """).query(String.class).list());
        assertThat(kept).contains("person", "consent", "audit_event");
        assertThat(missing(kept, told())).isEmpty();
        assertThat(missing(told(), kept)).isEmpty();
    }

    /** The control: one that is left out is found. */
    @Test
    void aTableThatIsLeftOutIsFound() {
        assertThat(missing(Set.of("person", "diary"), told())).containsExactly("diary");
    }

    @ParameterizedTest
    @EnumSource
    void everybodyReadsItInHerLanguage(Language language) {
        var ui = browser.ui(language);
        var page = browser.reads("/" + language.code() + "/privacy");
        for (var part : Part.values()) {
            assertThat(page).contains("<h2>" + ui.text("consents.part." + part) + "</h2>");
        }
        assertThat(COOKIES).allMatch(page::contains);
        assertThat(page).contains("94-V");
    }

    @Test
    void everyPageAndTheSignUpFormLeadToIt() {
        assertThat(browser.reads("/ru/programmes")).contains("href=\"/ru/privacy\"");
        assertThat(browser.reads("/ru/sign-up").split("href=\"/ru/privacy\"", -1))
                .hasSize(3);
    }

    private static Set<String> told() {
        return Arrays.stream(Part.values()).flatMap(it -> it.tables().stream()).collect(Collectors.toSet());
    }

    private static List<String> missing(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(it -> !there.contains(it)).toList();
    }
}
