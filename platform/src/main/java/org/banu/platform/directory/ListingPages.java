package org.banu.platform.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.access.Actor;
import org.banu.platform.duties.Errand;
import org.banu.platform.duties.Errands;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.once.Once;
import org.banu.platform.registry.AllowKeeper;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What others see of a business, for who keeps it. */
@AllowKeeper
@Controller
class ListingPages {

    private static final String VOUCHED = "vouched";
    private static final int LONGEST = 2_000;

    private final Directory directory;
    private final Registry registry;
    private final ListingWords words;
    private final Agreement agreement;

    ListingPages(Directory directory, Registry registry, ListingWords words, Agreement agreement) {
        this.directory = directory;
        this.registry = registry;
        this.words = words;
        this.agreement = agreement;
    }

    @GetMapping("/businesses/{business}/listing")
    ModelAndView show(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        var shown = registry.get(BusinessId.of(business));
        return page(ui, shown, directory.choice(shown.id()).shown(), false, "", List.of());
    }

    @Once
    @PostMapping("/businesses/{business}/listing")
    public Object list(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam(defaultValue = "") Set<String> shown,
            @RequestParam(defaultValue = "") String vouched,
            HttpServletRequest request) {
        var listed = registry.get(BusinessId.of(business));
        var fields = Field.of(shown);
        var problem = listed.owner().person().isPresent()
                ? agreement.give(listed.owner().person().get(), request, ui.language())
                : vouched.isEmpty() && directory.choice(listed.id()).listedAt().isEmpty()
                        ? Optional.of(new Problem(VOUCHED, "directory.wrong.vouched"))
                        : Optional.<Problem>empty();
        if (problem.isPresent()) {
            return Problem.refused(page(ui, listed, fields, !vouched.isEmpty(), "", List.of(problem.get())));
        }
        directory.show(listed, fields);
        return to(ui, listed);
    }

    @Once
    @PostMapping("/businesses/{business}/listing/stop")
    public ResponseEntity<Void> stop(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        var listed = registry.get(BusinessId.of(business));
        directory.hide(listed);
        return to(ui, listed);
    }

    /** She answers, once, to that it was taken out. */
    @Once
    @PostMapping("/businesses/{business}/listing/objection")
    public Object object(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam(defaultValue = "") String objection) {
        var listed = registry.get(BusinessId.of(business));
        var words = PlainText.clean(objection);
        var problem = words.isEmpty()
                ? Optional.of(new Problem("objection", "directory.wrong.objection"))
                : Problem.tooLong("objection", words, LONGEST);
        if (problem.isPresent()) {
            var shown = directory.choice(listed.id()).shown();
            return Problem.refused(page(ui, listed, shown, false, words, List.of(problem.get())));
        }
        directory.object(listed.id(), words);
        return to(ui, listed);
    }

    /** @param typed her answer to that it was taken out, where it is wrong */
    private ModelAndView page(
            Ui ui, Business business, Set<Field> shown, boolean ticked, String typed, List<Problem> problems) {
        var choice = directory.choice(business.id());
        var takedown = directory.takedown(business.id());
        var owner = business.owner().person();
        var agrees = owner.map(agreement::holds).orElse(true);
        var whole = directory.preview(business, EnumSet.allOf(Field.class));
        var switches = EnumSet.allOf(Field.class).stream()
                .map(it -> new ListingPage.Switch(
                        it.name(),
                        ui.text("directory.field." + it),
                        words.values(ui, whole, it)
                                .filter(value -> !value.isEmpty())
                                .toList(),
                        ListingWords.isWritten(it),
                        shown.contains(it)))
                // An organisation makes her a member: it is not hers to tell.
                .filter(it -> !it.field().equals(Field.MEMBERSHIPS.name())
                        || !it.values().isEmpty()
                        || it.on())
                .toList();
        return new ModelAndView(
                "directory/listing",
                "page",
                new ListingPage(
                        business.id().value().toString(),
                        words.card(ui, directory.preview(business, shown)),
                        state(choice, takedown, agrees),
                        choice.listedAt().map(ui::day).orElse(""),
                        takedown.map(it -> down(ui, it, typed)).orElse(null),
                        switches,
                        agrees ? null : agreement.ask(ui),
                        owner.isEmpty() && choice.listedAt().isEmpty(),
                        ticked,
                        problems));
    }

    private static ListingPage.Down down(Ui ui, Takedown down, String typed) {
        var objection = down.objection();
        var ruling = objection == null ? null : objection.ruling();
        return new ListingPage.Down(
                down.reason(),
                objection == null ? "" : ui.day(objection.at()),
                objection == null ? "" : objection.words(),
                ruling == null ? "" : ui.day(ruling.at()),
                ruling == null ? "" : ruling.words(),
                ruling != null && ruling.by().equals(down.by()),
                typed);
    }

    private static ListingPage.State state(Choice choice, Optional<Takedown> takedown, boolean agrees) {
        if (takedown.isPresent()) {
            return ListingPage.State.TAKEN_DOWN;
        }
        if (choice.listedAt().isEmpty()) {
            return ListingPage.State.NOT_LISTED;
        }
        return agrees ? ListingPage.State.LISTED : ListingPage.State.NO_CONSENT;
    }

    private static ResponseEntity<Void> to(Ui ui, Business business) {
        return ui.goTo("/businesses/%s/listing".formatted(business.id().value()));
    }

    /** Businesses of hers that an administrator of Banu took out of the directory. */
    @Component
    static class TakenDown implements Errands {

        private final Directory directory;
        private final Registry registry;

        TakenDown(Directory directory, Registry registry) {
            this.directory = directory;
            this.registry = registry;
        }

        @Override
        public List<Errand> of(Ui ui, Actor.Person her, Instant now) {
            return directory.takedownsSeen().stream()
                    .flatMap(it -> registry.find(it.business()).stream()
                            .filter(one -> one.owner()
                                    .person()
                                    .filter(her.id()::equals)
                                    .isPresent())
                            .map(one -> errand(ui, it, one)))
                    .toList();
        }

        private static Errand errand(Ui ui, Takedown takedown, Business down) {
            var id = down.id().value();
            var ruled = takedown.objection() != null && !takedown.waits();
            return new Errand(
                    Optional.of(id),
                    down.details().names().own(),
                    ui.text(ruled ? "directory.tells_ruled" : "directory.tells_down"),
                    "/businesses/%s/listing".formatted(id),
                    1,
                    Optional.empty());
        }
    }
}
