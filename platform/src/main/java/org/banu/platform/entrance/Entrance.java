package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Entry;
import org.banu.platform.factors.CodesPage;
import org.banu.platform.factors.Destination;
import org.banu.platform.factors.Factors;
import org.banu.platform.outreach.Outreach;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.sessions.Step;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.ModelAndView;

/** What all ways in have in common: a session begins, and a second factor is asked for where there is one. */
@Service
public class Entrance {

    private final Sessions sessions;
    private final Factors factors;
    private final Outreach outreach;

    Entrance(Sessions sessions, Factors factors, Outreach outreach) {
        this.sessions = sessions;
        this.factors = factors;
        this.outreach = outreach;
    }

    Object open(
            Ui ui,
            Entry.Open entry,
            boolean shared,
            String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var second = factors.of(entry.person()).hasSecondFactor();
        sessions.begin(entry.person(), second ? Step.PASSWORD : Step.WHOLE, false, shared, request, response);
        if (!entry.codes().isEmpty()) {
            return new ModelAndView("factors/codes", "page", new CodesPage(entry.codes()));
        }
        var destination = Destination.of(to);
        return second
                ? to(ui, "/sign-in/second?to=" + URLEncoder.encode(destination, StandardCharsets.UTF_8))
                : to(ui, destination);
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
        var view = new ModelAndView(template, "page", page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static Problem problem(String field, String key) {
        return new Problem(field, key, List.of());
    }

    /** After a form the browser is sent to the page, so that reloading it sends nothing twice. */
    static ResponseEntity<Void> to(Ui ui, String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ui.to(page)))
                .build();
    }
}
