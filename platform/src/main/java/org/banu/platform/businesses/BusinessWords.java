package org.banu.platform.businesses;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.eligibility.Profile;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.duties.Duties;
import org.banu.platform.duties.Errand;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Turnover;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is told of a business, and what waits for whoever keeps it. */
@Component
class BusinessWords {

    private final Facts facts;
    private final Wording wording;
    private final Organisations organisations;
    private final Duties duties;

    BusinessWords(Programmes programmes, Wording wording, Organisations organisations, Duties duties) {
        this.facts = programmes.facts();
        this.wording = wording;
        this.organisations = organisations;
        this.duties = duties;
    }

    String organisation(Ui ui, OrganisationId id) {
        return organisations.get(id).name(ui.language());
    }

    /** What waits for her, about all her businesses and else. */
    List<Errand> errands(Ui ui, Actor.Person her) {
        return duties.errands(ui, her);
    }

    /**
     * A business at a glance.
     *
     * @param errands all that waits for whoever reads it
     */
    BusinessCard card(Ui ui, Business business, List<Errand> errands) {
        var id = business.id().value().toString();
        var next = Next.of(business);
        return new BusinessCard(
                id,
                business.details().names().own(),
                inShort(ui, business.details()),
                business.tier().name(),
                Duties.about(business.id().value(), errands),
                next.name(),
                next.address(id));
    }

    /** What stands in a field, one text for each of several; empty if it was not told. */
    List<String> values(Ui ui, Details details, String field) {
        var typed = details.typed().getOrDefault(field, List.of());
        return switch (field) {
            case "country" -> typed.stream().map(it -> wording.country(ui, it)).toList();
            case "place" -> typed.stream().map(it -> place(ui, it)).toList();
            case "sector", "further" ->
                typed.stream().map(it -> wording.name(ui, "sectors", it)).toList();
            case "form" -> List.of(ui.text("registry.form." + details.form()));
            case "legal_form" -> typed.stream().map(it -> legalForm(ui, it)).toList();
            case "started" -> typed.stream().map(it -> day(ui, it)).toList();
            case "languages" -> typed.stream().map(it -> language(ui, it)).toList();
            case "employees" ->
                Stream.ofNullable(details.size().employees())
                        .map(it -> ui.number(it.longValue()))
                        .toList();
            case "turnover" ->
                Stream.ofNullable(details.size().turnover())
                        .map(it -> turnover(ui, it, details.location().country()))
                        .toList();
            default -> typed;
        };
    }

    String legalForm(Ui ui, String code) {
        return facts.attribute("legalForm")
                .flatMap(it -> it.find(code))
                .map(ui::of)
                .orElse(code);
    }

    String language(Ui ui, String code) {
        return ui.languageName(code);
    }

    /** From the smallest to the region; the country goes without saying. */
    String place(Ui ui, String code) {
        var names = new ArrayList<String>();
        var at = term(code);
        while (at.isPresent() && at.get().parent() != null) {
            names.add(ui.of(at.get().name()));
            at = term(at.get().parent());
        }
        return names.stream()
                .reduce((within, region) -> ui.text("registry.within", within, region))
                .orElse(code);
    }

    /** In the currency of the country. */
    String turnover(Ui ui, Turnover turnover, String country) {
        var currency = Currency.getInstance(Locale.of("", country)).getCurrencyCode();
        return turnover.in(ui::text, it -> ui.money(BigDecimal.valueOf(it), currency));
    }

    /** What it does, where, and whether it is registered. */
    List<String> inShort(Ui ui, Details details) {
        var place = details.location().place();
        return List.of(
                wording.name(ui, "sectors", details.activity().sector()),
                place.isEmpty() ? wording.country(ui, details.location().country()) : place(ui, place),
                ui.text("registry.form." + details.form()));
    }

    /** Answers with their questions, in the order of the questions. */
    List<Line> answers(Ui ui, Profile profile) {
        return facts.attributes().stream()
                .flatMap(it -> profile.find(it.id()).stream()
                        .map(value -> new Line(wording.label(ui, it.id()), List.of(wording.value(ui, it.id(), value)))))
                .toList();
    }

    private Optional<Term> term(String code) {
        return facts.places().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    private static String day(Ui ui, String started) {
        return switch (started.length()) {
            case 4 -> started;
            case 7 -> ui.month(YearMonth.parse(started).atDay(1));
            default -> ui.date(LocalDate.parse(started));
        };
    }
}
