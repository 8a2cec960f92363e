package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Being erased, through its pages. */
@PageTest
class ErasePagesTests {

    private final Newcomers newcomers;
    private final Scan scan;
    private final Path letters;

    ErasePagesTests(Visitor browser, Mailbox mail, TestTables tables, @Value("${banu.data-dir}") String data) {
        this.newcomers = new Newcomers(browser, mail);
        this.scan = new Scan(tables);
        this.letters = Path.of(data, "outbox");
    }

    @Test
    void sheReadsWhatGoesAndWhatStaysAndIsErasedWithHerPassword() throws IOException, InterruptedException {
        var address = Newcomers.address();
        var her = newcomers.byEmail(address);
        await(() -> filesTo(address) > 0);
        her.sends("/en/account/profile", "name", "Zarina " + address, "language", "en");
        assertThat(her.reads("/en/account")).contains("/en/account/erase", "/en/account/data", "/en/account/trail");
        assertThat(her.reads("/en/account/erase"))
                .contains("What goes", "Your addresses and phone numbers", "What stays, and why")
                .contains("It holds numbers of accounts, no names.")
                .contains("Keep my account");

        var refused = her.sends("/en/account/erase", "password", "wrong");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.text(refused)).contains("This is not your password.");
        assertThat(scan.tablesWith("Zarina " + address)).containsExactly("person");

        // The browser knows her by a cookie of half a year.
        her.sends("/en/sign-in", "address", address, "password", Newcomers.PASSWORD);
        assertThat(her.hasCookie("device")).isTrue();
        var erased = her.sends("/en/account/erase", "password", Newcomers.PASSWORD);
        assertThat(erased).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/en/erased");
        assertThat(her.hasCookie("session") || her.hasCookie("device") || her.hasCookie("language"))
                .isFalse();
        assertThat(erased.getResponse().getHeader("Clear-Site-Data")).contains("\"cookies\"");
        assertThat(her.reads("/en/erased")).contains("Your account and data are erased");
        assertThat(her.reads("/en/account")).doesNotContain("/en/account/password");
        assertThat(scan.tablesWith("Zarina " + address)).isEmpty();
        // Nobody can sign in with it any more.
        assertThat(newcomers.guest().sends("/en/sign-in", "address", address, "password", Newcomers.PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        // The letter from before she had an account went with its file.
        await(() -> filesTo(address) == 0);
    }

    /** Wherever she was signed in, and whatever letter led to her account. */
    @Test
    void nothingOpensTheAccountOfWhoWasErased() {
        var address = Newcomers.address();
        var her = newcomers.byEmail(address);
        var elsewhere = newcomers.guest();
        elsewhere.sends("/en/sign-in", "address", address, "password", Newcomers.PASSWORD);
        newcomers.guest().sends("/en/sign-in/link", "email", address);
        var link = newcomers.mail().link(address);
        // The control: until then both open it.
        assertThat(elsewhere.opens("/en/account")).hasStatusOk();
        assertThat(newcomers.guest().opens(link)).hasStatusOk();
        her.sends("/en/account/erase", "password", Newcomers.PASSWORD);
        assertThat(elsewhere.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(newcomers.guest().opens(link)).hasStatus(HttpStatus.GONE);
        assertThat(newcomers.guest().sends(link)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void whoWasErasedMayComeAgain() {
        var address = Newcomers.address();
        newcomers.byEmail(address).sends("/en/account/erase", "password", Newcomers.PASSWORD);
        var again = newcomers.byEmail(address);
        assertThat(again.reads("/en/account")).contains(address);
        assertThat(again.reads("/en/account/trail")).contains("2 entries");
    }

    private long filesTo(String address) throws IOException {
        if (!Files.isDirectory(letters)) {
            return 0;
        }
        try (var files = Files.list(letters)) {
            var found = 0;
            for (var file : files.toList()) {
                if (Files.exists(file) && Files.readString(file).contains(address)) {
                    found++;
                }
            }
            return found;
        }
    }

    private interface Question {

        boolean holds() throws IOException;
    }

    /** Letters are written and deleted after the answer. */
    private static void await(Question question) throws IOException, InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (!question.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(Duration.ofMillis(50));
        }
    }
}
