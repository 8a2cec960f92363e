package org.banu.platform.finder;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Her answers, sealed, in a cookie that ends with her browser's session. The server keeps nothing. */
@Component
class AnswerCookie {

    private static final String NAME = "answers";

    private final Seal seal;
    private final Finder finder;

    AnswerCookie(Seal seal, Finder finder) {
        this.seal = seal;
        this.finder = finder;
    }

    /** None where there is no cookie, or one that can't be read or no longer fits the questions. */
    Answers read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .flatMap(it -> seal.open(Seal.Use.COOKIE, it))
                .flatMap(AnswerText::read)
                .map(finder::stillValid)
                .orElse(Answers.NONE);
    }

    void write(Answers answers, HttpServletRequest request, HttpServletResponse response) {
        set(seal.close(Seal.Use.COOKIE, AnswerText.write(answers)), null, request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(
            String value, @Nullable Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        if (age != null) {
            cookie.maxAge(age);
        }
        response.addHeader("Set-Cookie", cookie.build().toString());
    }
}
