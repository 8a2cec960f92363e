package org.banu.platform.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.Ask;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.Purpose;
import org.banu.platform.offices.Offices;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.verification.OwnerPage.Choice;
import org.banu.platform.verification.OwnerPage.May;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Draws up the page on which a woman has her business verified. */
@Component
class OwnerView {

    private final Casebook book;
    private final Offices offices;
    private final Consents consents;
    private final Paper paper;

    OwnerView(Casebook book, Offices offices, Consents consents, Paper paper) {
        this.book = book;
        this.offices = offices;
        this.consents = consents;
        this.paper = paper;
    }

    OwnerPage page(
            Ui ui, PersonId her, BusinessId business, Map<String, String> typed, List<Problem> problems, Instant now) {
        var latest = book.findLatest(business);
        var dossier = paper.dossier(ui, business, now);
        var may = may(latest, now);
        return new OwnerPage(
                business.value().toString(),
                dossier.tier(),
                latest.map(it -> words(it, now)).orElse(""),
                latest.map(it -> paper.office(ui, it.office())).orElse(""),
                latest.flatMap(it -> it.dueAt().or(it::validUntil))
                        .map(it -> day(ui, it))
                        .orElse(""),
                may,
                latest.filter(it -> it.mayAppeal(now))
                        .flatMap(Case::dueAt)
                        .map(it -> day(ui, it))
                        .orElse(""),
                may.ask() ? choices(ui, her, dossier.country(), now) : List.of(),
                may.ask() ? asks(ui, her, typed, Purpose.VERIFICATION) : List.of(),
                may.ask() ? asks(ui, her, typed, Purpose.CROSS_BORDER) : List.of(),
                paper.input(ui),
                dossier.page(),
                latest.map(it -> paper.history(ui, book.steps(it), true)).orElse(List.of()),
                typed,
                problems);
    }

    private String words(Case of, Instant now) {
        var stranded =
                State.WAITING.contains(of.state()) && !offices.hasAnother(of.office(), it -> book.isOut(of, it), now);
        return stranded ? "STRANDED" : of.state().words();
    }

    private static May may(Optional<Case> latest, Instant now) {
        var state = latest.map(Case::state);
        return new May(
                state.map(State::isOver).orElse(true),
                state.filter(it -> it.isWith(State.Holder.HER)).isPresent()
                        && latest.flatMap(Case::dueAt).filter(now::isBefore).isPresent(),
                state.filter(it -> it.isWith(State.Holder.OFFICE)).isPresent(),
                state.filter(it -> !it.isWith(State.Holder.OFFICE)).isPresent(),
                state.filter(State::isOpen).isPresent(),
                latest.filter(it -> it.mayRenew(now)).isPresent(),
                state.filter(it -> it == State.VERIFIED).isPresent());
    }

    /** Those of her country first. */
    private List<Choice> choices(Ui ui, PersonId her, String country, Instant now) {
        var ready = offices.list(now).stream().filter(it -> it.isReadyFor(her)).toList();
        return Stream.concat(
                        ready.stream().filter(it -> it.lies(country)),
                        ready.stream().filter(it -> !it.lies(country)))
                .map(it -> new Choice(
                        it.organisation().id().value().toString(),
                        it.organisation().name(ui.language()),
                        it.lies(country)
                                ? ""
                                : paper.country(ui, it.organisation().country())))
                .toList();
    }

    /** Empty where she gave it already. */
    private List<Ask> asks(Ui ui, PersonId her, Map<String, String> typed, Purpose purpose) {
        return consents.holds(her, purpose)
                ? List.of()
                : List.of(Ask.of(ui, purpose).again(typed.containsKey(purpose.field())));
    }

    static String day(Ui ui, Instant moment) {
        return ui.date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
}
