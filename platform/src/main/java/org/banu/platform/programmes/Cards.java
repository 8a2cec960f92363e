package org.banu.platform.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banu.data.Programme;
import org.banu.data.Women;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Puts programmes on cards. */
@Component
public class Cards {

    private final Wording wording;
    private final Amounts amounts;
    private final Clock clock;

    Cards(Wording wording, Amounts amounts, Clock clock) {
        this.wording = wording;
        this.amounts = amounts;
        this.clock = clock;
    }

    public ProgrammeCard of(Ui ui, Programme programme) {
        var provider = programme.provider();
        var freshness = Freshness.of(programme.provenance(), LocalDate.now(clock));
        var since = freshness.since();
        return new ProgrammeCard(
                programme.id(),
                ui.of(programme.name()),
                provider == null || provider.equals(programme.name()) ? "" : ui.of(provider),
                amounts.of(ui, programme),
                Programmes.isPast(programme),
                ui.text("programmes.lifecycle." + programme.lifecycle()),
                chips(ui, programme),
                freshness.state().look(),
                since == null ? "" : Amounts.date(ui, since),
                ui.date(programme.provenance().retrieved()));
    }

    /** Kinds, country, for whom, and whether it can be joined at all. */
    public List<String> chips(Ui ui, Programme programme) {
        var chips = new ArrayList<String>();
        programme.kinds().forEach(it -> chips.add(wording.name(ui, "kinds", it.code())));
        chips.add(country(ui, programme.country()));
        if (programme.women() == Women.ONLY || programme.women() == Women.PREFERRED) {
            chips.add(ui.text("programmes.women." + programme.women()));
        }
        if (programme.forContactOnly()) {
            chips.add(ui.text("programmes.contact_only"));
        }
        return chips;
    }

    /** Its name, or that it is beyond one country. */
    public String country(Ui ui, String code) {
        return code.length() == 2 ? wording.name(ui, "places", code) : ui.text("programmes.country." + code);
    }
}
