package org.banu.platform.programmes;

import java.util.ArrayList;
import java.util.List;
import org.banu.data.Programme;
import org.banu.data.Women;
import org.banu.platform.programmes.FilterForm.Choice;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Puts programmes on cards, and what they can be filtered by in a form. */
@Component
public class Cards {

    private final Wording wording;
    private final Amounts amounts;
    private final Programmes programmes;

    Cards(Wording wording, Amounts amounts, Programmes programmes) {
        this.wording = wording;
        this.amounts = amounts;
        this.programmes = programmes;
    }

    public ProgrammeCard of(Ui ui, Programme programme) {
        var provider = programme.provider();
        var freshness = Freshness.of(programme.provenance(), programmes.today());
        var since = freshness.since();
        return new ProgrammeCard(
                programme.id(),
                ui.of(programme.name()),
                provider == null || provider.equals(programme.name()) ? "" : ui.of(provider),
                amounts.of(ui, programme),
                programmes.isPast(programme),
                lifecycle(ui, programme),
                deadline(ui, programme),
                chips(ui, programme),
                freshness.state().look(),
                since == null ? "" : Amounts.date(ui, since),
                ui.date(programme.provenance().retrieved()));
    }

    /** The form for filters, with what was chosen. */
    public FilterForm form(Ui ui, Filters filters) {
        return new FilterForm(
                filters,
                Filters.KINDS.stream().map(it -> new Choice(it, kind(ui, it))).toList(),
                Filters.COUNTRIES.stream()
                        .map(it -> new Choice(it, wording.country(ui, it)))
                        .toList(),
                Filters.DEADLINES.stream()
                        .map(it -> new Choice(it, deadline(ui, it)))
                        .toList());
    }

    private String kind(Ui ui, String code) {
        return code.equals("finance") ? ui.text("programmes.group.FINANCE") : wording.name(ui, "kinds", code);
    }

    private static String deadline(Ui ui, String code) {
        return code.equals(Filters.NO_DEADLINE)
                ? ui.text("programmes.filter.no_deadline")
                : ui.text("programmes.filter.within", Integer.valueOf(code));
    }

    /** Until when one can apply, or since when no more; empty where no such day is known. */
    public String deadline(Ui ui, Programme programme) {
        var apply = programme.apply();
        var day = apply == null ? null : apply.closes();
        return day == null
                ? ""
                : ui.text(
                        programme.isClosed(programmes.today()) ? "programmes.closed" : "programmes.closes",
                        ui.date(day));
    }

    /** Whether it runs, and takes applications. */
    public String lifecycle(Ui ui, Programme programme) {
        return ui.text("programmes.lifecycle." + standing(programme));
    }

    /** The name of its lifecycle, or {@code CLOSED} if it goes on but takes no more applications. */
    public String standing(Programme programme) {
        return switch (programme.lifecycle()) {
            case HISTORIC, SUSPENDED -> programme.lifecycle().name();
            case ACTIVE, ANNOUNCED, UNKNOWN ->
                programme.isClosed(programmes.today())
                        ? "CLOSED"
                        : programme.lifecycle().name();
        };
    }

    /** Kinds, country, for whom, and whether it can be joined at all. */
    private List<String> chips(Ui ui, Programme programme) {
        var chips = new ArrayList<String>();
        programme.kinds().forEach(it -> chips.add(wording.name(ui, "kinds", it.code())));
        chips.add(wording.country(ui, programme.country()));
        if (programme.women() == Women.ONLY || programme.women() == Women.PREFERRED) {
            chips.add(ui.text("programmes.women." + programme.women()));
        }
        if (programme.forContactOnly()) {
            chips.add(ui.text("programmes.contact_only"));
        }
        return chips;
    }
}
