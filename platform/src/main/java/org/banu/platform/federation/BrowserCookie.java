package org.banu.platform.federation;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.banu.platform.sessions.Secret;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Ties an attempt to the browser where it began. */
final class BrowserCookie {

    private BrowserCookie() {}

    static Optional<Secret> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
                .map(Cookie::getValue)
                .filter(it -> !it.isEmpty())
                .map(Secret::new);
    }

    /** The secret that the browser has, or a new one; one browser may begin twice. */
    static Secret keep(HttpServletRequest request, HttpServletResponse response) {
        var secret = find(request).orElseGet(Secret::next);
        // Lax: it has to come along when the service sends her back.
        var cookie = ResponseCookie.from(name(request), secret.text())
                .path("/")
                .maxAge(Federation.HOLDS)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        response.addHeader("Set-Cookie", cookie.build().toString());
        return secret;
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-service" : "service";
    }
}
