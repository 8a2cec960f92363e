package org.banu.platform.privacy;

import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.factors.Factors;
import org.banu.platform.privacy.Privacy.Format;
import org.banu.platform.privacy.Privacy.Kind;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What is kept of her and how long, and a copy of it for who gives her password once more. */
@Allow
@Controller
class DataPages {

    private final Privacy privacy;
    private final Holds holds;
    private final Factors factors;
    private final Clock clock;

    DataPages(Privacy privacy, Holds holds, Factors factors, Clock clock) {
        this.privacy = privacy;
        this.holds = holds;
        this.factors = factors;
        this.clock = clock;
    }

    @GetMapping("/account/data")
    ModelAndView data(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return page(ui, person.id(), List.of());
    }

    @PostMapping("/account/data/copy")
    ModelAndView copy(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String format) {
        return switch (factors.checkPassword(person.id(), password)) {
            case RIGHT -> new ModelAndView(copy(ui, person.id(), format.equals("csv") ? Format.CSV : Format.JSON));
            case WRONG -> refuse(ui, person.id(), "privacy.wrong.password");
            case WAIT -> refuse(ui, person.id(), "privacy.wrong.wait");
        };
    }

    private ModelAndView refuse(Ui ui, PersonId person, String key) {
        return Problem.refused(page(ui, person, List.of(Words.problem("password", key))));
    }

    /** Goes to her browser while it is read. Its name tells others who use her phone nothing. */
    private View copy(Ui ui, PersonId person, Format format) {
        return (_, _, response) -> {
            var now = clock.instant();
            response.setContentType(
                    switch (format) {
                        case JSON -> "application/json";
                        case CSV -> "application/zip";
                    });
            response.setHeader(
                    CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name(format, now))
                            .build()
                            .toString());
            privacy.noteCopy(person, format);
            privacy.write(person, format, ui, now, response.getOutputStream());
        };
    }

    private static String name(Format format, Instant now) {
        var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return switch (format) {
            case JSON -> "copy-%s.json".formatted(day);
            case CSV -> "copy-%s.zip".formatted(day);
        };
    }

    private ModelAndView page(Ui ui, PersonId person, List<Problem> problems) {
        var kinds = privacy.list(person);
        var held = holds.list().stream()
                .filter(it -> it.person().filter(person::equals).isPresent())
                .map(it -> new DataPage.Held(it.reason(), ui.moment(it.endsAt())))
                .toList();
        return new ModelAndView(
                "privacy/data",
                "page",
                new DataPage(
                        person.value().toString(),
                        lines(ui, kinds, it -> it.entries() > 0),
                        lines(ui, kinds, it -> it.entries() == 0),
                        held,
                        problems));
    }

    private static List<DataPage.Line> lines(Ui ui, List<Kind> kinds, Predicate<Kind> shown) {
        return kinds.stream()
                .filter(shown)
                .map(it -> new DataPage.Line(ui.text(it.title()), ui.number(it.entries()), Words.keep(ui, it.rule())))
                .toList();
    }
}
