package org.banu.platform.entrance;

import java.util.List;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Person;
import org.banu.platform.duties.Duties;
import org.banu.platform.factors.Factors;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.sessions.Stay;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.banu.platform.web.Visit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what she sees of her account. */
@Component
class AccountOverview {

    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final OtherWays others;
    private final Duties duties;

    AccountOverview(Accounts accounts, Factors factors, Sessions sessions, OtherWays others, Duties duties) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.others = others;
        this.duties = duties;
    }

    /**
     * All in one transaction, since a page that takes a dozen turns of the pool waits a dozen times.
     *
     * @param typed a name that she just typed and that can't be taken; empty where there is none
     */
    @Transactional(readOnly = true)
    AccountPage of(Ui ui, Visit who, String typed, List<Problem> problems) {
        var id = who.person().id();
        var person = accounts.get(id);
        var outbox = who.person().grants().stream()
                .anyMatch(it ->
                        it.role() == Role.ADMINISTRATOR && it.organisation().equals(OrganisationId.BANU));
        return new AccountPage(
                person.name(),
                typed.isEmpty() ? person.name() : typed,
                person.language(),
                ui.day(person.joinedAt()),
                contacts(person),
                person.hasPassword(),
                who.owesSecondFactor(),
                factors.of(id),
                others.offered(ui.language()),
                ties(ui, id),
                devices(ui, who),
                outbox,
                duties.errands(ui, who.person()),
                problems);
    }

    private static List<AccountPage.Line> contacts(Person person) {
        return person.contacts().stream()
                .map(it -> new AccountPage.Line(it.id().toString(), it.address().value(), it.confirmed()))
                .toList();
    }

    private List<AccountPage.Service> ties(Ui ui, PersonId person) {
        return others.of(person, ui.language()).stream()
                .map(it -> new AccountPage.Service(
                        it.id().toString(), it.label(), ui.moment(it.addedAt()), ui.moment(it.usedAt())))
                .toList();
    }

    private List<AccountPage.Device> devices(Ui ui, Visit who) {
        return sessions.list(who.person().id()).stream()
                .map(it -> new AccountPage.Device(
                        it.id().toString(),
                        it.device(),
                        ui.moment(it.begunAt()),
                        ui.moment(it.usedAt()),
                        it.id().equals(who.session()),
                        it.stay() == Stay.SHARED_PHONE))
                .toList();
    }
}
