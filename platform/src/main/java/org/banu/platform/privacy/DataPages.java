package org.banu.platform.privacy;

import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.factors.Factors;
import org.banu.platform.privacy.Privacy.Format;
import org.banu.platform.privacy.Privacy.Kind;
import org.banu.platform.uploads.Aside;
import org.banu.platform.uploads.Uploads;
import org.banu.platform.web.Gate;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is kept of her and how long, and a copy of it for who gives her password once more. */
@Allow
@Controller
class DataPages {

    private final Privacy privacy;
    private final Holds holds;
    private final Factors factors;
    private final Uploads uploads;
    private final Clock clock;

    /** For whom a copy is made or sent now. */
    private final Map<PersonId, Format> copying = new ConcurrentHashMap<>();

    DataPages(Privacy privacy, Holds holds, Factors factors, Uploads uploads, Clock clock) {
        this.privacy = privacy;
        this.holds = holds;
        this.factors = factors;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/account/data")
    ModelAndView data(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return page(ui, person.id(), List.of());
    }

    /** Null once it was sent. */
    @PostMapping("/account/data/copy")
    @Nullable
    ModelAndView copy(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String format,
            HttpServletResponse response)
            throws IOException {
        return switch (factors.checkPassword(person.id(), password)) {
            case RIGHT -> copy(ui, person.id(), format.equals("csv") ? Format.CSV : Format.JSON, response);
            case WRONG -> refuse(ui, person.id(), "privacy.wrong.password");
            case WAIT -> refuse(ui, person.id(), "privacy.wrong.wait");
        };
    }

    private ModelAndView refuse(Ui ui, PersonId person, String key) {
        return Problem.refused(page(ui, person, List.of(new Problem("password", key))));
    }

    /** One at a time, until she has it: null then. */
    @Nullable
    ModelAndView copy(Ui ui, PersonId person, Format format, HttpServletResponse response) throws IOException {
        if (copying.putIfAbsent(person, format) != null) {
            return refuse(ui, person, "privacy.wrong.copying");
        }
        try (var copy = uploads.aside()) {
            var now = clock.instant();
            privacy.noteCopy(person, format);
            try (var out = copy.writing()) {
                privacy.write(person, format, ui, now, out);
            }
            send(copy, format, now, response);
        } finally {
            copying.remove(person);
        }
        return null;
    }

    /** At the pace of her line, which keeps nobody else waiting. The name of the file tells others who use her phone nothing. */
    private static void send(Aside copy, Format format, Instant now, HttpServletResponse response) throws IOException {
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
        Gate.leave();
        try (var content = copy.reading()) {
            content.transferTo(response.getOutputStream());
        }
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
