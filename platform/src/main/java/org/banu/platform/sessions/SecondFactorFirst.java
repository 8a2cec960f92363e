package org.banu.platform.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads who works here for others to her second factor before she opens what needs her role. What is hers as a person stays
 * open to her, and so do the ways out.
 */
@Component
class SecondFactorFirst extends OncePerRequestFilter {

    private static final Pattern FOR_STAFF = Pattern.compile(
            "/(%s)/(admin|outbox|cases|organisations/[0-9a-f-]{36}/[^/]+)(/.*)?".formatted(Language.CODES));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (FOR_STAFF.matcher(path).matches() && owes(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", path.substring(0, 3) + "/account/factors");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean owes(HttpServletRequest request) {
        return Sessions.hasCookie(request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn it
                && it.visit().owesSecondFactor();
    }
}
