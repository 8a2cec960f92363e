package org.banu.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What is open to everybody; all else is denied. Only who signs in has a session. */
@Configuration
class Security {

    /** No script or style but our files, nothing from another host, no frames, no plug-ins. */
    static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "object-src 'none'");

    /** Where a form may be sent to by everybody; whether she may is then decided by the page that takes it. */
    private static final String[] FORMS = {
        "/*/finder/**",
        "/*/sign-up/**",
        "/*/sign-in/**",
        "/*/sign-out",
        "/*/leave",
        "/*/links/*",
        "/*/recover/**",
        "/*/account/**",
        "/*/admin/**",
        "/*/outbox/*/passed-on",
        "/*/invitations/**",
        "/*/organisations/**",
        "/*/cases/**",
        "/*/businesses/**",
        "/*/directory/**",
        "/api/v1/screenings"
    };

    /**
     * The filter chain.
     *
     * @param sessions asked who is there only where a cookie says that somebody is
     */
    @Bean
    SecurityFilterChain rules(HttpSecurity http, SecurityContextRepository sessions) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, FORMS)
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(
                                cookies()) // Leaving must never fail, and does no harm where another site asks for it.
                        .ignoringRequestMatchers("/api/**", "/*/leave"))
                .securityContext(it -> it.securityContextRepository(sessions))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(it -> it.policy("camera=(), geolocation=(), microphone=()"))
                        .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static CookieCsrfTokenRepository cookies() {
        var cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName(Cookies.FORM);
        cookies.setCookieCustomizer(it -> it.sameSite("Lax").httpOnly(true));
        return cookies;
    }
}
