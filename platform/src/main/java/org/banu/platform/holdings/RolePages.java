package org.banu.platform.holdings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.holdings.Disclosure.Office;
import org.banu.platform.once.Once;
import org.banu.platform.registry.AllowKeeper;
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

/** Who runs a business, and which documents show it. */
@AllowKeeper
@Controller
class RolePages {

    private final Desk desk;
    private final RoleEditor editor;
    private final Namer namer;

    RolePages(Desk desk, RoleEditor editor, Namer namer) {
        this.desk = desk;
        this.editor = editor;
        this.namer = namer;
    }

    @GetMapping("/businesses/{business}/ownership/offices/new")
    ModelAndView office(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        return office(ui, desk.open(business), OwnerForm.of(Map.of()));
    }

    @Once
    @PostMapping("/businesses/{business}/ownership/offices/new")
    public Object add(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam MultiValueMap<String, String> typed) {
        var open = desk.open(business);
        var form = OwnerForm.of(typed);
        var party = namer.read(open.business(), open.told(), form, false);
        var kinds = form.offices();
        var from = form.day("since", desk.today()).orElse(null);
        if (!form.isGood()) {
            return Problem.refused(office(ui, open, form));
        }
        editor.add(open.id(), party.get(), kinds, from);
        return Desk.back(ui, open);
    }

    @GetMapping("/businesses/{business}/ownership/offices/{office}")
    ModelAndView leaving(@ModelAttribute("ui") Ui ui, @PathVariable String business, @PathVariable String office) {
        var open = desk.open(business);
        return leaving(ui, open, open.office(office), OwnerForm.of(Map.of()));
    }

    @Once
    @PostMapping("/businesses/{business}/ownership/offices/{office}")
    public Object leave(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @PathVariable String office,
            @RequestParam MultiValueMap<String, String> typed) {
        var open = desk.open(business);
        var left = open.office(office);
        var form = OwnerForm.of(typed);
        if (form.value("how").equals("never")) {
            editor.remove(open.id(), left);
            return Desk.back(ui, open);
        }
        var day = form.day("until", desk.today());
        if (day.isEmpty() && form.isGood()) {
            form.wrong("until", "holdings.wrong.no_day");
        }
        var from = left.role().from();
        if (from != null && day.isPresent() && !day.get().isAfter(from)) {
            form.wrong("until", "holdings.wrong.before");
        }
        if (!form.isGood()) {
            return Problem.refused(leaving(ui, open, left, form));
        }
        editor.end(open.id(), left, day.orElse(desk.today()).minusDays(1));
        return Desk.back(ui, open);
    }

    @GetMapping("/businesses/{business}/ownership/proofs/new")
    ModelAndView proof(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        return proof(desk.open(business), OwnerForm.of(Map.of()));
    }

    @Once
    @PostMapping("/businesses/{business}/ownership/proofs/new")
    public Object prove(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam MultiValueMap<String, String> typed) {
        var open = desk.open(business);
        var form = OwnerForm.of(typed);
        var says = form.text("says", OwnerForm.LONGEST_TEXT, "holdings.wrong.says");
        var dated = form.day("dated", desk.today()).orElse(null);
        if (!form.isGood()) {
            return Problem.refused(proof(open, form));
        }
        editor.prove(open.id(), says, dated);
        return Desk.back(ui, open);
    }

    @Once
    @PostMapping("/businesses/{business}/ownership/proofs/{proof}/remove")
    public Object remove(@ModelAttribute("ui") Ui ui, @PathVariable String business, @PathVariable UUID proof) {
        var open = desk.open(business);
        editor.removeProof(open.id(), proof);
        return Desk.back(ui, open);
    }

    private ModelAndView office(Ui ui, Desk.Open open, OwnerForm form) {
        return new ModelAndView(
                "holdings/office",
                "page",
                open.form(
                        open.business().details().names().own(),
                        false,
                        "",
                        form,
                        namer.choices(ui, open.business(), open.told(), false, ""),
                        Words.sexes(ui),
                        Words.offices(ui)));
    }

    private static ModelAndView leaving(Ui ui, Desk.Open open, Office office, OwnerForm form) {
        var who = open.told().name(office.role().person());
        var now = ui.text(
                "holdings.holds_now",
                open.told().said(office.role().person()),
                Words.said(ui, office.role().kind()));
        return new ModelAndView(
                "holdings/leaving", "page", open.form(who, false, now, form, List.of(), List.of(), List.of()));
    }

    private static ModelAndView proof(Desk.Open open, OwnerForm form) {
        return new ModelAndView(
                "holdings/proof",
                "page",
                open.form(open.business().details().names().own(), true, "", form, List.of(), List.of(), List.of()));
    }
}
