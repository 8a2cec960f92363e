package org.banu.platform.web;

import com.ibm.icu.util.LocaleMatcher;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.banu.platform.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The reader's language: named by the first part of the address, remembered in a cookie, and guessed from what her
 * browser accepts only where neither says it.
 */
@Component
@Order(10)
public class Languages extends OncePerRequestFilter {

    /** The address part of every page, for path patterns. */
    static final String PREFIX = "/{language:%s}".formatted(Language.CODES);

    private static final Duration AGE = Duration.ofDays(365);
    private static final String COOKIE = "language";
    private static final LocaleMatcher MATCHER = matcher();

    /** Sends the bare address to the reader's own front page, that of a language to its front page, and remembers the language of the page she reads. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals("/")) {
            response.addHeader("Vary", "Accept-Language, Cookie");
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/" + of(request).code() + "/");
            return;
        }
        var named = ofAddress(path);
        if (named.isPresent() && path.equals("/" + named.get().code())) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path + "/");
            return;
        }
        if (named.isPresent() && !named.equals(remembered(request))) {
            Cookies.set(COOKIE, named.get().code(), AGE, request, response);
        }
        chain.doFilter(request, response);
    }

    /** The language to answer in, whatever the address. */
    public static Language of(HttpServletRequest request) {
        return ofAddress(address(request))
                .or(() -> remembered(request))
                .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
    }

    /** The address that was asked for, also while its error is shown from an address of our own. */
    static String address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static Optional<Language> ofAddress(String path) {
        var end = path.indexOf('/', 1);
        return path.length() < 3 ? Optional.empty() : Language.find(path.substring(1, end < 0 ? path.length() : end));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Cookies.find(COOKIE, request).flatMap(Language::find);
    }

    private static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 1_000) {
            return Language.ENGLISH;
        }
        try {
            return Language.find(MATCHER.getBestMatch(header).getLanguage()).orElse(Language.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Language.ENGLISH;
        }
    }

    private static LocaleMatcher matcher() {
        var matcher = LocaleMatcher.builder();
        Arrays.stream(Language.values()).map(Language::locale).forEach(matcher::addSupportedULocale);
        return matcher.setDefaultULocale(Language.ENGLISH.locale()).build();
    }
}
