package org.banu.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The token that each form carries. */
public final class FormToken {

    private FormToken() {}

    /** Ends the one in use, so that one known from before a sign-in is worth nothing after it; the next page has a new one. */
    public static void renew(HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(Security.FORM_COOKIE, "")
                        .path("/")
                        .maxAge(Duration.ZERO)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
