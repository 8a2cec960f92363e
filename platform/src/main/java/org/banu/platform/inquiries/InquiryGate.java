package org.banu.platform.inquiries;

import java.time.Instant;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.directory.Directory;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.limits.Limit;
import org.banu.platform.limits.Limits;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Problem;
import org.springframework.stereotype.Component;

/** Decides whether a message goes through. */
@Component
class InquiryGate {

    static final int LONGEST = 2_000;

    private final Access access;
    private final Directory directory;
    private final RefusalStore refusals;
    private final Limits limits;
    private final InquiryNotes notes;

    InquiryGate(Access access, Directory directory, RefusalStore refusals, Limits limits, InquiryNotes notes) {
        this.access = access;
        this.directory = directory;
        this.refusals = refusals;
        this.limits = limits;
        this.notes = notes;
    }

    /** Why it does not; empty where it does. What the sender can mend is told before what she cannot. */
    Optional<SendOutcome> refusal(Owner owner, BusinessId business, PersonId sender, String text, Instant now) {
        if (directory.find(business).isEmpty()) {
            throw new NotFound("listing", business.value());
        }
        if (owner.person().filter(sender::equals).isPresent()) {
            return Optional.of(new SendOutcome.Wrong(problem("inquiries.wrong.own")));
        }
        if (notes.name(sender).isEmpty()) {
            return Optional.of(new SendOutcome.Wrong(problem("inquiries.wrong.nameless")));
        }
        var wrong = wrong(text);
        if (wrong.isPresent()) {
            return Optional.of(new SendOutcome.Wrong(wrong.get()));
        }
        var ban = refusals.ban(sender, now);
        if (ban.isPresent()) {
            return Optional.of(
                    new SendOutcome.Banned(ban.get().endsAt(), ban.get().reason()));
        }
        if (limits.take(Limit.INQUIRY, sender.value().toString()).isPresent()) {
            return Optional.of(new SendOutcome.Wrong(problem("inquiries.wrong.often")));
        }
        var blocked = access.answer("inquiries", () -> refusals.isBlocked(owner, sender));
        // Who is blocked must not use up what others may send.
        var refused = blocked
                || limits.take(Limit.INQUIRY_BUSINESS, business.value().toString())
                        .isPresent();
        return refused ? Optional.of(new SendOutcome.Refused()) : Optional.empty();
    }

    /** What is wrong with an answer of a business; empty where it goes through. */
    Optional<Problem> wrongAnswer(PersonId person, String text) {
        return wrong(text)
                .or(() -> limits.take(Limit.INQUIRY, person.value().toString())
                        .map(_ -> problem("inquiries.wrong.often")));
    }

    static Problem problem(String key) {
        return new Problem("text", key);
    }

    private static Optional<Problem> wrong(String text) {
        return text.isEmpty() ? Optional.of(problem("inquiries.wrong.empty")) : Problem.tooLong("text", text, LONGEST);
    }
}
