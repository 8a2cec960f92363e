package org.banu.platform.federation;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.federation.TestService.Fault;
import org.banu.platform.federation.TestService.Somebody;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming in through another service. */
class ServiceTests extends WithService {

    ServiceTests(Visitor browser, Mailbox mail, Access access, JdbcClient jdbc, Vault vault) {
        super(browser, mail, access, jdbc, vault);
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

    /** Opening the account there and then is an act of its own. */
    @Test
    void herTrailSaysOnceThatSheSignedIn() {
        var her = people.guest();
        assertThat(comesIn(her, Somebody.with(Newcomers.address()))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.reads("/en/account/trail")).containsOnlyOnce("You signed in");
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
    void herIdThereIsStoredSealedOnly() {
        var service = Somebody.with(Newcomers.address());
        var her = people.guest();
        goes(her, "/en/sign-in/with/test/go");
        comesIn(her, service);
        for (var table : new String[] {"federated_identity", "federated_attempt"}) {
            assertThat(rows(table)).isNotEmpty().doesNotContain(service.subject(), service.email());
        }
    }

    private static String plain(MvcTestResult page) {
        return Visitor.text(page).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
