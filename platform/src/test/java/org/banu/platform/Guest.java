package org.banu.platform;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser that keeps its cookies from one request to the next. */
public final class Guest {

    private final Visitor browser;
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private String network = "198.51.100.7";

    public Guest(Visitor browser) {
        this.browser = browser;
    }

    /** From another network than others, where limits would else be shared between tests. */
    public Guest from(String address) {
        network = address;
        return this;
    }

    public MvcTestResult opens(String page) {
        return keeps(browser.asks(page));
    }

    public String reads(String page) {
        return Visitor.text(opens(page));
    }

    /** Sends a form with its token; names and values of its fields in turns. */
    public MvcTestResult sends(String page, String... fields) {
        var request = browser.sends(page).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return keeps(request);
    }

    public String cookie(String name) {
        return requireNonNull(cookies.get(name), name).getValue();
    }

    public boolean hasCookie(String name) {
        return cookies.containsKey(name);
    }

    private MvcTestResult keeps(MockMvcRequestBuilder request) {
        var asked = request.header(HttpHeaders.USER_AGENT, "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile")
                .remoteAddress(network);
        if (!cookies.isEmpty()) {
            asked = asked.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var answer = asked.exchange();
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }
}
