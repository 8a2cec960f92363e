package org.banu.platform.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.banu.platform.sessions.Secret;
import org.banu.platform.web.Cookies;

/** Ties an attempt to the browser where it began. */
final class BrowserCookie {

    private BrowserCookie() {}

    static Optional<Secret> find(HttpServletRequest request) {
        return Cookies.find(name(request), request).filter(it -> !it.isEmpty()).map(Secret::new);
    }

    /** The secret that the browser has, or a new one; one browser may begin twice. */
    static Secret keep(HttpServletRequest request, HttpServletResponse response) {
        var secret = find(request).orElseGet(Secret::next);
        Cookies.set(name(request), secret.text(), Federation.HOLDS, request, response);
        return secret;
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-service" : "service";
    }
}
