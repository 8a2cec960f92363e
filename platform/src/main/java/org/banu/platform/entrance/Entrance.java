package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Entry;
import org.banu.platform.accounts.Person;
import org.banu.platform.factors.CodesPage;
import org.banu.platform.factors.Destination;
import org.banu.platform.factors.Factors;
import org.banu.platform.outreach.Outreach;
import org.banu.platform.sessions.Session;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.sessions.Step;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.ModelAndView;

/** What all ways in have in common: a session begins, and a second factor is asked for where there is one. */
@Service
public class Entrance {

    private final Sessions sessions;
    private final Factors factors;
    private final Outreach outreach;
    private final Tries tries;
    private final OtherWays others;

    Entrance(Sessions sessions, Factors factors, Outreach outreach, Tries tries, OtherWays others) {
        this.sessions = sessions;
        this.factors = factors;
        this.outreach = outreach;
        this.tries = tries;
        this.others = others;
    }

    /** Counts a try from this network; the page that asks her to wait if there were too many. */
    public Optional<ModelAndView> tooMany(HttpServletRequest request) {
        return tries.link(request);
    }

    /** Whether she may change how she comes in: who has a second factor must have given it here. */
    public boolean mayChangeWays(PersonId person, HttpServletRequest request) {
        return !hasSecondFactor(person)
                || sessions.current(request).filter(Session::strong).isPresent();
    }

    /** Whether who is here showed just now who she is. */
    public boolean cameInJustNow(HttpServletRequest request) {
        return sessions.isFresh(request);
    }

    boolean hasSecondFactor(PersonId person) {
        return factors.of(person).hasSecondFactor();
    }

    /**
     * What speaks against it being she who changes how she comes in: a password that is not hers or, where she has none, that
     * she came in a while ago.
     */
    Optional<Problem> findDoubt(Person person, String password, HttpServletRequest request) {
        if (!person.hasPassword()) {
            return sessions.isFresh(request)
                    ? Optional.empty()
                    : Optional.of(new Problem("password", "entrance.wrong.stale"));
        }
        return switch (factors.checkPassword(person.id(), password)) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of(new Problem("password", "privacy.wrong.password"));
            case WAIT -> Optional.of(new Problem("password", "privacy.wrong.wait"));
        };
    }

    /** Lets somebody in who has shown who she is, by one factor, or by two that count here. */
    public Object open(
            Ui ui,
            PersonId person,
            boolean strong,
            boolean shared,
            String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (strong) {
            sessions.begin(person, Step.WHOLE, true, shared, request, response);
            return ui.goTo(Destination.of(to));
        }
        return open(ui, person, shared, to, request, response);
    }

    List<OtherWays.Way> ways(Ui ui) {
        return others.offered(ui.language());
    }

    Object open(
            Ui ui,
            Entry.Open entry,
            boolean shared,
            String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var second = hasSecondFactor(entry.person());
        sessions.begin(entry.person(), second ? Step.PASSWORD : Step.WHOLE, false, shared, request, response);
        if (!entry.codes().isEmpty()) {
            return new ModelAndView("factors/codes", "page", new CodesPage(entry.codes(), Destination.of(to)));
        }
        var destination = Destination.of(to);
        return second ? ui.goTo(Destination.after("/sign-in/second", destination)) : ui.goTo(destination);
    }

    Object open(
            Ui ui,
            PersonId person,
            boolean shared,
            String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return open(ui, new Entry.Open(person, List.of()), shared, to, request, response);
    }

    ModelAndView sent(Address address) {
        return new ModelAndView("entrance/sent", "page", new SentPage(address.value(), outreach.hasServer()));
    }

    static ModelAndView refuse(String template, FormPage page) {
        return Problem.refused(new ModelAndView(template, "page", page));
    }
}
