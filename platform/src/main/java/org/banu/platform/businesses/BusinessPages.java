package org.banu.platform.businesses;

import java.util.Arrays;
import java.util.List;
import org.banu.platform.access.Actor;
import org.banu.platform.duplicates.Duplicates;
import org.banu.platform.duplicates.Joined;
import org.banu.platform.duties.Errand;
import org.banu.platform.once.Once;
import org.banu.platform.profiles.Profiles;
import org.banu.platform.registry.AllowKeeper;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A business for whoever keeps it, and its end. */
@AllowKeeper
@Controller
class BusinessPages {

    private final Registry registry;
    private final Overview overview;

    BusinessPages(Registry registry, Overview overview) {
        this.registry = registry;
        this.overview = overview;
    }

    @GetMapping("/businesses/{business}")
    ModelAndView show(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String business) {
        return new ModelAndView("businesses/business", "page", overview.of(ui, BusinessId.of(business), person));
    }

    @GetMapping("/businesses/{business}/remove")
    ModelAndView confirm(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        return new ModelAndView("businesses/remove", "page", overview.of(ui, BusinessId.of(business)));
    }

    @Once
    @PostMapping("/businesses/{business}/remove")
    public ResponseEntity<Void> remove(
            @ModelAttribute("ui") Ui ui, Actor.Person ignored, @PathVariable String business) {
        var removed = registry.get(BusinessId.of(business));
        registry.remove(removed.id());
        return ui.goTo(removed.owner()
                .organisation()
                .map(it -> "/organisations/%s/businesses".formatted(it.value()))
                .orElse("/businesses"));
    }

    static List<Line> joined(Ui ui, List<Joined> joined) {
        return joined.stream()
                .map(it -> new Line(it.name(), List.of(ui.moment(it.at()))))
                .toList();
    }

    /** Gathers what she sees; in one transaction, since a page that takes many turns of the pool waits as often. */
    @Component
    static class Overview {

        private final Registry registry;
        private final Profiles profiles;
        private final Duplicates duplicates;
        private final BusinessWords words;

        Overview(Registry registry, Profiles profiles, Duplicates duplicates, BusinessWords words) {
            this.registry = registry;
            this.profiles = profiles;
            this.duplicates = duplicates;
            this.words = words;
        }

        /** With what waits for her who reads it. */
        @Transactional(readOnly = true)
        BusinessPage of(Ui ui, BusinessId id, Actor.Person her) {
            return page(ui, registry.get(id), words.errands(ui, her));
        }

        @Transactional(readOnly = true)
        BusinessPage of(Ui ui, BusinessId id) {
            return page(ui, registry.get(id), List.of());
        }

        private BusinessPage page(Ui ui, Business business, List<Errand> errands) {
            var details = business.details();
            var country = details.location().country();
            var parts = Arrays.stream(Section.values())
                    .map(section -> new BusinessPage.Part(
                            section.path(),
                            section.fields(country).stream()
                                    .map(it -> new Line(ui.text("registry.field." + it), words.values(ui, details, it)))
                                    .filter(it -> !it.values().isEmpty())
                                    .toList()))
                    .toList();
            var told = Arrays.stream(Section.values())
                    .filter(it -> it.isTold(details))
                    .count();
            return new BusinessPage(
                    words.card(ui, business, errands),
                    (int) told,
                    parts,
                    words.answers(ui, profiles.kept(business)),
                    joined(ui, duplicates.listJoined(business.id())),
                    business.owner()
                            .organisation()
                            .map(it -> it.value().toString())
                            .orElse(""));
        }
    }
}
