package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.entrance.Newcomers.OTHER_PASSWORD;
import static org.banu.platform.entrance.Newcomers.PASSWORD;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

/** Signing up, in and out, and back in after something was lost. */
@PageTest
class ComingInTests {

    static final Pattern CODE = Pattern.compile("<li>([2-9A-Z]{5}-[2-9A-Z]{5})</li>");

    final Visitor browser;
    final Mailbox mail;
    final Newcomers people;

    ComingInTests(Visitor browser, Mailbox mail) {
        this.browser = browser;
        this.mail = mail;
        this.people = new Newcomers(browser, mail);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSpeaksEveryLanguage(Language language) {
        for (var page : Set.of(
                "/sign-up",
                "/sign-up/email",
                "/sign-in",
                "/sign-in/link",
                "/sign-in/passkey",
                "/recover",
                "/recover/code",
                "/calendar")) {
            assertThat(browser.opens("/" + language.code() + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.direction()));
        }
        var her = people.byEmail(Newcomers.address());
        for (var page : Set.of(
                "/account", "/account/password", "/account/factors", "/account/passkeys", "/account/contacts/add")) {
            assertThat(her.opens("/" + language.code() + page)).hasStatusOk();
        }
    }

    @Test
    void sheSignsUpByEmailAndSignsOutAndInAgain() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        assertThat(her.reads("/en/account")).contains(address, "confirmed", "Leave quickly");

        assertThat(her.sends("/en/sign-out")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/sign-in?to=%2Faccount");

        assertThat(her.sends(
                        "/en/sign-in",
                        "address",
                        address.toUpperCase(Locale.ROOT),
                        "password",
                        PASSWORD,
                        "to",
                        "/account"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account");
        assertThat(her.opens("/en/account")).hasStatusOk();
    }

    @Test
    void sheSignsUpByPhoneAndItIsSaidThatNobodyConfirmedTheNumber() {
        var phone = Newcomers.phone();
        var her = people.guest();
        var welcome = her.sends("/ur/sign-up", "phone", phone, "password", OTHER_PASSWORD);
        assertThat(welcome).hasStatusOk();
        assertThat(CODE.matcher(Visitor.text(welcome)).results().count()).isEqualTo(8);
        assertThat(her.reads("/en/account")).contains("+92" + phone.substring(1), "not confirmed");

        var elsewhere = people.guest();
        assertThat(elsewhere.sends("/ur/sign-in", "address", phone, "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(elsewhere.opens("/ur/account")).hasStatusOk();
    }

    /** Whoever sends the form twice, since the network was slow, still has one account. */
    @Test
    void aFormThatIsSentTwiceMakesOneAccount() {
        var phone = Newcomers.phone();
        people.guest().sends("/ur/sign-up", "phone", phone, "password", OTHER_PASSWORD);
        var her = people.guest();
        her.sends("/ur/sign-up", "phone", phone, "password", OTHER_PASSWORD);
        assertThat(Pattern.compile("Chrome, Android")
                        .matcher(her.reads("/en/account"))
                        .results()
                        .count())
                .isEqualTo(2);
    }

    /** Nobody can keep a number from her by claiming it first, nor learn that she has it. */
    @Test
    void aNumberThatAnotherClaimedIsStillHers() {
        var phone = Newcomers.phone();
        assertThat(people.guest().sends("/ur/sign-up", "phone", phone, "password", PASSWORD))
                .hasStatusOk();
        assertThat(people.guest().sends("/ur/sign-up", "phone", phone, "password", OTHER_PASSWORD))
                .hasStatusOk();
        var her = people.guest();
        assertThat(her.sends("/ur/sign-in", "address", phone, "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aLinkWorksOnce() {
        var address = Newcomers.address();
        people.byEmail(address);
        people.guest().sends("/en/sign-in/link", "email", address);
        var link = mail.link(address);
        var her = people.guest();
        // Opening it uses nothing up: programs that look through mail open it too.
        assertThat(her.opens(link)).hasStatusOk();
        assertThat(her.opens(link)).hasStatusOk();
        assertThat(her.sends(link)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account")).hasStatusOk();
        // Who is in already is not sent to the door.
        assertThat(her.opens(link)).hasStatus(HttpStatus.GONE).bodyText().contains("To your account");
        assertThat(people.guest().opens(link))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .doesNotContain("To your account");
        assertThat(people.guest().sends(link)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void aLostPasswordIsReplacedByALetterAndAllSessionsEnd() {
        var address = Newcomers.address();
        var before = people.byEmail(address);
        people.guest().sends("/en/recover", "email", address);
        var link = mail.link(address);
        var her = people.guest();
        assertThat(her.sends(link, "password", "short")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(her.sends(link, "password", OTHER_PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account")).hasStatusOk();
        assertThat(before.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mail.latest(address)).contains("Your password was changed");
        assertThat(people.guest().sends("/en/sign-in", "address", address, "password", PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Who got hold of an older letter has nothing of it once she chose another password. */
    @Test
    void aLinkFromBeforeANewPasswordOpensNothing() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        people.guest().sends("/en/recover", "email", address);
        var link = mail.link(address);
        // The control: until then it opens.
        assertThat(people.guest().opens(link)).hasStatusOk();
        her.sends("/en/account/password", "old", PASSWORD, "password", OTHER_PASSWORD);
        assertThat(people.guest().opens(link)).hasStatus(HttpStatus.GONE);
        assertThat(people.guest().sends(link, "password", PASSWORD)).hasStatus(HttpStatus.GONE);
        assertThat(her.opens("/en/account")).hasStatusOk();
    }

    @Test
    void aLostPasswordIsReplacedByARecoveryCodeOnce() {
        var phone = Newcomers.phone();
        var codes =
                CODE.matcher(Visitor.text(people.guest().sends("/ur/sign-up", "phone", phone, "password", PASSWORD)));
        assertThat(codes.find()).isTrue();
        var code = codes.group(1);
        assertThat(people.guest()
                        .sends("/ur/recover/code", "address", phone, "code", "AAAAA-AAAAA", "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(people.guest()
                        .sends("/ur/recover/code", "address", phone, "code", typed, "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.guest().sends("/ur/recover/code", "address", phone, "code", code, "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.guest().sends("/ur/sign-in", "address", phone, "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Who lost her mail with her phone still has what she wrote down. */
    @Test
    void aRecoveryCodeGoesWithAnEmailAddressToo() {
        var address = Newcomers.address();
        var codes = CODE.matcher(Visitor.text(people.byEmail(address).sends("/en/account/factors/codes")));
        assertThat(codes.find()).isTrue();
        var code = codes.group(1);
        var her = people.guest();
        // A password that is too short uses nothing up.
        assertThat(her.sends("/en/recover/code", "address", address, "code", code, "password", "kz7-mulb"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("15");
        assertThat(her.sends("/en/recover/code", "address", address, "code", code, "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.reads("/en/account")).contains(address);
    }

    /** Whoever is invited and has no account finds the invitation again, however she comes in. */
    @Test
    void whereSheWasGoingSheComesToHoweverSheComesIn() {
        var to = "/invitations/abc";
        var on = "?to=%2Finvitations%2Fabc";
        var her = people.guest();
        assertThat(her.opens("/en" + to)).hasHeader("Location", "/en/sign-in" + on);
        assertThat(her.reads("/en/sign-in" + on))
                .contains("You are invited")
                .contains(ways(on, "/sign-in/passkey", "/sign-in/link", "/recover", "/sign-up"));
        assertThat(her.reads("/en/sign-in")).doesNotContain("You are invited", "?to=");
        assertThat(her.reads("/en/sign-up" + on)).contains(ways(on, "/sign-up/email", "/sign-in"));
        assertThat(her.reads("/en/recover" + on)).contains(ways(on, "/recover/code", "/sign-in"));
        assertThat(her.reads("/en/sign-in/passkey" + on)).contains("name=\"to\" value=\"" + to, "/en/sign-in" + on);
        var phone = Newcomers.phone();
        assertThat(her.sends("/ur/sign-up", "phone", phone, "password", PASSWORD, "to", to))
                .bodyText()
                .contains("href=\"/ur" + to + "\"");

        var address = Newcomers.address();
        var other = people.guest();
        other.sends("/en/sign-up/email", "email", address, "to", to);
        var link = mail.link(address);
        assertThat(link).endsWith(on);
        assertThat(other.reads(link)).contains("name=\"to\" value=\"" + to);
        assertThat(other.sends(link.replace(on, ""), "password", PASSWORD, "to", to))
                .hasHeader("Location", "/en" + to);
        for (var page : Set.of("/en/sign-in/link", "/en/recover")) {
            other.sends(page, "email", address, "to", "https://evil.example.org/");
            assertThat(mail.link(address)).endsWith("?to=%2Faccount");
        }
    }

    private static List<String> ways(String on, String... pages) {
        return Stream.of(pages).map(it -> "href=\"/en" + it + on + "\"").toList();
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        var elsewhere = people.guest();
        elsewhere.sends("/en/sign-in", "address", address, "password", PASSWORD);
        assertThat(her.sends("/en/account/password", "old", "wrong", "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(her.sends("/en/account/password", "old", PASSWORD, "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account")).hasStatusOk();
        assertThat(elsewhere.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aSessionFromBeforeASignInIsWorthNothingAfterIt() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        var before = her.cookie("session");
        her.sends("/en/sign-in", "address", address, "password", PASSWORD);
        assertThat(her.cookie("session")).isNotEqualTo(before);
        assertThat(browser.asks("/en/account").cookie(new Cookie("session", before)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void anAddressIsAddedByWhoOwnsBothTheAccountAndTheAddress() {
        var her = people.byEmail(Newcomers.address());
        var added = Newcomers.address();
        assertThat(her.sends("/en/account/contacts", "address", added, "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        var link = mail.link(added);
        assertThat(her.reads("/en/account")).doesNotContain(added);
        assertThat(people.guest().sends(link)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/sign-in");
        assertThat(her.sends(link)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.reads("/en/account")).contains(added);
    }
}
