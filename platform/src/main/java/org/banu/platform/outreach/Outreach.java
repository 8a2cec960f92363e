package org.banu.platform.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.RowsDeleted;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.duties.Duty;
import org.banu.platform.outreach.Kept.State;
import org.banu.platform.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters to people, in their language. */
@Service
public class Outreach {

    static final int MOST_TRIES = 8;

    private static final String OUTBOX = "/outbox";

    /** The links of older ones are over, but for invitations, which hold for as long as this. */
    private static final Duration LATE = Duration.ofDays(7);

    private final OutboxStore store;
    private final Post post;
    private final Messages messages;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final String address;

    Outreach(
            OutboxStore store,
            Post post,
            Messages messages,
            Audit audit,
            ApplicationEventPublisher events,
            @Value("${banu.address:http://localhost:8080}") String address) {
        this.store = store;
        this.post = post;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Sent when the transaction around it has ended well, and never otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Letter letter, Instant now) {
        var language = letter.language();
        var link = "%s/%s%s".formatted(address, language.code(), letter.page());
        var body = String.join(
                "\n\n",
                // Whether its link holds for longer, since somebody passes it on by hand.
                messages.text(language, "outreach.letter." + letter.kind(), link, hasServer() ? 0 : 1),
                messages.text(language, "outreach.close." + close(letter.kind())));
        store.add(new Kept(
                UUID.randomUUID(),
                letter.person(),
                letter.to(),
                messages.text(language, "outreach.subject"),
                body,
                State.WAITING,
                now,
                0,
                ""));
        events.publishEvent(new LetterWritten());
    }

    /** What to do if it is not for her; somebody may have asked for it who is not she. */
    private static String close(Letter.Kind kind) {
        return switch (kind) {
            case SIGN_UP, SIGN_UP_KNOWN, SIGN_IN, RECOVER, UNKNOWN, CONFIRM -> "asked";
            case ADMINISTRATOR_ENDED,
                    CODES_RENEWED,
                    CODES_TRIED,
                    CONTACT_ADDED,
                    CONTACT_REMOVED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    PASSWORD_CHANGED,
                    SERVICE_LINKED,
                    SERVICE_UNLINKED -> "told";
            case ADMINISTRATOR_INVITED, INVITED -> "invited";
            case ORGANISATION_CONFIRMED, ORGANISATION_DECLINED, VERIFICATION_ENDING, VERIFICATION_MOVED -> "answered";
            case INQUIRY_WAITS, ORGANISATION_REINSTATED, ORGANISATION_SUSPENDED, VERIFICATION_WAITS -> "member";
            case INQUIRY -> "listed";
            case INQUIRY_ANSWERED, BANNED -> "wrote";
            case REPORT_DECIDED -> "reported";
            case BUSINESS_MERGED, BUSINESS_SEPARATED, OBJECTION_DECIDED, TAKEN_DOWN -> "keeper";
            case ADMINISTRATOR_ADDED, ORGANISATION_RELEASED, REQUEST_WAITS -> "administrator";
        };
    }

    /** Whether there is a mail server; else letters wait for an administrator. */
    public boolean hasServer() {
        return post.hasServer();
    }

    /** The absolute address of a page of ours. */
    public String address(String page) {
        return address + page;
    }

    /** The newest first. */
    List<Kept> list(int from, int atMost) {
        return post.answer(() -> store.list(from, atMost));
    }

    /** How many wait since then for somebody to pass them on. */
    int countKept(Instant since) {
        return post.answer(() -> store.countKept(since));
    }

    /** Letters of late that no mail server takes, so that somebody passes them on by hand. */
    @Bean
    static Duty keptLetters(Outreach outreach, Clock clock) {
        return new Duty(
                "outreach.to_pass_on",
                OUTBOX,
                () -> outreach.countKept(clock.instant().minus(LATE)));
    }

    /** Letters that the mail server would not take, until they are deleted after thirty days. */
    @Bean
    static Duty failedLetters(Outreach outreach) {
        return new Duty("outreach.failed", OUTBOX, outreach::countGivenUp);
    }

    /** Somebody gave it to whoever it is to: its text goes, and with it the file. */
    @Transactional
    void passedOn(UUID id) {
        var letter = post.answer(() -> store.find(id).filter(_ -> store.passedOn(id)));
        if (letter.isPresent()) {
            audit.add(about(act("passed_on", id), letter.get()));
            events.publishEvent(new RowsDeleted(Set.of(Disposal.TABLE)));
        }
    }

    int countGivenUp() {
        return post.answer(() -> store.count(State.GIVEN_UP));
    }

    /** A letter that somebody else is to pass on: whoever it is to sees that it was opened. Empty once it was sent. */
    @Transactional
    Optional<Kept> open(UUID id) {
        var letter = post.answer(() -> store.find(id)).filter(it -> !it.body().isEmpty());
        letter.ifPresent(it -> audit.add(about(act("opened", id), it)));
        return letter;
    }

    private static Act about(Act act, Kept letter) {
        return letter.person().map(act::about).orElse(act);
    }

    private static Act act(String what, UUID letter) {
        return Act.of("outreach." + what, "letter", letter);
    }
}
