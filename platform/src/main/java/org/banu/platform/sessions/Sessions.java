package org.banu.platform.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.web.Cookies;
import org.banu.platform.web.Presence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, finds and ends sessions, with their cookies. */
@Service
public class Sessions {

    static final String COOKIE = "session";
    /** A browser takes a cookie of this name only over HTTPS, for the whole site and from this host. */
    static final String SAFE_COOKIE = "__Host-session";

    /** Of one person at a time. More are no devices of hers, and she could not look through them. */
    static final int MOST = 20;

    private static final Duration EXACT = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** Who is signed in is found out before there is anybody to act. */
    private static final String TASK = "sign-in";

    private final Access access;
    private final SessionStore store;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(Access access, SessionStore store, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.store = store;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Signs her in here, and ends what was there before, and what she used longest ago where she has {@value #MOST}. */
    public Session begin(
            PersonId person,
            Step step,
            boolean strong,
            boolean sharedPhone,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = current(request);
        var now = clock.instant();
        var stay = sharedPhone ? Stay.SHARED_PHONE : staff.is(person) ? Stay.STAFF : Stay.OWN_DEVICE;
        var session = new Session(
                UUID.randomUUID(),
                person,
                step,
                strong,
                stay,
                Device.of(request.getHeader("User-Agent")),
                now,
                now,
                now.plus(stay.whole()));
        keep(session, before, request, response);
        return session;
    }

    private void keep(
            Session session, Optional<Session> before, HttpServletRequest request, HttpServletResponse response) {
        var secret = Secret.next();
        access.perform(TASK, () -> {
            before.ifPresent(it -> store.remove(it.person(), it.id()));
            store.add(secret.hash(), session);
            store.removeAllButNewest(session.person(), MOST);
            if (session.comesInAfter(before)) {
                events.publishEvent(new SessionBegun(session.person()));
            }
        });
        if (session.stay() == Stay.OWN_DEVICE) {
            var age = Duration.between(session.usedAt(), session.endsAt());
            Cookies.set(cookieName(request), secret.text(), age, request, response);
        } else {
            // It ends with the browser, as on a shared phone it should.
            Cookies.set(cookieName(request), secret.text(), request, response);
        }
        Cookies.endFormToken(request, response);
        if (session.stay() == Stay.SHARED_PHONE) {
            Presence.noteShared(request, response);
        } else {
            Presence.forget(request, response);
        }
        request.setAttribute(Sessions.class.getName(), Optional.of(session));
    }

    /** After a second factor: the same stay, under a new secret. */
    public Session rise(Session from, HttpServletRequest request, HttpServletResponse response) {
        return begin(from.person(), Step.WHOLE, true, from.stay() == Stay.SHARED_PHONE, request, response);
    }

    /**
     * When her rights may have risen otherwise: the same stay under a new secret, whoever may know the one before. If she showed
     * both factors just now, it becomes a stay of who works for others; else she shows the second once more before it is.
     */
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        current(request).ifPresent(before -> {
            var rises = before.strong()
                    && isFresh(request)
                    && before.stay() == Stay.OWN_DEVICE
                    && staff.is(before.person());
            var stay = rises ? Stay.STAFF : before.stay();
            var ends = rises ? now.plus(stay.whole()) : before.endsAt();
            keep(before.renewed(UUID.randomUUID(), stay, now, ends), Optional.of(before), request, response);
        });
    }

    /** The session whose cookie came with a request; also one that waits for a second factor. No cookie, no look-up. */
    @SuppressWarnings("unchecked") // Only this class sets the attribute.
    public Optional<Session> current(HttpServletRequest request) {
        var known = (Optional<Session>) request.getAttribute(Sessions.class.getName());
        if (known == null) {
            known = Cookies.find(cookieName(request), request)
                    .flatMap(it -> access.answer(TASK, () -> find(new Secret(it), clock.instant())));
            request.setAttribute(Sessions.class.getName(), known);
        }
        return known;
    }

    /** Whether who is here came in just now, or gave her second step. */
    public boolean isFresh(HttpServletRequest request) {
        return current(request)
                .filter(it -> it.begunAt().plus(FRESH).isAfter(clock.instant()))
                .isPresent();
    }

    Optional<Session> find(Secret secret, Instant now) {
        var session = store.find(secret.hash()).filter(it -> !it.isOver(now));
        session.filter(it -> it.usedAt().plus(EXACT).isBefore(now)).ifPresent(it -> store.used(it.id(), now));
        return session;
    }

    static boolean hasCookie(HttpServletRequest request) {
        return Cookies.find(cookieName(request), request).isPresent();
    }

    /** Of one person, those that still hold. */
    public List<Session> list(PersonId person) {
        var now = clock.instant();
        return access.answer(TASK, () -> store.list(person)).stream()
                .filter(it -> !it.isOver(now))
                .toList();
    }

    /** Ends this one. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        current(request).ifPresent(it -> access.perform(TASK, () -> store.remove(it.person(), it.id())));
        Cookies.end(cookieName(request), request, response);
        Cookies.endFormToken(request, response);
        request.setAttribute(Sessions.class.getName(), Optional.empty());
    }

    /**
     * Ends this one, and takes away whatever this browser keeps of us; each cookie by itself too, since not every browser
     * knows Clear-Site-Data, and those that do heed it over HTTPS only.
     */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        for (var cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
            Cookies.end(cookie.getName(), request, response);
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    /**
     * The same for who may be looked after: the browser notes that somebody left, so that going back leads to no address of
     * hers. Clear-Site-Data would take this note along, so that it names no cookies; each went by itself.
     */
    void leaveUnseen(HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Presence.noteLeft(request, response);
    }

    /** She ends one of hers. */
    @Transactional
    public void end(PersonId person, UUID id) {
        tell(person, access.answer(TASK, () -> store.remove(person, id)));
    }

    /** She ends all but this one. */
    @Transactional
    public void endOthers(PersonId person, UUID kept) {
        tell(person, access.answer(TASK, () -> store.removeOthers(person, kept)));
    }

    private void tell(PersonId person, int ended) {
        if (ended > 0) {
            events.publishEvent(new SessionsEnded(person));
        }
    }

    public void endAll(PersonId person) {
        access.perform(TASK, () -> store.removeAll(person));
    }

    private static String cookieName(HttpServletRequest request) {
        return request.isSecure() ? SAFE_COOKIE : COOKIE;
    }
}
