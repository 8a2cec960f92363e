package org.banu.platform.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.web.Gate;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Taking businesses out, in the columns in which they are brought in. */
@Allow(
        roles = {Role.PROGRAMME_OFFICER, Role.ADMINISTRATOR},
        scope = Scope.OWN_ORGANISATION,
        of = "organisation")
@Controller
class ExportPages {

    private static final String NAME = "banu-businesses";

    private final Exchange exchange;
    private final Export export;

    ExportPages(Exchange exchange, Export export) {
        this.exchange = exchange;
        this.export = export;
    }

    @GetMapping("/organisations/{organisation}/export.csv")
    void csv(@ModelAttribute("ui") Ui ui, @PathVariable String organisation, HttpServletResponse answer)
            throws IOException {
        write(Format.Kind.CSV, organisation, ui, answer);
    }

    @GetMapping("/organisations/{organisation}/export.xlsx")
    void xlsx(@ModelAttribute("ui") Ui ui, @PathVariable String organisation, HttpServletResponse answer)
            throws IOException {
        write(Format.Kind.XLSX, organisation, ui, answer);
    }

    /** Her own. */
    @Allow
    @GetMapping("/businesses/export.csv")
    void own(@ModelAttribute("ui") Ui ui, Actor.Person person, HttpServletResponse answer) throws IOException {
        try (var list = export.to(Format.Kind.CSV, download(answer, Format.Kind.CSV, NAME), ui)) {
            export.write(person.id(), ui, list);
        }
    }

    private void write(Format.Kind kind, String organisation, Ui ui, HttpServletResponse answer) throws IOException {
        var id = ImportPages.id(organisation);
        exchange.noteExport(id, kind.name());
        try (var list = export.to(kind, download(answer, kind, NAME), ui)) {
            export.write(id, ui, list);
        }
    }

    /** To be saved, never to be shown within Banu. */
    static OutputStream download(HttpServletResponse answer, Format.Kind kind, String name) throws IOException {
        answer.setContentType(
                kind == Format.Kind.CSV
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"".formatted(name, kind.name().toLowerCase(Locale.ROOT)));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        Gate.leave();
        return answer.getOutputStream();
    }
}
