package org.banu.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser keeps for us: no script reads it, and forms of other sites don't send it along. */
public final class Cookies {

    /** Holds the token that each form carries; each browser has its own. */
    public static final String FORM = "form";

    private static final Duration UNTIL_THE_BROWSER_ENDS = Duration.ofSeconds(-1);

    private Cookies() {}

    public static Optional<String> find(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    /** Until the browser is closed. */
    public static void set(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        set(name, value, UNTIL_THE_BROWSER_ENDS, request, response);
    }

    public static void set(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        // Lax, not strict: it has to come along when a link or another service leads her here.
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }

    public static void end(String name, HttpServletRequest request, HttpServletResponse response) {
        set(name, "", Duration.ZERO, request, response);
    }

    /**
     * Ends the token that each form carries, so that one known from before a sign-in is worth nothing after it; the next page
     * has a new one.
     */
    public static void endFormToken(HttpServletRequest request, HttpServletResponse response) {
        end(FORM, request, response);
    }
}
