package org.banu.platform.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.federation.TestService.Fault;
import org.banu.platform.federation.TestService.Somebody;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming in through another service, and linking one. */
@PageTest
class ServiceTests {

    static final TestService SERVICE = new TestService();

    private static final Pattern THERE = Pattern.compile("href=\"(http://localhost:[^\"]+/authorize[^\"]+)\"");
    private static final Pattern TIE =
            Pattern.compile("services/unlink.*?name=\"id\" value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern CONTACT =
            Pattern.compile("contacts/remove.*?name=\"id\" value=\"([^\"]+)\"", Pattern.DOTALL);

    final Visitor browser;
    final Mailbox mail;
    final TestTables tables;
    final Vault vault;
    final Newcomers people;

    ServiceTests(Visitor browser, Mailbox mail, TestTables tables, Vault vault) {
        this.browser = browser;
        this.mail = mail;
        this.tables = tables;
        this.vault = vault;
        this.people = new Newcomers(browser, mail);
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

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSpeaksEveryLanguage(Language language) {
        var label = language == Language.URDU ? "ٹیسٹ شناخت" : "Test ID";
        for (var page : new String[] {"/sign-in", "/sign-up", "/sign-in/with/test"}) {
            assertThat(browser.opens("/" + language.code() + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains(label);
        }
        for (var why : Why.values()) {
            assertThat(browser.ui(language).text("federation.why_help." + why, label))
                    .isNotBlank();
        }
    }

    @Test
    void sheOpensAnAccountAndComesBackToIt() {
        var address = Newcomers.address();
        var aida = Somebody.with(address);
        var her = people.guest();
        assertThat(comesIn(her, aida)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/account");
        assertThat(her.reads("/en/account")).contains(address, "Test ID", "You have no password", "/en/recover");

        var before = her.cookie("session");
        her.sends("/en/sign-out");
        assertThat(comesIn(her, aida)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.cookie("session")).isNotEqualTo(before);
        assertThat(her.reads("/en/account")).contains(address);
        assertThat(accounts(aida)).isEqualTo(1);
    }

    @Test
    void anAddressThatIsToldOnRequestCountsToo() {
        var address = Newcomers.address();
        var her = people.guest();
        assertThat(comesIn(her, Somebody.with(address).discreet())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.reads("/en/account")).contains(address);
    }

    @Test
    void whatIsToldOfAnotherDoesNot() {
        SERVICE.does(Fault.OTHER_PERSON);
        assertThat(comesIn(people.guest(), Somebody.with(Newcomers.address()).discreet()))
                .hasStatus(HttpStatus.BAD_GATEWAY);
    }

    @Test
    void sheGoesOnToWhereSheWas() {
        var her = people.guest();
        var there = goes(her, "/en/sign-in/with/test/go?to=%2Faccount%2Ffactors");
        assertThat(her.opens(SERVICE.agrees(Somebody.with(Newcomers.address()), there)))
                .hasHeader("Location", "/en/account/factors");
        var astray = goes(people.guest(), "/en/sign-in/with/test/go?to=https%3A%2F%2Fevil.example.org");
        assertThat(astray).doesNotContain("evil");
    }

    @Test
    void onASharedPhoneSheStaysForThisVisitOnly() {
        var her = people.guest();
        var there = goes(her, "/en/sign-in/with/test/go?shared=true");
        var cookie = her.opens(SERVICE.agrees(Somebody.with(Newcomers.address()), there))
                .getResponse()
                .getCookie("session");
        assertThat(cookie)
                .isNotNull()
                .satisfies(it -> assertThat(it.getMaxAge()).isEqualTo(-1));
        assertThat(her.reads("/en/account")).contains("shared phone");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "OTHER_PERSON", "AWAY"},
            mode = EnumSource.Mode.EXCLUDE)
    void aTokenThatFailsACheckOpensNothing(Fault wrong) {
        var aida = Somebody.with(Newcomers.address());
        SERVICE.does(wrong);
        var her = people.guest();
        assertThat(comesIn(her, aida))
                .hasStatus(HttpStatus.BAD_GATEWAY)
                .bodyText()
                .contains("did not pass our checks", "Nothing was changed");
        assertThat(her.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accounts(aida)).isZero();
        // The control: with the same words, rightly signed, she comes in.
        SERVICE.does(Fault.NONE);
        assertThat(comesIn(her, aida)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aServiceThatIsAwayIsSaidSoAndNothingIsHalfDone() {
        assertThat(people.guest().opens("/en/sign-in/with/away/go"))
                .hasStatus(HttpStatus.BAD_GATEWAY)
                .bodyText()
                .contains("localhost does not answer", "Nothing was changed");
        var aida = Somebody.with(Newcomers.address());
        SERVICE.does(Fault.AWAY);
        assertThat(comesIn(people.guest(), aida)).hasStatus(HttpStatus.BAD_GATEWAY);
        assertThat(accounts(aida)).isZero();
    }

    @Test
    void sheMayChangeHerMind() {
        var her = people.guest();
        var back = SERVICE.agrees(Somebody.with(Newcomers.address()), goes(her, "/en/sign-in/with/test/go"));
        assertThat(her.opens(back.replaceFirst("code=[^&]*", "error=access_denied")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You did not go on with Test ID");
    }

    @Test
    void anAttemptCountsOnceAndSoDoesACode() {
        var her = people.guest();
        var aida = Somebody.with(Newcomers.address());
        var back = SERVICE.agrees(aida, goes(her, "/en/sign-in/with/test/go"));
        assertThat(her.opens(back)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens(back)).hasStatus(HttpStatus.GONE);
        var again = SERVICE.agrees(aida, goes(her, "/en/sign-in/with/test/go"));
        var code = back.replaceFirst(".*code=([^&]*).*", "$1");
        assertThat(her.opens(again.replaceFirst("code=[^&]*", "code=" + code))).hasStatus(HttpStatus.BAD_GATEWAY);
    }

    /** Whoever gets hold of the address, or slips her his own, does not come in with it, nor does she. */
    @Test
    void anAttemptIsOfOneBrowserOneServiceAndOneState() {
        var her = people.guest();
        var back = SERVICE.agrees(Somebody.with(Newcomers.address()), goes(her, "/en/sign-in/with/test/go"));
        assertThat(people.guest().opens(back)).hasStatus(HttpStatus.GONE);
        var other = people.guest();
        goes(other, "/en/sign-in/with/test/go");
        assertThat(other.opens(back)).hasStatus(HttpStatus.GONE);
        assertThat(her.opens(back.replace("/test/", "/away/"))).hasStatus(HttpStatus.GONE);
        assertThat(her.opens(back.replaceFirst("state=[^&]*", "state=x"))).hasStatus(HttpStatus.GONE);
        assertThat(her.opens(back.replaceFirst("&state=[^&]*", ""))).hasStatus(HttpStatus.GONE);
        // The control: in her own browser it still holds.
        assertThat(her.opens(back)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefusedBeforeTheCodeIsGiven() {
        for (var issuer : new String[] {"&iss=https%3A%2F%2Fother.example.org", ""}) {
            var her = people.guest();
            var back = SERVICE.agrees(Somebody.with(Newcomers.address()), goes(her, "/en/sign-in/with/test/go"));
            var asked = SERVICE.asked();
            assertThat(her.opens(back.replaceFirst("&iss=.*", issuer))).hasStatus(HttpStatus.BAD_GATEWAY);
            assertThat(SERVICE.asked()).isEqualTo(asked);
        }
    }

    /** Who says at a service that she is somebody else does not get that person's account, only the true one links it. */
    @Test
    void anAccountIsNotTakenOverByItsAddress() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        var service = Somebody.with(address);
        var stranger = people.guest();
        assertThat(comesIn(stranger, service))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Your e-mail address has an account here", "Sign in to it first");
        assertThat(stranger.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accounts(service)).isZero();

        assertThat(links(her, service)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/account");
        assertThat(her.reads("/en/account")).contains("Test ID");
        assertThat(mail.latest(address)).contains("Another service was linked to your account");
        assertThat(comesIn(stranger, service)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(stranger.reads("/en/account")).contains(address);
    }

    /** Without a confirmed address nothing is looked up, so the answer can't tell who has an account. */
    @Test
    void anUnconfirmedAddressOpensNothingAndTellsNothing() {
        var known = Newcomers.address();
        people.byEmail(known);
        var one = comesIn(people.guest(), Somebody.with(known).unconfirmed());
        var other = comesIn(people.guest(), Somebody.with(Newcomers.address()).unconfirmed());
        var none = comesIn(people.guest(), Somebody.with(""));
        assertThat(one).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.text(one)).contains("does not confirm your e-mail address");
        assertThat(plain(one)).isEqualTo(plain(other)).isEqualTo(plain(none));
    }

    @Test
    void aServiceIsLinkedToOneAccountAndByWhoBegan() {
        var service = Somebody.with(Newcomers.address());
        var her = people.byEmail(Newcomers.address());
        assertThat(links(her, service)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(links(her, service)).hasStatus(HttpStatus.SEE_OTHER);
        var other = people.byEmail(Newcomers.address());
        assertThat(links(other, service))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("It is linked to another account");
        // Signed out meanwhile: the answer links nothing to nobody.
        var there = asksToLink(her);
        her.sends("/en/sign-out");
        var late = Somebody.with(Newcomers.address());
        assertThat(her.opens(SERVICE.agrees(late, there))).hasStatus(HttpStatus.GONE);
        assertThat(accounts(late)).isZero();
    }

    @Test
    void noOtherSiteCanLinkAService() {
        assertThat(browser.sends("/en/account/services/test/link").exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(people.guest().sends("/en/account/services/test/link")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void sheUnlinksItUnlessItIsHerOnlyWayIn() {
        var address = Newcomers.address();
        var her = people.guest();
        var service = Somebody.with(address);
        comesIn(her, service);
        her.sends("/en/account/contacts", "address", "+92" + Newcomers.phone().substring(1));
        her.sends("/en/account/contacts/remove", "id", found(CONTACT, her.reads("/en/account")));
        assertThat(her.reads("/en/account")).doesNotContain(address);
        assertThat(her.sends("/en/account/services/unlink", "id", found(TIE, her.reads("/en/account"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("It is your only way in");
        assertThat(accounts(service)).isEqualTo(1);

        var another = people.guest();
        var second = Somebody.with(Newcomers.address());
        comesIn(another, second);
        assertThat(another.sends("/en/account/services/unlink", "id", found(TIE, her.reads("/en/account"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accounts(service)).isEqualTo(1);
        assertThat(another.sends("/en/account/services/unlink", "id", found(TIE, another.reads("/en/account"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accounts(second)).isZero();
        assertThat(mail.latest(second.email())).contains("A service was unlinked");
    }

    /** A service proves one thing only, unless the settings say that its second factor counts. */
    @Test
    void aSecondStepIsStillAskedFor() {
        var address = Newcomers.address();
        var service = Somebody.with(address);
        var her = people.guest();
        comesIn(her, service);
        tables.owner().sql("""
                insert into one_time_code (person, secret, added_at, confirmed_at)
                select person, '\\x00', now(), now() from federated_identity order by added_at desc limit 1
                """).update();
        var elsewhere = people.guest();
        assertThat(comesIn(elsewhere, service))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/sign-in/second?to=%2Faccount");
        assertThat(elsewhere.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        // Where she was in before she had it, nothing of how she comes in can be changed.
        assertThat(her.sends(
                        "/en/account/services/unlink", "id", UUID.randomUUID().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Your second step is needed");
        assertThat(comesIn(elsewhere, service.with2()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account");
        assertThat(elsewhere.opens("/en/account")).hasStatusOk();
    }

    @Test
    void whoWorksForOthersStillOwesHerSecondStep() {
        var service = Somebody.with(Newcomers.address());
        comesIn(people.guest(), service);
        tables.owner().sql("""
                update person set administrator = true
                where id = (select person from federated_identity order by added_at desc limit 1)
                """).update();
        var her = people.guest();
        comesIn(her, service);
        assertThat(her.opens("/en/outbox"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account/factors");
        comesIn(her, service.with2());
        assertThat(her.opens("/en/outbox")).hasStatusOk();
    }

    @Test
    void herIdThereIsStoredSealedOnly() {
        var service = Somebody.with(Newcomers.address());
        comesIn(people.guest(), service);
        for (var table : new String[] {"federated_identity", "federated_attempt"}) {
            var rows = String.join(
                    "\n",
                    tables.owner()
                            .sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list());
            assertThat(rows).doesNotContain(service.subject(), service.email());
        }
    }

    private MvcTestResult comesIn(Guest her, Somebody who) {
        return her.opens(SERVICE.agrees(who, goes(her, "/en/sign-in/with/test/go")));
    }

    private static String goes(Guest her, String page) {
        var answer = her.opens(page);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult links(Guest her, Somebody who) {
        return her.opens(SERVICE.agrees(who, asksToLink(her)));
    }

    private static String asksToLink(Guest her) {
        var page = her.sends("/en/account/services/test/link");
        assertThat(page).hasStatusOk();
        return found(THERE, Visitor.text(page)).replace("&amp;", "&");
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /** How many accounts she opens with it. */
    private int accounts(Somebody who) {
        var blind = vault.index("federated_identity", SERVICE.issuer() + '\0' + who.subject());
        return tables.owner()
                .sql("select count(*) from federated_identity where blind = :blind")
                .param("blind", blind)
                .query(Integer.class)
                .single();
    }

    private static String plain(MvcTestResult page) {
        return Visitor.text(page).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
