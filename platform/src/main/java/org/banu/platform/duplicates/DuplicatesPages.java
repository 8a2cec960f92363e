package org.banu.platform.duplicates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.duplicates.DuplicatesPage.Row;
import org.banu.platform.duplicates.Pairs.Compared;
import org.banu.platform.duplicates.Pairs.Decided;
import org.banu.platform.once.Once;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Businesses that look like one, for an administrator of Banu to decide about. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class DuplicatesPages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Duplicates duplicates;
    private final Programmes programmes;

    DuplicatesPages(Duplicates duplicates, Programmes programmes) {
        this.duplicates = duplicates;
        this.programmes = programmes;
    }

    @GetMapping("/admin/duplicates")
    ModelAndView list(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String q) {
        return page(ui, q.strip(), List.of());
    }

    @Once
    @PostMapping("/admin/duplicates/{one}/{other}")
    public Object decide(
            @ModelAttribute("ui") Ui ui,
            Actor.Person officer,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason) {
        var decided = decision.equals("merge")
                ? duplicates.merge(one, other, officer.id(), reason.strip())
                : duplicates.keepBoth(one, other, officer.id(), reason.strip());
        return answer(ui, decided, "reason-" + one + other);
    }

    @Once
    @PostMapping("/admin/duplicates/{business}/separate")
    public Object separate(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        return answer(ui, duplicates.separate(BusinessId.of(business)), "");
    }

    private Object answer(Ui ui, Decided decided, String field) {
        return switch (decided) {
            case Decided.Done _ -> ui.goTo("/admin/duplicates");
            case Decided.Gone _ -> refused(ui, "", "duplicates.wrong.gone");
            case Decided.NoReason _ -> refused(ui, field, "duplicates.wrong.reason");
            case Decided.TwoKeepers _ -> refused(ui, field, "duplicates.wrong.two_keepers");
        };
    }

    private ModelAndView refused(Ui ui, String field, String key) {
        return Problem.refused(page(ui, "", List.of(new Problem(field, key, List.of()))));
    }

    private ModelAndView page(Ui ui, String words, List<Problem> problems) {
        return new ModelAndView(
                "duplicates/duplicates",
                "page",
                new DuplicatesPage(
                        duplicates.countWaiting(),
                        words,
                        duplicates.listWaiting(words).stream()
                                .map(it -> line(ui, it))
                                .toList(),
                        duplicates.listMerged().stream().map(it -> gone(ui, it)).toList(),
                        problems));
    }

    private static DuplicatesPage.Gone gone(Ui ui, Merged merged) {
        return new DuplicatesPage.Gone(
                merged.id().value().toString(),
                Snapshot.read(merged.before()).lost().details().names().own(),
                merged.kept().value().toString(),
                ui.moment(merged.at()),
                merged.reason());
    }

    private DuplicatesPage.Line line(Ui ui, Compared compared) {
        var pair = compared.pair();
        return new DuplicatesPage.Line(
                pair.one().value().toString(),
                pair.other().value().toString(),
                pair.oneName(),
                pair.otherName(),
                ui.percent(BigDecimal.valueOf(pair.score()).multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP)),
                pair.grounds().stream()
                        .map(it -> ui.text("duplicates.ground." + it))
                        .toList(),
                rows(ui, compared.one(), compared.other()),
                compared.canMerge());
    }

    private List<Row> rows(Ui ui, Business one, Business other) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(ui.text("duplicates.names"), names(one), names(other)));
        rows.add(new Row(ui.text("duplicates.place"), place(ui, one), place(ui, other)));
        rows.add(new Row(ui.text("duplicates.sector"), sector(ui, one), sector(ui, other)));
        rows.add(new Row(
                ui.text("duplicates.started"),
                one.details().started(),
                other.details().started()));
        rows.add(new Row(ui.text("duplicates.keeper"), keeper(ui, one), keeper(ui, other)));
        rows.add(new Row(ui.text("duplicates.added"), ui.day(one.addedAt()), ui.day(other.addedAt())));
        return rows;
    }

    private static String names(Business business) {
        var names = business.details().names();
        return Stream.of(names.own(), names.latin(), names.cyrillic(), names.arabic())
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private String place(Ui ui, Business business) {
        Details.Location location = business.details().location();
        var country = ui.country(location.country());
        return programmes
                .facts()
                .name("places", location.place())
                .map(it -> country + " · " + ui.of(it))
                .orElse(country);
    }

    private String sector(Ui ui, Business business) {
        var code = business.details().activity().sector();
        return programmes.facts().name("sectors", code).map(ui::of).orElse(code);
    }

    /** A person or an organisation; who it is, the officer need not know. */
    private static String keeper(Ui ui, Business business) {
        return ui.text(business.owner().person().isPresent() ? "duplicates.a_person" : "duplicates.an_organisation");
    }
}
