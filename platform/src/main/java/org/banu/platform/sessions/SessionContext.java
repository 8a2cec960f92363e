package org.banu.platform.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.banu.platform.access.Actor;
import org.banu.platform.web.SignedIn;
import org.banu.platform.web.Visit;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells each request who acts; looked up only when somebody asks. */
@Component
class SessionContext implements SecurityContextRepository {

    private final Sessions sessions;
    private final Staff staff;

    SessionContext(Sessions sessions, Staff staff) {
        this.sessions = sessions;
        this.staff = staff;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Later(() -> load(request), !Sessions.hasCookie(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        return sessions.current(request)
                .filter(it -> it.step() == Step.WHOLE)
                .<SecurityContext>map(it -> new SecurityContextImpl(signedIn(it)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private SignedIn signedIn(Session session) {
        var grants = staff.grants(session.person());
        var owes = !session.isForStaff() && grants.stream().anyMatch(Staff::isForStaff);
        var held = owes ? grants.stream().filter(it -> !Staff.isForStaff(it)).toList() : grants;
        var visit = new Visit(new Actor.Person(session.person(), held), session.id(), owes);
        return new SignedIn(visit, session.stay() == Stay.SHARED_PHONE);
    }

    /** Sessions are begun and ended by {@link Sessions} alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Sessions.hasCookie(request);
    }

    /** Loads at most once. */
    private static final class Later implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private final boolean generated;
        private volatile SecurityContext loaded = SecurityContextHolder.createEmptyContext();
        private volatile boolean done;

        Later(Supplier<SecurityContext> load, boolean generated) {
            this.load = load;
            this.generated = generated;
        }

        @Override
        public SecurityContext get() {
            if (!done) {
                loaded = load.get();
                done = true;
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return generated;
        }
    }
}
