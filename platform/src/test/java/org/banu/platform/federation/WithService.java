package org.banu.platform.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.federation.TestService.Fault;
import org.banu.platform.federation.TestService.Somebody;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A Banu for which one service is set up that answers, and one that is away. */
@PageTest
abstract class WithService {

    /** Serves all tests of a run, since they share one Banu. */
    static final TestService SERVICE = new TestService();

    private static final Pattern THERE = Pattern.compile("href=\"(http://localhost:[^\"]+/authorize[^\"]+)\"");

    final Visitor browser;
    final Mailbox mail;
    final Newcomers people;
    private final Access access;
    private final JdbcClient jdbc;
    private final Vault vault;

    WithService(Visitor browser, Mailbox mail, Access access, JdbcClient jdbc, Vault vault) {
        this.browser = browser;
        this.mail = mail;
        this.people = new Newcomers(browser, mail);
        this.access = access;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        Map.of(
                        "issuer", SERVICE.issuer(),
                        "client-id", TestService.CLIENT,
                        "client-secret", TestService.SECRET,
                        "label.en", "Test ID",
                        "label.ur", "ٹیسٹ شناخت",
                        "private-network", "true",
                        "second-factor", "mfa")
                .forEach((name, value) -> properties.add("banu.oidc.test." + name, () -> value));
        Map.of(
                        "issuer",
                        "http://localhost:1",
                        "client-id",
                        TestService.CLIENT,
                        "client-secret",
                        TestService.SECRET,
                        "private-network",
                        "true")
                .forEach((name, value) -> properties.add("banu.oidc.away." + name, () -> value));
    }

    @AfterEach
    void rightAgain() {
        SERVICE.does(Fault.NONE);
    }

    MvcTestResult comesIn(Guest her, Somebody who) {
        return her.opens(SERVICE.agrees(who, goes(her, "/en/sign-in/with/test/go")));
    }

    static String goes(Guest her, String page) {
        var answer = her.opens(page);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    MvcTestResult links(Guest her, Somebody who) {
        return her.opens(SERVICE.agrees(who, asksToLink(her)));
    }

    static String asksToLink(Guest her) {
        var page = her.sends("/en/account/services/test/link");
        assertThat(page).hasStatusOk();
        return found(THERE, Visitor.text(page)).replace("&amp;", "&");
    }

    static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /** How many accounts she opens with it. */
    int accounts(Somebody who) {
        var blind = vault.index("federated_identity", SERVICE.issuer() + '\0' + who.subject());
        return access.answer(
                "sign-in",
                () -> jdbc.sql("select count(*) from federated_identity where blind = :blind")
                        .param("blind", blind)
                        .query(Integer.class)
                        .single());
    }

    /** What stands in a table, as whoever has a copy of it reads it. */
    String rows(String table) {
        return String.join(
                "\n",
                access.answer(
                        "sign-in",
                        () -> jdbc.sql("select t::text from " + table + " t")
                                .query(String.class)
                                .list()));
    }

    void change(String statement) {
        access.perform("sign-in", () -> assertThat(jdbc.sql(statement).update()).isEqualTo(1));
    }
}
