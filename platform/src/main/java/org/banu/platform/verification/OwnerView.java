package org.banu.platform.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.consents.Ask;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.Purpose;
import org.banu.platform.duties.Errand;
import org.banu.platform.duties.Errands;
import org.banu.platform.offices.Offices;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.verification.OwnerPage.Choice;
import org.banu.platform.verification.OwnerPage.May;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Draws up the page on which a woman has her business verified, and what her other pages tell her of it. */
@Component
class OwnerView implements Errands {

    private static final int MOST_COUNTED = 100;

    private final Casebook book;
    private final Offices offices;
    private final Consents consents;
    private final Clearance clearance;
    private final Paper paper;

    OwnerView(Casebook book, Offices offices, Consents consents, Clearance clearance, Paper paper) {
        this.book = book;
        this.offices = offices;
        this.consents = consents;
        this.clearance = clearance;
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
                may.add() && book.isWrittenTo(her),
                latest.filter(it -> it.mayAppeal(now))
                        .flatMap(Case::dueAt)
                        .map(it -> day(ui, it))
                        .orElse(""),
                may.ask() ? choices(ui, her, dossier.country(), now) : List.of(),
                may.ask() ? asks(ui, her, typed, Purpose.VERIFICATION) : List.of(),
                may.ask() ? asks(ui, her, typed, Purpose.CROSS_BORDER) : List.of(),
                latest.map(it -> missing(ui, it)).orElse(List.of()),
                paper.input(ui),
                dossier.page(),
                latest.map(it -> paper.history(ui, book.steps(it), true)).orElse(List.of()),
                book.listOf(business).stream()
                        .filter(it -> it.person().equals(her))
                        .filter(it ->
                                latest.filter(last -> last.id().equals(it.id())).isEmpty())
                        .map(it -> paper.earlier(ui, it, book.steps(it), true))
                        .toList(),
                typed,
                problems);
    }

    @Override
    public List<Errand> of(Ui ui, Actor.Person her, Instant now) {
        var own = book.listLatest(her.id()).stream()
                .filter(it -> !it.tells(now).isEmpty())
                .map(it -> errand(ui, it, now));
        return Stream.concat(own, queues(ui, her)).toList();
    }

    /** Where she is a reviewer: how many cases wait that she may decide about. */
    private Stream<Errand> queues(Ui ui, Actor.Person her) {
        return her.grants().stream().filter(it -> it.role() == Role.REVIEWER).flatMap(it -> {
            var waiting = (int) book.listWaiting(it.organisation(), MOST_COUNTED).stream()
                    .filter(waits -> !book.isOut(waits, her.id()))
                    .count();
            return waiting == 0
                    ? Stream.empty()
                    : Stream.of(new Errand(
                            Optional.empty(),
                            paper.office(ui, it.organisation()),
                            ui.text("verification.waits_n", waiting),
                            "/organisations/%s/cases"
                                    .formatted(it.organisation().value()),
                            waiting,
                            Optional.empty()));
        });
    }

    private Errand errand(Ui ui, Case waiting, Instant now) {
        var tells = waiting.tells(now);
        var until = switch (tells) {
            case "EVIDENCE", "REFUSED", "REVOKED" -> waiting.dueAt();
            case "RENEW" -> waiting.validUntil();
            default -> Optional.<Instant>empty();
        };
        var day = until.map(it -> day(ui, it)).orElse("");
        return new Errand(
                Optional.of(waiting.business().value()),
                paper.name(waiting.business()),
                ui.text("verification.tells." + tells, day),
                "/businesses/%s/verification".formatted(waiting.business().value()),
                1,
                until);
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
                state.filter(it -> it.isWith(State.Holder.OFFICE)).isEmpty(),
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

    /** Where the business moved to another country than its officers; without her consent at all there is no open case. */
    private List<Ask> missing(Ui ui, Case latest) {
        return latest.state().isOpen()
                ? clearance.lacking(latest.person(), latest.business(), latest.office()).stream()
                        .map(it -> Ask.of(ui, it))
                        .toList()
                : List.of();
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
