package org.banu.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.entrance.Newcomers.PASSWORD;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever has the phone after her and goes back learns nothing of where she was. */
@PageTest
class UntracedTests {

    private static final String PAGE = "/en/account/trail";
    private static final String TYPED = "Saltanat and her sister";

    final Visitor browser;
    final Sessions sessions;
    final Access access;
    final Newcomers people;

    UntracedTests(Visitor browser, Mailbox mail, Sessions sessions, Access access) {
        this.browser = browser;
        this.sessions = sessions;
        this.access = access;
        this.people = new Newcomers(browser, mail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void afterLeavingQuicklyNoAddressSaysWhereSheWas(String shared) {
        var her = comesIn(shared);
        assertThat(her.opens(PAGE)).hasStatusOk();
        her.sends("/en/leave");
        assertLeadsToSignInOnly(her);
    }

    @Test
    void afterSigningOutOfASharedPhoneNoAddressSaysWhereSheWas() {
        var her = comesIn("true");
        her.sends("/en/sign-out");
        assertLeadsToSignInOnly(her);
    }

    @Test
    void onASharedPhoneNoAddressSaysSoWhenHerStayEndedByItself() {
        var her = comesIn("true");
        ends(her);
        assertLeadsToSignInOnly(her);
    }

    /** The control: on a device of her own she comes back to where she was going. */
    @Test
    void onADeviceOfHerOwnSheIsLedBack() {
        var her = comesIn("false");
        her.sends("/en/sign-out");
        assertThat(her.opens(PAGE)).hasHeader("Location", "/en/sign-in?to=%2Faccount%2Ftrail");
    }

    @Test
    void whoComesBackToADeviceOfHerOwnIsLedBackAgain() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        her.sends("/en/leave");
        assertThat(her.hasCookie("quiet")).isTrue();
        her.sends("/en/sign-in", "address", address, "password", PASSWORD);
        assertThat(her.hasCookie("quiet")).isFalse();
    }

    /** A form that is sent once more by going back; the control is one whose stay ended by itself. */
    @Test
    void afterLeavingQuicklyNobodyIsShownWhatSheTyped() {
        var her = comesIn("true");
        her.sends("/en/leave");
        assertThat(her.sends("/en/account/profile", "name", TYPED))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/sign-in");
        var other = comesIn("true");
        ends(other);
        assertThat(Visitor.text(other.sends("/en/account/profile", "name", TYPED)))
                .contains(TYPED);
    }

    /** Its token went with all else, so that it is refused before any page sees it. */
    @Test
    void norByAFormWhoseTokenWent() {
        assertThat(refused("left")).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/sign-in");
        assertThat(refused("shared")).bodyText().contains(TYPED);
    }

    private MvcTestResult refused(String noted) {
        return browser.asks("/error")
                .cookie(new Cookie("quiet", noted))
                .header("Sec-Fetch-Site", "same-origin")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.FORBIDDEN.value())
                .requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/en/account/profile")
                .requestAttr(CsrfToken.class.getName(), new DefaultCsrfToken("header", "parameter", "fresh"))
                .param("name", TYPED)
                .exchange();
    }

    /** Her stay is over, and she did not end it. */
    private void ends(Guest her) {
        var session = access.answer("sign-in", () -> sessions.find(new Secret(her.cookie("session")), Instant.now()));
        sessions.endAll(session.orElseThrow().person());
    }

    private Guest comesIn(String shared) {
        var address = Newcomers.address();
        people.byEmail(address);
        var her = people.guest();
        her.sends("/en/sign-in", "address", address, "password", PASSWORD, "shared", shared);
        return her;
    }

    private static void assertLeadsToSignInOnly(Guest her) {
        assertThat(her.opens(PAGE)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/sign-in");
    }
}
