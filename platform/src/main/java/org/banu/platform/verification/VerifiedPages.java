package org.banu.platform.verification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.once.Once;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An administrator of Banu takes a verification back, and sees what nobody may decide. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class VerifiedPages {

    private static final int PAGE_SIZE = 50;

    private final Review review;
    private final Handover handover;
    private final Casebook book;
    private final Paper paper;
    private final Clock clock;

    VerifiedPages(Review review, Handover handover, Casebook book, Paper paper, Clock clock) {
        this.review = review;
        this.handover = handover;
        this.book = book;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/admin/verified")
    ModelAndView list(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "0") int from) {
        return page(ui, Math.max(0, from), "", List.of());
    }

    @Once
    @PostMapping("/admin/verified/{verification}/revoke")
    public Object revoke(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable("verification") UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int from) {
        var start = Math.max(0, from);
        var said = PlainText.clean(words);
        var tooLong = Problem.tooLong("words-" + id, said, Evidences.LONGEST);
        if (tooLong.isPresent()) {
            return Problem.refused(page(ui, start, said, List.of(tooLong.get())));
        }
        return switch (review.revoke(id, person.id(), said, clock.instant())) {
            case Outcome.Done _, Outcome.Late _ -> ui.goTo(address(start));
            case Outcome.Wrong(var problems) -> Problem.refused(page(ui, start, said, problems));
        };
    }

    private static String address(int from) {
        return from == 0 ? "/admin/verified" : "/admin/verified?from=" + from;
    }

    private ModelAndView page(Ui ui, int from, String typed, List<Problem> problems) {
        var count = book.countVerified();
        var lines = paper.labels(ui, book.listVerified(from, PAGE_SIZE)).stream()
                .map(it -> new VerifiedPage.Line(
                        it.of().id().toString(),
                        it.name(),
                        it.country(),
                        it.office(),
                        it.of().validUntil().map(end -> OwnerView.day(ui, end)).orElse("")))
                .toList();
        var end = from + lines.size();
        return new ModelAndView(
                "verification/verified",
                "page",
                new VerifiedPage(
                        stranded(ui),
                        count,
                        from,
                        lines,
                        end < count && !lines.isEmpty() ? ui.to(address(end)) : "",
                        from > 0 ? ui.to(address(0)) : "",
                        typed,
                        problems));
    }

    private List<VerifiedPage.Stranded> stranded(Ui ui) {
        return paper.labels(ui, handover.listStranded()).stream()
                .map(it -> new VerifiedPage.Stranded(
                        it.office(),
                        it.country(),
                        it.of().state().words(),
                        ui.moment(it.of().since())))
                .toList();
    }

    /**
     * Businesses that are verified, for the administrators of Banu; the latest first.
     *
     * @param stranded cases that nobody may decide, as it was found within the hour; the one that waits longest first
     * @param count how many on all pages
     * @param from how many are on the pages before
     * @param next the address of the next page; empty on the last
     * @param restart the address of the first page; empty on it
     * @param typed the reasons for the one with a problem
     */
    record VerifiedPage(
            List<Stranded> stranded,
            int count,
            int from,
            List<Line> businesses,
            String next,
            String restart,
            String typed,
            List<Problem> problems) {

        VerifiedPage {
            stranded = List.copyOf(stranded);
            businesses = List.copyOf(businesses);
            problems = List.copyOf(problems);
        }

        /**
         * A case. Whose it is, administrators need not know.
         *
         * @param state how the keys of its words end
         */
        record Stranded(String office, String country, String state, String since) {}

        /** A verified business. */
        record Line(String id, String name, String country, String office, String until) {}

        /** What is wrong with the reasons for this one; null where nothing is. */
        @Nullable
        Problem problem(Line line) {
            return Problem.of(problems, "words-" + line.id());
        }
    }
}
