package org.banu.platform.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.exchange.Exchange.Begun;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing lists of businesses in. */
@Allow(
        roles = {Role.PROGRAMME_OFFICER, Role.ADMINISTRATOR},
        scope = Scope.OWN_ORGANISATION,
        of = "organisation")
@Controller
class ImportPages {

    private static final String ALL = "/organisations/{organisation}/imports";
    private static final String ONE = ALL + "/{id}";
    private static final String SECONDS_TO_NEXT_LOOK = "4";

    private final Exchange exchange;
    private final Export export;
    private final Sights sights;

    ImportPages(Exchange exchange, Export export, Sights sights) {
        this.exchange = exchange;
        this.export = export;
        this.sights = sights;
    }

    @GetMapping(ALL)
    ModelAndView list(@ModelAttribute("ui") Ui ui, @PathVariable String organisation) {
        return sights.list(ui, id(organisation), List.of());
    }

    @Once
    @PostMapping(ALL)
    public Object begin(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String organisation,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return Problem.refused(
                    sights.list(ui, id(organisation), List.of(new Problem("file", "exchange.unreadable.empty"))));
        }
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        try (var content = file.get().getInputStream()) {
            return switch (exchange.begin(id(organisation), person.id(), ui.language(), name, content)) {
                case Begun.Kept(var id) -> to(ui, organisation, id);
                case Begun.Refused(var problem) -> Problem.refused(sights.list(ui, id(organisation), List.of(problem)));
            };
        }
    }

    @GetMapping(ALL + "/template.csv")
    void templateCsv(@ModelAttribute("ui") Ui ui, @PathVariable String organisation, HttpServletResponse answer)
            throws IOException {
        export.template(Format.Kind.CSV, ui, ExportPages.download(answer, Format.Kind.CSV, "banu-template"));
    }

    @GetMapping(ALL + "/template.xlsx")
    void templateXlsx(@ModelAttribute("ui") Ui ui, @PathVariable String organisation, HttpServletResponse answer)
            throws IOException {
        export.template(Format.Kind.XLSX, ui, ExportPages.download(answer, Format.Kind.XLSX, "banu-template"));
    }

    /** While there is work, the page looks again by itself. */
    @GetMapping(ONE)
    ModelAndView show(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String organisation,
            @PathVariable UUID id,
            HttpServletResponse answer) {
        var shown = exchange.get(id(organisation), id);
        if (shown.state().isAtWork()) {
            answer.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
        return sights.show(ui, shown, List.of());
    }

    @Once
    @PostMapping(ONE + "/columns")
    public Object sort(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String organisation,
            @PathVariable UUID id,
            HttpServletRequest request) {
        var fields = Stream.ofNullable(request.getParameterValues("column"))
                .flatMap(Stream::of)
                .toList();
        if (exchange.sort(id(organisation), id, fields)) {
            return to(ui, organisation, id);
        }
        var shown = exchange.get(id(organisation), id);
        var typed = fields.size() == shown.headers().size() ? shown.with(fields) : shown;
        return Problem.refused(sights.show(ui, typed, List.of(new Problem("column-0", "exchange.wrong.columns"))));
    }

    @Once
    @PostMapping(ONE + "/reopen")
    public ResponseEntity<Void> reopen(
            @ModelAttribute("ui") Ui ui, @PathVariable String organisation, @PathVariable UUID id) {
        exchange.reopen(id(organisation), id);
        return to(ui, organisation, id);
    }

    @Once
    @PostMapping(ONE + "/bring")
    public ResponseEntity<Void> bring(
            @ModelAttribute("ui") Ui ui, @PathVariable String organisation, @PathVariable UUID id) {
        exchange.bring(id(organisation), id);
        return to(ui, organisation, id);
    }

    @Once
    @PostMapping(ONE + "/stop")
    public ResponseEntity<Void> stop(
            @ModelAttribute("ui") Ui ui, @PathVariable String organisation, @PathVariable UUID id) {
        exchange.stop(id(organisation), id);
        return to(ui, organisation, id);
    }

    @Once
    @PostMapping(ONE + "/file/remove")
    public ResponseEntity<Void> removeFile(
            @ModelAttribute("ui") Ui ui, @PathVariable String organisation, @PathVariable UUID id) throws IOException {
        exchange.removeFile(id(organisation), id);
        return to(ui, organisation, id);
    }

    @GetMapping(ONE + "/wrong.csv")
    void toMend(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String organisation,
            @PathVariable UUID id,
            HttpServletResponse answer)
            throws IOException {
        var of = exchange.get(id(organisation), id);
        if (!of.hasFile()) {
            throw new NotFound("file of import", id);
        }
        export.toMend(of, ui, ExportPages.download(answer, Format.Kind.CSV, "banu-to-mend"));
    }

    /** As it stands in an address. */
    static OrganisationId id(String organisation) {
        try {
            return OrganisationId.of(organisation);
        } catch (IllegalArgumentException nobodysId) {
            throw new NotFound("organisation", organisation);
        }
    }

    private static ResponseEntity<Void> to(Ui ui, String organisation, UUID id) {
        return ui.goTo("/organisations/%s/imports/%s".formatted(organisation, id));
    }
}
