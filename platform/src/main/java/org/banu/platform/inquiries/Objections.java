package org.banu.platform.inquiries;

import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.directory.Directory;
import org.banu.platform.directory.Takedown;
import org.banu.platform.duties.Duty;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.outreach.Recipients;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners answer to that a business was taken out of the directory. Whoever took it out decides about that only where
 * Banu has no other administrator; she may take her own decision back at any time.
 */
@Component
class Objections {

    private final Directory directory;
    private final Recipients recipients;
    private final InquiryNotes notes;

    Objections(Directory directory, Recipients recipients, InquiryNotes notes) {
        this.directory = directory;
        this.recipients = recipients;
        this.notes = notes;
    }

    /** How an administrator stands to what was taken out. */
    enum Standing {
        FREE,
        /** She took it out, and there is nobody else. */
        AGAIN,
        /** She took it out, and somebody else decides about the answer. */
        BOUND,
        /** It is hers. */
        OWN
    }

    Standing standing(Takedown down, PersonId administrator) {
        return standing(down, administrator, notes.owner(down.business()).person(), recipients.administrators());
    }

    /** @param all the administrators of Banu */
    static Standing standing(Takedown down, PersonId administrator, Optional<PersonId> owner, List<PersonId> all) {
        if (owner.filter(administrator::equals).isPresent()) {
            return Standing.OWN;
        }
        if (!administrator.equals(down.by())) {
            return Standing.FREE;
        }
        var others = all.stream()
                .filter(it -> !it.equals(administrator))
                .anyMatch(it -> owner.filter(it::equals).isEmpty());
        return others ? Standing.BOUND : Standing.AGAIN;
    }

    /** What is wrong; empty where it stays out, or somebody has decided meanwhile. */
    @Transactional
    public Optional<Problem> keepOut(BusinessId business, String typed, PersonId by) {
        var reason = PlainText.clean(typed);
        var waiting = directory.takedown(business).filter(Takedown::waits);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var wrong = switch (standing(waiting.get(), by)) {
            case OWN -> problem(business, "inquiries.wrong.concerned");
            case BOUND -> problem(business, "inquiries.wrong.bound");
            case FREE, AGAIN -> Reports.wrong(field(business), reason, "inquiries.wrong.why");
        };
        if (wrong.isEmpty()) {
            directory.keepOut(business, reason, by);
        }
        return wrong;
    }

    /** What is wrong; empty where it may stand in the directory again. */
    @Transactional
    public Optional<Problem> allow(BusinessId business, PersonId by) {
        var own = directory
                .takedown(business)
                .filter(it -> standing(it, by) == Standing.OWN)
                .isPresent();
        if (own) {
            return problem(business, "inquiries.wrong.concerned");
        }
        directory.allowAgain(business);
        return Optional.empty();
    }

    /** The field of the reasons. */
    static String field(BusinessId business) {
        return "reason-" + business.value();
    }

    private static Optional<Problem> problem(BusinessId business, String key) {
        return Optional.of(new Problem(field(business), key));
    }

    @Bean
    static Duty objectionsToDecide(Directory directory) {
        return new Duty("inquiries.objections", "/admin/reports", () ->
                (int) directory.takedowns().stream().filter(Takedown::waits).count());
    }
}
