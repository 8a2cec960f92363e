package org.banu.platform.organisations;

import java.time.Clock;
import java.util.List;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.Language;
import org.banu.platform.once.Once;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Words.Choice;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stands here of an organisation, for its administrators to change. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.OWN_ORGANISATION, of = "organisation")
@Controller
class EditPages {

    private final Organisations organisations;
    private final Editing editing;
    private final Clock clock;

    EditPages(Organisations organisations, Editing editing, Clock clock) {
        this.organisations = organisations;
        this.editing = editing;
        this.clock = clock;
    }

    @GetMapping("/organisations/{organisation}/edit")
    ModelAndView form(@ModelAttribute("ui") Ui ui, @PathVariable String organisation) {
        var edited = organisations.get(organisation);
        return form(ui, edited, DescriptionForm.of(edited), List.of());
    }

    @Once
    @PostMapping("/organisations/{organisation}/edit")
    public Object edit(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String organisation,
            @RequestParam MultiValueMap<String, String> parameters) {
        var edited = organisations.get(organisation);
        var form = DescriptionForm.of(parameters);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return Problem.refused(form(ui, edited, form, problems));
        }
        editing.edit(edited.id(), form, clock.instant());
        return ui.goTo("/organisations/%s/edit#changes".formatted(edited.id().value()));
    }

    private ModelAndView form(Ui ui, Organisation organisation, DescriptionForm form, List<Problem> problems) {
        var changes = editing.list(organisation.id()).stream()
                .map(it -> new EditPage.Line(
                        label(ui, it.field()),
                        shown(ui, it.field(), it.before()),
                        shown(ui, it.field(), it.after()),
                        ui.moment(it.when())))
                .toList();
        return new ModelAndView(
                "organisations/edit",
                "page",
                new EditPage(
                        organisation.id().value().toString(),
                        organisation.name(ui.language()),
                        Words.country(ui, organisation.country()),
                        organisation.standing().catalogued()
                                && !organisation.standing().isEdited(),
                        form,
                        Words.kinds(ui),
                        Language.SPOKEN.stream()
                                .map(it -> new Choice(it, ui.languageName(it)))
                                .toList(),
                        changes,
                        problems));
    }

    private static String label(Ui ui, String field) {
        return field.equals("name") ? ui.text("organisations.original") : ui.text("organisations." + field);
    }

    private static String shown(Ui ui, String field, String value) {
        return switch (field) {
            case "kind" -> Words.kind(ui, Kind.valueOf(value));
            case "languages" -> Words.languages(ui, DescriptionForm.split(value));
            default -> value;
        };
    }
}
