package org.banu.platform.holdings;

import java.util.List;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.ownership.Party;
import org.banu.platform.programmes.Wording;
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

/** Who owns and runs a business, for who keeps it. */
@AllowKeeper
@Controller
class OverviewPages {

    private final Desk desk;
    private final ShareEditor editor;
    private final Namer namer;
    private final Wording wording;

    OverviewPages(Desk desk, ShareEditor editor, Namer namer, Wording wording) {
        this.desk = desk;
        this.editor = editor;
        this.namer = namer;
        this.wording = wording;
    }

    @GetMapping("/businesses/{business}/ownership")
    ModelAndView overview(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        return overview(ui, desk.open(business), List.of());
    }

    /** The one step in which most are done. */
    @Once
    @PostMapping("/businesses/{business}/ownership/alone")
    public Object alone(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam MultiValueMap<String, String> form) {
        var open = desk.open(business);
        var keeper = open.business().owner().person().orElseThrow(() -> new NotFound("owner", business));
        var typed = OwnerForm.of(form);
        var called = namer.name(keeper);
        var known = typed.value("name").isEmpty() && !called.isEmpty()
                ? called
                : typed.text("name", OwnerForm.LONGEST_NAME, "holdings.wrong.name");
        var declared = typed.sex();
        if (!typed.isGood()) {
            return Problem.refused(overview(ui, open, typed.problems()));
        }
        editor.ownAlone(open.id(), keeper, known, declared);
        return Desk.back(ui, open);
    }

    /** Whether all owners of an entity are named. */
    @Once
    @PostMapping("/businesses/{business}/ownership/parties/{party}/owners")
    public Object state(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @PathVariable String party,
            @RequestParam(defaultValue = "") String all) {
        var open = desk.open(business);
        var entity = open.told()
                .find(party)
                .filter(it -> it.party() instanceof Party.Entity)
                .orElseThrow(() -> new NotFound("party", party));
        editor.state(open.id(), entity, all.equals("yes"));
        return Desk.back(ui, open);
    }

    private ModelAndView overview(Ui ui, Desk.Open open, List<Problem> problems) {
        var told = open.told();
        var view = new OverviewView(ui, wording, told, desk.today());
        var keeper = open.business().owner().person();
        var headline = told.isEmpty()
                ? ""
                : desk.evidence(open)
                        .map(it -> Words.women(
                                ui, it.ownership().women(), "holdings.women_exactly", "holdings.women_between"))
                        .orElse("");
        return new ModelAndView(
                "holdings/overview",
                "page",
                new OverviewPage(
                        told.root(),
                        open.business().details().names().own(),
                        keeper.isPresent(),
                        keeper.map(namer::name).orElse(""),
                        !told.isEmpty(),
                        headline,
                        view.isFlawed(),
                        view.root(),
                        view.offices(),
                        view.proofs(),
                        view.past(),
                        problems));
    }
}
