package org.banu.platform.inquiries;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.duties.Duty;
import org.banu.platform.inquiries.Report.Decision;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.outreach.Letter;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people report, and what administrators of Banu do about it. */
@Component
class Reports {

    static final List<Integer> DAYS = List.of(30, 90, 365);

    private static final String TASK = "moderation";
    private static final int MOST_SHOWN = 50;
    private static final String INBOX = "/account/inquiries";

    private final Access access;
    private final ReportStore store;
    private final Moderation moderation;
    private final InquiryNotes notes;
    private final Clock clock;

    Reports(Access access, ReportStore store, Moderation moderation, InquiryNotes notes, Clock clock) {
        this.access = access;
        this.store = store;
        this.moderation = moderation;
        this.notes = notes;
        this.clock = clock;
    }

    /** Reports a listing, or an inquiry that she may see. */
    @Transactional
    public Optional<Problem> report(PersonId reporter, BusinessId business, Optional<UUID> inquiry, String typed) {
        var reason = PlainText.clean(typed);
        var wrong = wrong("reason", reason, "inquiries.wrong.reason").or(() -> moderation.often(reporter));
        if (wrong.isEmpty()) {
            var id = UUID.randomUUID();
            store.add(new Report(id, reporter, business, "", inquiry, reason, clock.instant(), Optional.empty()));
            notes.keep(InquiryNotes.act("reported", "report", id).about(reporter));
        }
        return wrong;
    }

    /** Hers, the latest first, decided or not. */
    @Transactional(readOnly = true)
    public List<Report> listOf(PersonId reporter) {
        return store.listOf(reporter, MOST_SHOWN);
    }

    List<Report> listWaiting() {
        return access.answer(TASK, store::listWaiting);
    }

    int countWaiting() {
        return access.answer(TASK, store::countWaiting);
    }

    /** Opens a report with what it is about; that is an act. */
    @Transactional
    public Moderation.Case open(UUID id) {
        var report = get(id);
        var opened = access.answer(TASK, () -> moderation.of(report));
        opened.sender()
                .ifPresent(it -> notes.keep(
                        InquiryNotes.act("read", "inquiry", report.inquiry().orElseThrow())
                                .about(it)));
        return opened;
    }

    /** What is wrong; empty where it is decided. Nobody decides what is about herself. */
    @Transactional
    public Optional<Problem> decide(UUID id, Decision decision, int days, String typed, PersonId by) {
        var report = get(id);
        var opened = access.answer(TASK, () -> moderation.of(report));
        var reason = PlainText.clean(typed);
        if (isConcerned(by, opened)) {
            return problem("inquiries.wrong.concerned");
        }
        var wrong = decision == Decision.NOTHING
                ? Optional.<Problem>empty()
                : wrong("reason", reason, "inquiries.wrong.why");
        if (wrong.isPresent()) {
            return wrong;
        }
        if (decision == Decision.BANNED && opened.sender().isEmpty()) {
            return problem("inquiries.wrong.nobody");
        }
        var now = clock.instant();
        if (!access.answer(TASK, () -> store.decide(id, decision, now))) {
            return problem("inquiries.wrong.decided");
        }
        switch (decision) {
            case TAKEN_DOWN -> moderation.takeDown(report.business(), reason);
            case BANNED -> {
                var banned = opened.sender().orElseThrow();
                var ends = now.plus(Duration.ofDays(days));
                access.perform(TASK, () -> moderation.ban(banned, new RefusalStore.Ban(reason, ends), now));
                notes.keep(Act.of("inquiries.banned", "person", banned.value())
                        .about(banned)
                        .with("days", days));
                notes.tell(banned, Letter.Kind.BANNED, INBOX, now);
            }
            case NOTHING -> {
                // That it was looked into stands in the report.
            }
        }
        notes.keep(InquiryNotes.act("decided", "report", id).with("decision", decision));
        notes.tell(report.reporter(), Letter.Kind.REPORT_DECIDED, INBOX + "#reported", now);
        return Optional.empty();
    }

    /** What a business is called that may no longer be in the directory. */
    String name(BusinessId business) {
        return notes.name(business);
    }

    private Report get(UUID id) {
        return access.answer(TASK, () -> store.findWaiting(id)).orElseThrow(() -> new NotFound("report", id));
    }

    private boolean isConcerned(PersonId by, Moderation.Case opened) {
        var report = opened.report();
        return report.reporter().equals(by)
                || opened.sender().filter(by::equals).isPresent()
                || notes.owner(report.business()).person().filter(by::equals).isPresent();
    }

    static Optional<Problem> wrong(String field, String reason, String missing) {
        return reason.isEmpty()
                ? Optional.of(new Problem(field, missing))
                : Problem.tooLong(field, reason, InquiryGate.LONGEST);
    }

    private static Optional<Problem> problem(String key) {
        return Optional.of(new Problem("reason", key));
    }

    @Bean
    static Duty reportsToDecide(Reports reports) {
        return new Duty("inquiries.reports", "/admin/reports", reports::countWaiting);
    }
}
