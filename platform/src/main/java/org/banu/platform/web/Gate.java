package org.banu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banu.platform.kernel.Places;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a bounded number of requests in at a time, first come, first served. Virtual threads are many and queue unfairly
 * at the database; with this gate the slowest answers are several times quicker under load. Who sends slowly is let in
 * when all of it has come, and who saves something large leaves before it is sent: neither keeps others waiting.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class Gate extends OncePerRequestFilter {

    private static final int PLACES = 32;
    private static final int PATIENCE_SECONDS = 5;

    private static final String PLACE = Gate.class.getName();

    private final Places places = new Places(PLACES, PATIENCE_SECONDS);

    /** Before something large is sent, which takes as long as whoever saves it likes. Only once the work for it is done. */
    public static void leave() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getAttribute(PLACE) instanceof Place place) {
            place.leave();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Reads a form to its end. What has another body is read before it comes here.
        request.getParameterMap();
        if (!places.enter()) {
            response.setHeader("Retry-After", String.valueOf(PATIENCE_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var place = new Place(places);
        request.setAttribute(PLACE, place);
        try {
            chain.doFilter(request, response);
        } finally {
            place.leave();
        }
    }

    /** Is left once. */
    private static final class Place {

        private final Places places;
        private final AtomicBoolean left = new AtomicBoolean();

        Place(Places places) {
            this.places = places;
        }

        void leave() {
            if (left.compareAndSet(false, true)) {
                places.leave();
            }
        }
    }
}
