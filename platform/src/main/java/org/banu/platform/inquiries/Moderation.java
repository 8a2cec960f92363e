package org.banu.platform.inquiries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.directory.Directory;
import org.banu.platform.inquiries.Inquiry.Message;
import org.banu.platform.limits.Limit;
import org.banu.platform.limits.Limits;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Problem;
import org.springframework.stereotype.Component;

/** What a report is about, and the means against it. */
@Component
class Moderation {

    private final InquiryStore inquiries;
    private final RefusalStore refusals;
    private final Directory directory;
    private final Limits limits;

    Moderation(InquiryStore inquiries, RefusalStore refusals, Directory directory, Limits limits) {
        this.inquiries = inquiries;
        this.refusals = refusals;
        this.directory = directory;
        this.limits = limits;
    }

    /**
     * A report with what it is about.
     *
     * @param sender who wrote to the business; empty where the listing is reported
     */
    record Case(Report report, Optional<PersonId> sender, List<Message> messages) {

        Case {
            messages = List.copyOf(messages);
        }
    }

    Case of(Report report) {
        return new Case(
                report,
                report.inquiry().flatMap(inquiries::find).map(Inquiry::sender),
                report.inquiry().map(inquiries::messages).orElse(List.of()));
    }

    void takeDown(BusinessId business, String reason) {
        directory.takeDown(business, reason);
    }

    void ban(PersonId person, RefusalStore.Ban ban, Instant now) {
        refusals.ban(person, ban, now);
    }

    Optional<Problem> often(PersonId reporter) {
        return limits.take(Limit.REPORT, reporter.value().toString())
                .map(_ -> new Problem("reason", "inquiries.wrong.often"));
    }
}
