package org.banu.platform.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.outreach.Kept.State;
import org.banu.platform.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters to people, in their language. */
@Service
public class Outreach {

    static final int MOST_TRIES = 8;
    private static final int MOST_SHOWN = 100;

    private final OutboxStore store;
    private final Post post;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final String address;

    Outreach(
            OutboxStore store,
            Post post,
            Messages messages,
            ApplicationEventPublisher events,
            @Value("${banu.address:http://localhost:8080}") String address) {
        this.store = store;
        this.post = post;
        this.messages = messages;
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
                messages.text(language, "outreach.letter." + letter.kind(), link),
                messages.text(language, "outreach.close." + close(letter.kind())));
        store.add(
                letter.person(),
                new Kept(
                        UUID.randomUUID(),
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
            case CODES_RENEWED,
                    CODES_TRIED,
                    CONTACT_ADDED,
                    CONTACT_REMOVED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    PASSWORD_CHANGED,
                    SERVICE_LINKED,
                    SERVICE_UNLINKED -> "told";
            case INVITED -> "invited";
            case ORGANISATION_CONFIRMED, ORGANISATION_DECLINED, VERIFICATION_ENDING, VERIFICATION_MOVED -> "answered";
            case INQUIRY_WAITS, ORGANISATION_REINSTATED, ORGANISATION_SUSPENDED, VERIFICATION_WAITS -> "member";
            case INQUIRY, OBJECTION_DECIDED, TAKEN_DOWN -> "listed";
            case INQUIRY_ANSWERED, BANNED -> "wrote";
            case REPORT_DECIDED -> "reported";
            case BUSINESS_MERGED, BUSINESS_SEPARATED -> "keeper";
            case ORGANISATION_RELEASED -> "administrator";
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

    List<Kept> list() {
        return list(MOST_SHOWN);
    }

    List<Kept> list(int atMost) {
        return post.answer(() -> store.list(atMost));
    }

    int countGivenUp() {
        return post.answer(() -> store.count(State.GIVEN_UP));
    }

    Optional<Kept> find(UUID id) {
        return post.answer(() -> store.find(id));
    }
}
