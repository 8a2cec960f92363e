package org.banu.platform.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.banu.platform.SignedInAs.by;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Kept.State;
import org.banu.platform.web.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.IllegalTransactionStateException;

@PageTest
class PostTests {

    final OutboxStore store;
    final Outreach outreach;
    final Access access;
    final Clock clock;
    final Messages messages;
    final Visitor browser;

    @TempDir
    Path data;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    PostTests(OutboxStore store, Outreach outreach, Access access, Clock clock, Messages messages, Visitor browser) {
        this.store = store;
        this.outreach = outreach;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
        this.browser = browser;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterIsSentAndItsTextForgotten() throws MessagingException {
        server.start();
        var id = written("aigul@letters.example", "Сізге хабар", "Сәлем: http://localhost/kk/links/x");
        post(settings(server.getSmtp().getPort())).sendDue();
        var got = server.getReceivedMessagesForDomain("letters.example");
        assertThat(got).hasSize(1);
        assertThat(got[0].getSubject()).isEqualTo("Сізге хабар");
        assertThat(GreenMailUtil.getAddressList(got[0].getFrom())).isEqualTo("banu@example.kz");
        assertThat(got[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(find(id).state()).isEqualTo(State.SENT);
        assertThat(find(id).body()).isEmpty();
    }

    @Test
    void whatTheServerDidNotTakeWaitsAndIsTriedAgain() {
        var id = written("sana@example.org", "s", "b");
        var broken = settings(1);
        post(broken).sendDue();
        var waiting = find(id);
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.tries()).isEqualTo(1);
        assertThat(waiting.failure()).isNotEmpty().doesNotContain("sana@example.org");
        assertThat(waiting.body()).isEqualTo("b");
        // Not at once: a server that is down is left alone for a while.
        post(broken).sendDue();
        assertThat(find(id).tries()).isEqualTo(1);
    }

    @Test
    void withoutAServerItIsKeptForAnAdministratorAndAsAFile() throws IOException {
        var id = written("zarina@example.org", "A message for you", "Open this link");
        new Post(store, new MailServer(new MockEnvironment()), new OutboxFolder(data.toString()), access, clock)
                .sendDue();
        assertThat(find(id).state()).isEqualTo(State.KEPT);
        try (var files = Files.list(data.resolve("outbox"))) {
            var file = files.filter(it -> it.toString().contains(id.toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(file))
                    .contains("To: zarina@example.org", "Subject: A message for you", "Open this link");
        }
    }

    /** A letter tells of a change, so without the change there is none. */
    @Test
    void aLetterOfAChangeThatFailedIsNotWritten() {
        var letter = new Letter(Optional.empty(), "nobody@example.org", Language.ENGLISH, Letter.Kind.RECOVER, "/x");
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outreach.write(letter, clock.instant()));
        assertThatIllegalStateException()
                .isThrownBy(() -> access.perform("sign-in", () -> {
                    outreach.write(letter, clock.instant());
                    throw new IllegalStateException("The change failed.");
                }));
        assertThat(outreach.list(0, 1_000)).noneMatch(it -> it.recipient().equals("nobody@example.org"));
    }

    @ParameterizedTest
    @EnumSource
    void noSubjectNamesAnythingPrivate(Language language) {
        access.perform("sign-in", () -> {
            for (var kind : Letter.Kind.values()) {
                outreach.write(
                        new Letter(Optional.empty(), language.code() + "@subject.example", language, kind, "/links/x"),
                        clock.instant());
            }
        });
        assertThat(outreach.list(0, 1_000).stream()
                        .filter(it -> it.recipient().equals(language.code() + "@subject.example"))
                        .map(Kept::subject)
                        .distinct())
                .hasSize(1)
                .noneMatch(it -> it.contains("Banu") || it.contains("Бану") || it.contains("بانو"));
    }

    @Test
    void aLetterThatIsPassedOnWaitsNoLongerAndItsTextAndFileAreGone() throws Exception {
        var id = written("zarina@passed.example", "A message for you", "Open this link");
        new Post(store, new MailServer(new MockEnvironment()), new OutboxFolder(data.toString()), access, clock)
                .sendDue();
        var late = clock.instant().minus(Duration.ofDays(7));
        var waiting = outreach.countKept(late);
        assertThat(waiting).isPositive();
        assertThat(outreach.countKept(clock.instant().plusSeconds(60))).isZero();

        SignedInAs.as(Chambers.BANU, () -> {
            outreach.passedOn(id);
            return true;
        });

        assertThat(find(id).state()).isEqualTo(State.PASSED_ON);
        assertThat(find(id).body()).isEmpty();
        assertThat(outreach.countKept(late)).isEqualTo(waiting - 1);
        assertThat(access.answer(Post.TASK, store::ids)).doesNotContain(id);
    }

    @Test
    void theOutboxHasAsManyPagesAsItTakes() {
        for (var i = 0; i < 101; i++) {
            written("many-%d@pages.example".formatted(i), "s", "b");
        }
        assertThat(browser.asks("/en/outbox").with(by(Chambers.BANU)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("many-100@pages.example", "/en/outbox?from=100")
                .doesNotContain("many-0@pages.example");
        assertThat(browser.asks("/en/outbox?from=100").with(by(Chambers.BANU)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("many-0@pages.example", "The newest<");
    }

    /** What is passed on by hand takes longer than what a mail server takes, and the letter says the time that is right. */
    @ParameterizedTest
    @CsvSource({
        "SIGN_IN, 0, within fifteen minutes",
        "SIGN_IN, 1, within a day",
        "SIGN_UP_KNOWN, 0, within fifteen minutes",
        "SIGN_UP_KNOWN, 1, within a day",
        "RECOVER, 0, within half an hour",
        "RECOVER, 1, within a day",
    })
    void aLetterSaysHowLongItsLinkHolds(Letter.Kind kind, int byHand, String time) {
        assertThat(messages.text(Language.ENGLISH, "outreach.letter." + kind, "LINK", byHand))
                .contains(time, "LINK");
    }

    private UUID written(String to, String subject, String body) {
        var id = UUID.randomUUID();
        access.perform(
                "sign-in",
                () -> store.add(
                        new Kept(id, Optional.empty(), to, subject, body, State.WAITING, Instant.now(), 0, "")));
        return id;
    }

    private Kept find(UUID id) {
        return access.answer(Post.TASK, () -> store.find(id)).orElseThrow();
    }

    private static MockEnvironment settings(int port) {
        return new MockEnvironment()
                .withProperty("banu.mail.host", "127.0.0.1")
                .withProperty("banu.mail.port", String.valueOf(port))
                .withProperty("banu.mail.starttls", "false")
                .withProperty("banu.mail.from", "banu@example.kz");
    }

    private Post post(MockEnvironment settings) {
        return new Post(store, new MailServer(settings), new OutboxFolder(""), access, clock);
    }
}
