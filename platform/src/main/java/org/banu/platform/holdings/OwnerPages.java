package org.banu.platform.holdings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.holdings.Disclosure.Share;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Stake;
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

/** Owners, one by one: who it is, how much, since when, and what became of it. */
@AllowKeeper
@Controller
class OwnerPages {

    private final Desk desk;
    private final ShareEditor editor;
    private final Namer namer;
    private final Wording wording;

    OwnerPages(Desk desk, ShareEditor editor, Namer namer, Wording wording) {
        this.desk = desk;
        this.editor = editor;
        this.namer = namer;
        this.wording = wording;
    }

    @GetMapping("/businesses/{business}/ownership/owners/new")
    ModelAndView owner(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam MultiValueMap<String, String> typed) {
        return owner(ui, desk.open(business), OwnerForm.of(typed));
    }

    @Once
    @PostMapping("/businesses/{business}/ownership/owners/new")
    public Object add(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam MultiValueMap<String, String> typed) {
        var open = desk.open(business);
        var form = OwnerForm.of(typed);
        var of = entity(open, form.value("of"));
        var party = namer.read(open.business(), open.told(), form, isCompany(form));
        var percent = form.percent();
        var from = form.day("since", desk.today()).orElse(null);
        if (form.value("who").equals(of.id())) {
            form.wrong("who", "holdings.wrong.itself");
        }
        if (!form.isGood()) {
            return Problem.refused(owner(ui, open, form));
        }
        editor.own(open.id(), new Stake(party.get(), of.id(), percent, from, null));
        return Desk.back(ui, open);
    }

    @GetMapping("/businesses/{business}/ownership/stakes/{stake}")
    ModelAndView stake(@ModelAttribute("ui") Ui ui, @PathVariable String business, @PathVariable String stake) {
        var open = desk.open(business);
        var share = open.share(stake);
        var percent = share.stake().percent();
        return stake(
                ui,
                open,
                share,
                OwnerForm.of(Map.of(
                        "percent",
                        List.of(
                                percent == null
                                        ? ""
                                        : percent.stripTrailingZeros().toPlainString()),
                        "undisclosed",
                        List.of(percent == null ? "yes" : ""),
                        "how",
                        List.of("become"))));
    }

    @Once
    @PostMapping("/businesses/{business}/ownership/stakes/{stake}")
    public Object change(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @PathVariable String stake,
            @RequestParam MultiValueMap<String, String> typed) {
        var open = desk.open(business);
        var share = open.share(stake);
        var form = OwnerForm.of(typed);
        switch (form.value("how")) {
            case "become" -> become(open, share, form);
            case "correct" -> correct(open, share, form);
            case "end" -> end(open, share, form);
            case "never" -> editor.remove(open.id(), share);
            default -> form.wrong("how", "holdings.wrong.how");
        }
        return form.isGood() ? Desk.back(ui, open) : Problem.refused(stake(ui, open, share, form));
    }

    private void become(Desk.Open open, Share share, OwnerForm form) {
        var percent = form.percent();
        var since = since(share, form, "since");
        if (form.isGood()) {
            var before = share.stake();
            editor.become(open.id(), share, new Stake(before.owner(), before.of(), percent, since, null), since);
        }
    }

    private void correct(Desk.Open open, Share share, OwnerForm form) {
        var before = share.stake();
        var percent = form.percent();
        var from = form.day("since", desk.today()).orElse(before.from());
        if (form.isGood()) {
            editor.correct(open.id(), share, new Stake(before.owner(), before.of(), percent, from, before.to()));
        }
    }

    private void end(Desk.Open open, Share share, OwnerForm form) {
        var since = since(share, form, "until");
        if (form.isGood()) {
            editor.end(open.id(), share, since.minusDays(1));
        }
    }

    /** The first day on which it was otherwise; it must have been so on one day before at least. */
    private LocalDate since(Share share, OwnerForm form, String field) {
        var day = form.day(field, desk.today());
        if (day.isEmpty()) {
            if (form.problems().stream().noneMatch(it -> it.field().equals(field))) {
                form.wrong(field, "holdings.wrong.no_day");
            }
            return desk.today();
        }
        var from = share.stake().from();
        if (from != null && !day.get().isAfter(from)) {
            form.wrong(field, "holdings.wrong.before");
        }
        return day.get();
    }

    @GetMapping("/businesses/{business}/ownership/parties/{party}")
    ModelAndView party(@ModelAttribute("ui") Ui ui, @PathVariable String business, @PathVariable String party) {
        var open = desk.open(business);
        var named = open.named(party);
        var sex = named.party() instanceof Party.Person(var ignored, var declared) ? declared.name() : "";
        return party(
                ui,
                open,
                named,
                OwnerForm.of(Map.of(
                        "name", List.of(named.name()),
                        "sex", List.of(sex),
                        "country", List.of(named.country()),
                        "number", List.of(named.number()))));
    }

    @Once
    @PostMapping("/businesses/{business}/ownership/parties/{party}")
    public Object change(
            @PathVariable String business,
            @PathVariable String party,
            @ModelAttribute("ui") Ui ui,
            @RequestParam MultiValueMap<String, String> typed) {
        var open = desk.open(business);
        var before = open.named(party);
        var form = OwnerForm.of(typed);
        var name = form.text("name", OwnerForm.LONGEST_NAME, "holdings.wrong.name");
        var entity = before.party() instanceof Party.Entity;
        var after = entity ? before.party() : new Party.Person(before.id(), form.sex());
        var country = entity ? form.country() : "";
        var number = entity ? form.number() : "";
        if (!form.isGood()) {
            return Problem.refused(party(ui, open, before, form));
        }
        editor.change(open.id(), before, new Named(after, name, before.own(), country, number, before.changedAt()));
        return Desk.back(ui, open);
    }

    private ModelAndView owner(Ui ui, Desk.Open open, OwnerForm form) {
        var of = entity(open, form.value("of"));
        var company = isCompany(form);
        return new ModelAndView(
                "holdings/owner",
                "page",
                open.form(
                        of.name(),
                        company,
                        "",
                        form,
                        namer.choices(ui, open.business(), open.told(), company, of.id()),
                        Words.sexes(ui),
                        company ? Words.countries(ui, wording) : List.of()));
    }

    private static ModelAndView stake(Ui ui, Desk.Open open, Share share, OwnerForm form) {
        var stake = share.stake();
        var now = ui.text(
                "holdings.owns_now",
                open.told().said(stake.owner()),
                stake.percent() == null ? ui.text("holdings.undisclosed") : Words.exact(ui, stake.percent()),
                open.told().said(stake.of()));
        return new ModelAndView(
                "holdings/stake",
                "page",
                open.form(open.told().name(stake.owner()), false, now, form, List.of(), List.of(), List.of()));
    }

    private ModelAndView party(Ui ui, Desk.Open open, Named named, OwnerForm form) {
        var entity = named.party() instanceof Party.Entity;
        return new ModelAndView(
                "holdings/party",
                "page",
                open.form(
                        named.name(),
                        entity,
                        "",
                        form,
                        List.of(),
                        Words.sexes(ui),
                        entity ? Words.countries(ui, wording) : List.of()));
    }

    private static boolean isCompany(OwnerForm form) {
        return form.value("kind").equals("ENTITY");
    }

    /** Whose owner is added; the business itself where nothing else is said. */
    private static Named entity(Desk.Open open, String id) {
        return open.told()
                .find(id.isEmpty() ? open.told().root() : id)
                .filter(it -> it.party() instanceof Party.Entity)
                .orElseThrow(() -> new NotFound("party", id));
    }
}
