package org.banu.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.banu.platform.vault.Vault;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts searches with words, on pages and for programs, by network. The same search counts once a minute, so that turning
 * its pages, or loading one again, takes nothing from those who share the address.
 */
@Component
class SearchTries implements HandlerInterceptor, WebMvcConfigurer {

    /** The parameters with words, of every search that there is. */
    private static final List<String> WORDS = List.of("q", "certificate");

    private static final Duration ONE_SEARCH = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Instant> counted = new ConcurrentHashMap<>();
    private final Limits limits;
    private final Vault vault;
    private final Clock clock;

    SearchTries(Limits limits, Vault vault, Clock clock) {
        this.limits = limits;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            var words = WORDS.stream()
                    .map(it -> Optional.ofNullable(request.getParameter(it))
                            .orElse("")
                            .strip())
                    .collect(Collectors.joining("\n"));
            if (!words.isBlank()) {
                count(Limits.network(request.getRemoteAddr()), words);
            }
        }
        return true;
    }

    private void count(String network, String words) {
        var now = clock.instant();
        // Nobody's words are kept, not even for a minute.
        var search = HexFormat.of().formatHex(vault.index("search", network + "\n" + words));
        var before = counted.get(search);
        if (before != null && now.isBefore(before.plus(ONE_SEARCH))) {
            return;
        }
        limits.take(Limit.SEARCH, network).ifPresent(wait -> {
            throw Limits.refusal(wait);
        });
        if (counted.size() >= MOST_REMEMBERED) {
            counted.clear();
        }
        counted.put(search, now);
    }
}
