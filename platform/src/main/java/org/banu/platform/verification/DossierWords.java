package org.banu.platform.verification;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.eligibility.Condition;
import org.banu.platform.holdings.Disclosure;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.DefinitionAnswer.Judged;
import org.banu.platform.ownership.DefinitionAnswer.Standing;
import org.banu.platform.ownership.Ownership;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Stake;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.banu.platform.registry.Details;
import org.banu.platform.verification.Dossiers.Dossier;
import org.banu.platform.verification.Dossiers.DossierPage;
import org.banu.platform.verification.Dossiers.DossierPage.Asked;
import org.banu.platform.verification.Dossiers.DossierPage.Fact;
import org.banu.platform.verification.Dossiers.DossierPage.Held;
import org.banu.platform.verification.Dossiers.DossierPage.Line;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Puts what officers see of a business into the reader's words. */
@Component
class DossierWords {

    private static final int SHOWN_DIGITS = 2;

    private final Facts facts;
    private final Wording wording;

    DossierWords(Programmes programmes, Wording wording) {
        this.facts = programmes.facts();
        this.wording = wording;
    }

    DossierPage page(Ui ui, Dossier dossier, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var told = dossier.told();
        return new DossierPage(
                dossier.business().details().names().own(),
                Stream.concat(facts(ui, dossier.business().details()).stream(), stated(ui, told))
                        .toList(),
                women(ui, dossier),
                told.shares().stream()
                        .map(Disclosure.Share::stake)
                        .filter(it -> it.isHeld(today))
                        .map(it -> owns(ui, dossier, it))
                        .toList(),
                told.offices().stream()
                        .map(Disclosure.Office::role)
                        .filter(it -> it.isHeld(today))
                        .map(it -> ui.text(
                                "verification.does",
                                named(ui, told, it.person()),
                                ui.text("holdings.office_said." + it.kind())))
                        .toList(),
                dossier.questions().stream()
                        .map(it -> new Asked(it.name(), ui.text("holdings.question." + it), dossier.answer(it)))
                        .toList(),
                dossier.answers().stream()
                        .filter(it -> !it.criteria().isEmpty())
                        .map(it -> held(ui, it))
                        .toList(),
                told.proofs().stream()
                        .map(it -> new DossierPage.Proof(
                                it.says(), it.dated() == null ? "" : ui.date(Objects.requireNonNull(it.dated()))))
                        .toList());
    }

    String country(Ui ui, String code) {
        return wording.country(ui, code);
    }

    private List<Fact> facts(Ui ui, Details details) {
        var lines = new ArrayList<Fact>();
        var location = details.location();
        lines.add(new Fact(ui.text("verification.fact.country"), country(ui, location.country())));
        if (!location.place().isEmpty()) {
            lines.add(new Fact(ui.text("verification.fact.place"), wording.name(ui, "places", location.place())));
        }
        if (!location.inHerWords().isEmpty()) {
            lines.add(new Fact(ui.text("verification.fact.settlement"), location.inHerWords()));
        }
        lines.add(new Fact(ui.text("verification.fact.form"), ui.text("registry.form." + details.form())));
        facts.attribute("legalForm")
                .flatMap(it -> it.find(details.legalForm()))
                .ifPresent(it -> lines.add(new Fact(ui.text("verification.fact.legal_form"), ui.of(it))));
        lines.add(new Fact(
                ui.text("verification.fact.sector"),
                wording.name(ui, "sectors", details.activity().sector())));
        if (!details.activity().products().isEmpty()) {
            lines.add(new Fact(
                    ui.text("verification.fact.products"), details.activity().products()));
        }
        details.numbers()
                .forEach((kind, number) -> lines.add(new Fact(ui.text("verification.number." + kind), number)));
        return lines;
    }

    /** Her word, which documents may show or not. */
    private static Stream<Fact> stated(Ui ui, Disclosure told) {
        return Stream.of(Statement.values())
                .filter(told.statements()::containsKey)
                .map(it -> new Fact(
                        ui.text("verification.stated." + it),
                        ui.text((Boolean.TRUE.equals(told.statements().get(it)) ? "holdings.yes." : "holdings.no.")
                                + it)));
    }

    private String women(Ui ui, Dossier dossier) {
        if (dossier.told().isEmpty()) {
            return "";
        }
        return dossier.answers().stream()
                .flatMap(it -> it.criteria().stream())
                .map(Judged::shown)
                .filter(DefinitionAnswer.Shown.Shares.class::isInstance)
                .map(DefinitionAnswer.Shown.Shares.class::cast)
                .findFirst()
                .map(it -> women(ui, it.women()))
                .orElse("");
    }

    /** Rounded away from what it would otherwise seem to reach. */
    private static String women(Ui ui, Ownership.Range range) {
        var low = ui.percent(range.low().setScale(SHOWN_DIGITS, RoundingMode.DOWN));
        var high = ui.percent(range.high().setScale(SHOWN_DIGITS, RoundingMode.UP));
        return low.equals(high) ? ui.text("holdings.women_exactly", low) : ui.text("holdings.women_between", low, high);
    }

    private String owns(Ui ui, Dossier dossier, Stake stake) {
        var told = dossier.told();
        var of = stake.of().equals(told.root())
                ? dossier.business().details().names().own()
                : told.name(stake.of());
        var percent = stake.percent();
        return percent == null
                ? ui.text("verification.owns_part", named(ui, told, stake.owner()), of)
                : ui.text("verification.owns", named(ui, told, stake.owner()), ui.percent(percent), of);
    }

    private static String named(Ui ui, Disclosure told, String id) {
        return told.find(id)
                .map(it -> it.party() instanceof Party.Person(var ignored, var sex)
                        ? ui.text("holdings.with_sex", it.name(), ui.text("holdings.sex_said." + sex))
                        : it.name())
                .orElse(id);
    }

    private Held held(Ui ui, DefinitionAnswer answer) {
        var definition = facts.definitions().stream()
                .filter(it -> it.id().equals(answer.definition()))
                .findFirst()
                .orElseThrow();
        return new Held(
                ui.of(definition.name()),
                ui.of(definition.issuer()),
                standing(answer.standing()),
                ui.text("holdings.standing." + answer.standing()),
                answer.criteria().stream().map(it -> line(ui, it)).toList());
    }

    private Line line(Ui ui, Judged judged) {
        var heading = judged.condition() instanceof Condition.Not ? "" : Wording.heading(ui, judged.condition());
        return new Line(
                standing(judged.standing()),
                ui.text("holdings.standing." + judged.standing()),
                heading.isEmpty() ? wording.sentence(ui, judged.condition()) : heading,
                heading.isEmpty()
                        ? List.of()
                        : judged.parts().stream().map(it -> line(ui, it)).toList());
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case MET -> "met";
            case NOT_MET -> "not-met";
            case NOT_SHOWN, NOT_CLASSIFIABLE -> "unknown";
        };
    }
}
