package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banu.platform.entrance.Newcomers.PASSWORD;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody learns: who has an account, what is stored, and how to guess. */
@PageTest
class DiscretionTests {

    /** Below three to two. */
    private static final double ONE_CHECK_MORE = 1.35;

    private static final int ROUNDS = 3;

    final Visitor browser;
    final Mailbox mail;
    final TestTables tables;
    final Access access;
    final JdbcClient jdbc;
    final Newcomers people;

    DiscretionTests(Visitor browser, Mailbox mail, TestTables tables, Access access, JdbcClient jdbc) {
        this.browser = browser;
        this.mail = mail;
        this.tables = tables;
        this.access = access;
        this.jdbc = jdbc;
        this.people = new Newcomers(browser, mail);
    }

    @Test
    void theAnswerIsTheSameWhetherAnAddressIsKnown() {
        var known = Newcomers.address();
        people.byEmail(known);
        var unknown = Newcomers.address();
        for (var page : Set.of("/en/sign-up/email", "/en/sign-in/link", "/en/recover")) {
            var one = people.guest().sends(page, "email", known);
            var other = people.guest().sends(page, "email", unknown);
            assertThat(one).hasStatusOk();
            assertThat(plain(Visitor.text(one), known)).isEqualTo(plain(Visitor.text(other), unknown));
        }
        var one = people.guest().sends("/en/sign-in", "address", known, "password", "nothing like it at all");
        var other = people.guest().sends("/en/sign-in", "address", unknown, "password", "nothing like it at all");
        assertThat(one).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(plain(Visitor.text(one), known)).isEqualTo(plain(Visitor.text(other), unknown));
    }

    @Test
    void whoAsksForAnUnknownAddressGetsALetterThatSaysSo() {
        var address = Newcomers.address();
        people.guest().sends("/en/recover", "email", address);
        assertThat(mail.latest(address)).contains("There is no account with this address yet");
    }

    @Test
    void whoTriesTooOftenWaits() {
        var address = Newcomers.address();
        people.byEmail(address);
        var stranger = people.guest();
        for (var i = 0; i < 10; i++) {
            assertThat(stranger.sends("/en/sign-in", "address", address, "password", "guess number " + i))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(stranger.sends("/en/sign-in", "address", address, "password", PASSWORD))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        // From where she lives she still comes in.
        assertThat(people.guest().sends("/en/sign-in", "address", address, "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void contactsAreStoredSealedOnly() {
        var address = Newcomers.address();
        people.byEmail(address);
        var phone = Newcomers.phone();
        people.guest().sends("/ur/sign-up", "phone", phone, "password", PASSWORD);
        people.guest().sends("/en/sign-in/link", "email", address);
        for (var table : Set.of("person", "contact", "one_time_link", "outbox", "bucket", "session")) {
            var rows = String.join(
                    "\n",
                    access.answer(
                            table.equals("outbox") ? "post" : "sign-in",
                            () -> jdbc.sql("select t::text from " + table + " t")
                                    .query(String.class)
                                    .list()));
            assertThat(rows)
                    .as(table)
                    .isNotEmpty()
                    .doesNotContain(address, phone.substring(1), hex(address), hex(phone.substring(1)));
        }
    }

    /** Without a cookie no page looks for a session: it works even where there is no table of them. */
    @Test
    void whoIsNotSignedInCostsNoLookUp() {
        var her = people.byEmail(Newcomers.address());
        var owner = tables.owner();
        owner.sql("alter table session rename to session_away").update();
        try {
            assertThat(browser.opens("/en/programmes")).hasStatusOk();
            assertThat(browser.opens("/en/finder")).hasStatusOk();
            // The control: whoever has a cookie is looked for.
            assertThat(browser.asks("/en/programmes").cookie(new Cookie("session", her.cookie("session"))))
                    .hasFailed();
        } finally {
            owner.sql("alter table session_away rename to session").update();
        }
    }

    /** A check of a password takes so long that the look-up beside it can't be told. */
    @Test
    void anUnknownAddressTakesAsLongAsAKnownOne() {
        var known = Newcomers.address();
        people.byEmail(known);
        takesAsLong(5, () -> signIn(known), () -> signIn(Newcomers.address()));
    }

    /** Also where a stranger claimed both numbers, so that the checks of his own claims might show one more. */
    @Test
    void aNumberTakesAsLongWhoeverElseHasIt() {
        var hers = Newcomers.phone();
        var nobodys = Newcomers.phone();
        people.guest().sends("/ur/sign-up", "phone", hers, "password", PASSWORD);
        for (var phone : List.of(hers, nobodys)) {
            people.guest().sends("/ur/sign-up", "phone", phone, "password", "claimed by a stranger once");
            people.guest().sends("/ur/sign-up", "phone", phone, "password", "claimed by a stranger twice");
        }
        takesAsLong(9, ONE_CHECK_MORE, () -> signIn(hers), () -> signIn(nobodys));
    }

    /** The control: three checks are told from two. */
    @Test
    void oneCheckMoreIsFound() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> takesAsLong(
                        9,
                        ONE_CHECK_MORE,
                        () -> {
                            signIn(Newcomers.address());
                            signIn(Newcomers.address());
                            signIn(Newcomers.address());
                        },
                        () -> {
                            signIn(Newcomers.address());
                            signIn(Newcomers.address());
                        }));
    }

    /** A letter is written to whoever it is, and is sent after the answer. */
    @Test
    void aLetterToAnUnknownAddressTakesAsLongAsOneToAKnownOne() {
        for (var page : Set.of("/en/recover", "/en/sign-in/link", "/en/sign-up/email")) {
            var signedUp =
                    IntStream.range(0, 7).mapToObj(_ -> Newcomers.address()).toList();
            signedUp.forEach(people::byEmail);
            var known = Stream.generate(() -> signedUp).flatMap(List::stream).iterator();
            takesAsLong(
                    7,
                    () -> people.guest().sends(page, "email", known.next()),
                    () -> people.guest().sends(page, "email", Newcomers.address()));
        }
    }

    /** The control: what is twice as long, and a little more, is found. */
    @Test
    void whatTakesLongerIsFound() {
        var other = Newcomers.address();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> takesAsLong(
                        5,
                        () -> {
                            signIn(other);
                            signIn(other);
                            signIn(other);
                        },
                        () -> signIn(Newcomers.address())));
    }

    private void signIn(String address) {
        people.guest().sends("/ur/sign-in", "address", address, "password", "wrong");
    }

    private static void takesAsLong(int times, Runnable one, Runnable other) {
        takesAsLong(times, 2, one, other);
    }

    /**
     * The quickest of each counts, taken in turns: what else the machine does makes any other slower by chance. Where they
     * differ, more tries show whether it was by chance too.
     */
    private static void takesAsLong(int times, double least, Runnable one, Runnable other) {
        var ratio = 0.0;
        var ones = Long.MAX_VALUE;
        var others = Long.MAX_VALUE;
        for (var i = 0; i < times * ROUNDS; i++) {
            ones = Math.min(ones, time(one));
            others = Math.min(others, time(other));
            ratio = (double) ones / others;
            if (i + 1 >= times && ratio > 1 / least && ratio < least) {
                return;
            }
        }
        assertThat(ratio).isBetween(1 / least, least);
    }

    private static long time(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static String plain(String page, String address) {
        return page.replace(address, "…").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
