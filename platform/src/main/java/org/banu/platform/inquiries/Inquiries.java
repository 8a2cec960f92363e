package org.banu.platform.inquiries;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.inquiries.Inquiry.Message;
import org.banu.platform.inquiries.RefusalStore.Block;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.outreach.Letter;
import org.banu.platform.registry.BusinessId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages to businesses of the directory. Whoever acts sees those that she sent, and those to businesses of hers. */
@Service
public class Inquiries {

    static final int PAGE_SIZE = 50;

    private final InquiryStore store;
    private final RefusalStore refusals;
    private final InquiryGate gate;
    private final InquiryNotes notes;
    private final Clock clock;

    Inquiries(InquiryStore store, RefusalStore refusals, InquiryGate gate, InquiryNotes notes, Clock clock) {
        this.store = store;
        this.refusals = refusals;
        this.gate = gate;
        this.notes = notes;
        this.clock = clock;
    }

    /** Writes to a business; in the inquiry that she has open with it, if there is one. */
    @Transactional
    SendOutcome send(PersonId sender, BusinessId business, String typed) {
        var now = clock.instant();
        var text = PlainText.clean(typed);
        var owner = notes.owner(business);
        var refusal = gate.refusal(owner, business, sender, text, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var open = store.findOpen(business, sender);
        var inquiry = open.orElseGet(
                () -> new Inquiry(UUID.randomUUID(), business, owner, "", sender, now, Optional.empty(), 0));
        if (open.isEmpty()) {
            store.add(inquiry);
        }
        store.addMessage(inquiry, false, text, now);
        notes.keep(InquiryNotes.act("sent", "inquiry", inquiry.id()).concerning(owner));
        notes.tell(owner, sender, page(inquiry), now);
        return new SendOutcome.Sent(inquiry.id());
    }

    /** Writes in an inquiry that is open, for the side on which she stands. */
    @Transactional
    SendOutcome answer(PersonId person, UUID id, String typed) {
        var now = clock.instant();
        var inquiry = get(id);
        if (!inquiry.isOpen()) {
            return new SendOutcome.Wrong(InquiryGate.problem("inquiries.wrong.closed"));
        }
        if (inquiry.sender().equals(person)) {
            return send(person, inquiry.business(), typed);
        }
        var text = PlainText.clean(typed);
        var wrong = gate.wrongAnswer(person, text);
        if (wrong.isPresent()) {
            return new SendOutcome.Wrong(wrong.get());
        }
        store.addMessage(inquiry, true, text, now);
        notes.keep(InquiryNotes.act("answered", "inquiry", id).about(inquiry.sender()));
        notes.tell(inquiry.sender(), Letter.Kind.INQUIRY_ANSWERED, page(inquiry), now);
        return new SendOutcome.Sent(id);
    }

    /** Either side may; nobody writes in it any more. */
    @Transactional
    void close(PersonId person, UUID id) {
        var inquiry = get(id);
        if (store.close(id, clock.instant())) {
            notes.keep(act("closed", person, inquiry));
        }
    }

    /** Whoever keeps the business wants nothing more of the sender, for any business of hers. */
    @Transactional
    void block(PersonId person, UUID id) {
        var inquiry = get(id);
        if (inquiry.sender().equals(person)) {
            throw new NotFound("inquiry", id);
        }
        var now = clock.instant();
        var owner = notes.owner(inquiry.business());
        refusals.block(owner, inquiry.sender(), now);
        store.closeAll(inquiry.sender(), owner, now);
        // Not about the sender: in her own trail it would tell her.
        notes.keep(InquiryNotes.act("blocked", "inquiry", id).concerning(owner));
    }

    @Transactional
    void unblock(UUID id) {
        if (blocks().stream().anyMatch(it -> it.id().equals(id)) && refusals.unblock(id)) {
            notes.keep(InquiryNotes.act("unblocked", "block", id));
        }
    }

    /** As she may see it. */
    @Transactional(readOnly = true)
    Inquiry get(UUID id) {
        return store.find(id).filter(notes::isFor).orElseThrow(() -> new NotFound("inquiry", id));
    }

    /**
     * Those in which something was written last come first.
     *
     * @param after the last of the page before; empty for the first page
     */
    @Transactional(readOnly = true)
    Part list(Optional<UUID> after) {
        var found = store.list(after, PAGE_SIZE + 1);
        var shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        return new Part(
                shown.stream().filter(notes::isFor).toList(),
                found.size() > PAGE_SIZE ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    /**
     * Some of many.
     *
     * @param next the last of them, after which others follow; empty for the last page
     */
    record Part(List<Inquiry> inquiries, Optional<UUID> next) {}

    /** Those in which there is something new for whoever acts. */
    @Transactional(readOnly = true)
    List<Inquiry> listUnread() {
        return store.listUnread().stream().filter(notes::isFor).toList();
    }

    /** Whoever acts has read it as far as it is given. */
    @Transactional
    void see(PersonId person, Inquiry read) {
        if (read.unread() > 0) {
            store.see(person, read);
        }
    }

    @Transactional(readOnly = true)
    List<Message> messages(UUID inquiry) {
        return store.messages(inquiry);
    }

    @Transactional(readOnly = true)
    List<Block> blocks() {
        return refusals.blocks().stream().filter(it -> notes.isKeeper(it.by())).toList();
    }

    /** Until when she may not write, and why. */
    @Transactional(readOnly = true)
    Optional<RefusalStore.Ban> ban(PersonId person) {
        return refusals.ban(person, clock.instant());
    }

    /** The name that the other side goes by. */
    String name(PersonId sender) {
        return notes.name(sender);
    }

    private Act act(String what, PersonId person, Inquiry inquiry) {
        var act = InquiryNotes.act(what, "inquiry", inquiry.id());
        return inquiry.sender().equals(person)
                ? act.concerning(notes.owner(inquiry.business()))
                : act.about(inquiry.sender());
    }

    private static String page(Inquiry inquiry) {
        return "/account/inquiries/" + inquiry.id();
    }
}
