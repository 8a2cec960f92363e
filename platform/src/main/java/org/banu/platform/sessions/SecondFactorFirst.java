package org.banu.platform.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.banu.platform.web.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads who works here for others to her second factor before anything else. */
@Component
class SecondFactorFirst extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile("/(en|ru|kk|ur)/.*");
    private static final Pattern OPEN =
            Pattern.compile("/\\w{2}/(account/(factors|passkeys)(/.*)?|sign-out|leave|calendar)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (PAGE.matcher(path).matches() && !OPEN.matcher(path).matches() && owes(request)) {
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
