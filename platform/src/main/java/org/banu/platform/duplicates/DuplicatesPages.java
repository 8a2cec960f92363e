package org.banu.platform.duplicates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.duplicates.Compared.Held;
import org.banu.platform.duplicates.Compared.Side;
import org.banu.platform.duplicates.DuplicatesPage.Row;
import org.banu.platform.duplicates.Pairs.Decided;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.once.Once;
import org.banu.platform.programmes.Wording;
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

    private static final int PAGE_SIZE = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Duplicates duplicates;
    private final Wording wording;

    DuplicatesPages(Duplicates duplicates, Wording wording) {
        this.duplicates = duplicates;
        this.wording = wording;
    }

    @GetMapping("/admin/duplicates")
    ModelAndView list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        return page(ui, PlainText.line(q), Math.max(0, from), "", List.of());
    }

    @Once
    @PostMapping("/admin/duplicates/{one}/{other}")
    public Object decide(
            @ModelAttribute("ui") Ui ui,
            Actor.Person officer,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam Optional<UUID> stays,
            @RequestParam(defaultValue = "") String reason) {
        var why = PlainText.clean(reason);
        var decided = decision.equals("merge")
                ? duplicates.merge(one, other, stays, officer.id(), why)
                : duplicates.keepBoth(one, other, officer.id(), why);
        return answer(ui, decided, "" + one + other, why, 0);
    }

    @Once
    @PostMapping("/admin/duplicates/{business}/separate")
    public Object separate(
            @ModelAttribute("ui") Ui ui, @PathVariable String business, @RequestParam(defaultValue = "0") int from) {
        return answer(ui, duplicates.separate(BusinessId.of(business)), "", "", Math.max(0, from));
    }

    private Object answer(Ui ui, Decided decided, String pair, String reason, int from) {
        return switch (decided) {
            case Decided.Done _ -> ui.goTo(address("", from));
            case Decided.Gone _ -> refused(ui, from, reason, new Problem("", "duplicates.wrong.gone"));
            case Decided.NoReason _ ->
                refused(ui, from, reason, new Problem("reason-" + pair, "duplicates.wrong.reason"));
            case Decided.TooLong(var most) ->
                refused(ui, from, reason, new Problem("reason-" + pair, "web.problem.too_long", most));
            case Decided.TwoKeepers _ ->
                refused(ui, from, reason, new Problem("reason-" + pair, "duplicates.wrong.two_keepers"));
            case Decided.Hers _ -> refused(ui, from, reason, new Problem("stays-" + pair, "duplicates.missed.HERS"));
            case Decided.Missed(var what) ->
                refused(
                        ui,
                        from,
                        reason,
                        what.stream()
                                .map(it -> new Problem("stays-" + pair, "duplicates.missed." + it))
                                .toArray(Problem[]::new));
        };
    }

    private ModelAndView refused(Ui ui, int from, String reason, Problem... problems) {
        return Problem.refused(page(ui, "", from, reason, List.of(problems)));
    }

    private ModelAndView page(Ui ui, String words, int from, String reason, List<Problem> problems) {
        return new ModelAndView(
                "duplicates/duplicates",
                "page",
                new DuplicatesPage(
                        duplicates.countWaiting(),
                        words,
                        duplicates.listWaiting(words).stream()
                                .map(it -> line(ui, it))
                                .toList(),
                        merged(ui, words, from),
                        reason,
                        problems));
    }

    private DuplicatesPage.Gones merged(Ui ui, String words, int from) {
        var count = duplicates.countMerged();
        var shown = duplicates.listMerged(from, PAGE_SIZE);
        var end = from + shown.size();
        return new DuplicatesPage.Gones(
                count,
                from,
                shown.stream()
                        .map(it -> new DuplicatesPage.Gone(
                                it.id().value().toString(), it.name(), ui.moment(it.at()), it.reason()))
                        .toList(),
                end < count && !shown.isEmpty() ? ui.to(address(words, end)) : "",
                from > 0 ? ui.to(address(words, 0)) : "");
    }

    private static String address(String words, int from) {
        var query = Stream.of(
                        words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                        from == 0 ? "" : "from=" + from)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/admin/duplicates" : "/admin/duplicates?" + query;
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
                rows(ui, compared),
                compared.canMerge()
                        ? List.of(
                                choice(ui, compared, compared.one(), "duplicates.first_stays"),
                                choice(ui, compared, compared.other(), "duplicates.second_stays"))
                        : List.of());
    }

    private static DuplicatesPage.Choice choice(Ui ui, Compared compared, Side side, String label) {
        var against = compared.isTakenFromHer(side)
                ? List.of(ui.text("duplicates.missed.HERS"))
                : compared.missed(side).stream()
                        .map(it -> ui.text("duplicates.missed." + it))
                        .toList();
        return new DuplicatesPage.Choice(
                side.business().id().value().toString(),
                ui.text(label, side.business().details().names().own()),
                compared.isFirstToStay(side),
                against);
    }

    private List<Row> rows(Ui ui, Compared compared) {
        var rows = new ArrayList<Row>();
        BiConsumer<String, Function<Side, String>> row =
                (what, of) -> rows.add(new Row(ui.text(what), of.apply(compared.one()), of.apply(compared.other())));
        row.accept("duplicates.names", it -> names(it.business()));
        row.accept("duplicates.place", it -> place(ui, it.business()));
        row.accept("duplicates.sector", it -> sector(ui, it.business()));
        row.accept("duplicates.started", it -> it.business().details().started());
        row.accept(
                "duplicates.tier",
                it -> ui.text("registry.tier." + it.business().tier()));
        row.accept("duplicates.owners", it -> told(ui, it, Held.OWNERS));
        row.accept("duplicates.directory", it -> told(ui, it, Held.LISTING));
        row.accept("duplicates.messages", it -> told(ui, it, Held.MESSAGES));
        row.accept("duplicates.keeper", it -> keeper(ui, compared, it));
        row.accept("duplicates.added", it -> ui.day(it.business().addedAt()));
        return rows;
    }

    private static String told(Ui ui, Side side, Held what) {
        return ui.text(side.held().contains(what) ? "duplicates.yes" : "duplicates.no");
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
        return location.place().isEmpty() ? country : country + " · " + wording.name(ui, "places", location.place());
    }

    private String sector(Ui ui, Business business) {
        return wording.name(ui, "sectors", business.details().activity().sector());
    }

    /** A person or an organisation; who it is, the officer need not know, but whether it is the same one. */
    private static String keeper(Ui ui, Compared compared, Side side) {
        var same =
                compared.against(side).business().owner().isSame(side.business().owner());
        if (side.isHers()) {
            return ui.text(same ? "duplicates.one_person" : "duplicates.a_person");
        }
        return ui.text(same ? "duplicates.one_organisation" : "duplicates.an_organisation");
    }
}
