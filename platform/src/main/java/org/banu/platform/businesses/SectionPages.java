package org.banu.platform.businesses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banu.platform.access.Actor;
import org.banu.platform.once.Once;
import org.banu.platform.registry.AllowKeeper;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.DetailsReader;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Saved;
import org.banu.platform.registry.Tier;
import org.banu.platform.verification.Verification;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One small form for each part of a business. */
@AllowKeeper
@Controller
class SectionPages {

    private final Registry registry;
    private final DetailsReader reader;
    private final FormFields fields;
    private final Verification verification;

    SectionPages(Registry registry, DetailsReader reader, FormFields fields, Verification verification) {
        this.registry = registry;
        this.reader = reader;
        this.fields = fields;
        this.verification = verification;
    }

    @GetMapping("/businesses/{business}/{section:[a-z]+}")
    ModelAndView form(@ModelAttribute("ui") Ui ui, @PathVariable String business, @PathVariable String section) {
        var part = Section.of(section);
        var stands = registry.get(BusinessId.of(business));
        var typed = stands.details().typed();
        return form(ui, part, stands, it -> typed.getOrDefault(it, List.of()), List.of(), Optional.empty());
    }

    @Once
    @PostMapping("/businesses/{business}/{section:[a-z]+}")
    public Object save(
            @ModelAttribute("ui") Ui ui,
            Actor.Person ignored,
            @PathVariable String business,
            @PathVariable String section,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request) {
        var part = Section.of(section);
        var stands = registry.get(BusinessId.of(business));
        var country = stands.details().location().country();
        var sent = TypedForm.of(request);
        var moved = part == Section.PLACE && !sent.apply("country").equals(List.of(country));
        // The places that she could choose were those of the country before.
        Function<String, List<String>> typed = moved ? it -> it.equals("place") ? List.of() : sent.apply(it) : sent;
        var reading = reader.read(whole(part, stands.details(), typed), ui.language());
        var problems = part.problems(reading.problems(), country);
        if (!problems.isEmpty()) {
            return wrong(ui, part, stands, typed, problems);
        }
        return switch (registry.change(stands.id(), version, part.merge(stands.details(), reading.details()))) {
            case Saved.Done(var id) -> ui.goTo(address(id, part, moved));
            case Saved.Wrong(var others) -> wrong(ui, part, stands, typed, others);
            case Saved.Stale(var now) -> {
                var page = form(ui, part, now, typed, List.of(), Optional.of(now.details()));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    private ModelAndView wrong(
            Ui ui, Section part, Business stands, Function<String, List<String>> typed, List<Problem> problems) {
        return Problem.refused(form(ui, part, stands, typed, problems, Optional.empty()));
    }

    private ModelAndView form(
            Ui ui,
            Section part,
            Business stands,
            Function<String, List<String>> typed,
            List<Problem> problems,
            Optional<Details> now) {
        var country = stands.details().location().country();
        return new ModelAndView(
                "businesses/section",
                "page",
                new SectionPage(
                        stands.id().value().toString(),
                        stands.details().names().own(),
                        part.path(),
                        stands.version(),
                        fields.of(ui, part.fields(country), typed, country, problems, now),
                        problems,
                        part == Section.PLACE ? moving(ui, stands) : "",
                        now.isPresent()));
    }

    /** She is told before she saves. */
    private String moving(Ui ui, Business stands) {
        if (stands.tier() == Tier.VERIFIED) {
            return ui.text("registry.moving_verified");
        }
        return verification.isOpen(stands.id()) ? ui.text("registry.moving_open") : "";
    }

    /** The part as it was typed, all else as it stands. */
    private static Function<String, List<String>> whole(
            Section part, Details stands, Function<String, List<String>> typed) {
        var standing = stands.typed();
        var own = part.fields(stands.location().country());
        return it -> own.contains(it) ? typed.apply(it) : standing.getOrDefault(it, List.of());
    }

    /** In another country she has yet to say where. */
    private static String address(BusinessId id, Section part, boolean moved) {
        return (moved ? "/businesses/%s/%s" : "/businesses/%s#%s").formatted(id.value(), part.path());
    }
}
