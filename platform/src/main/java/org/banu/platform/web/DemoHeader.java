package org.banu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells programs that all people and businesses here are invented, on every answer; pages say it in words. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoHeader extends OncePerRequestFilter {

    static final String NAME = "Banu-Demo";

    private final boolean demo;

    DemoHeader(@Value("${banu.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (demo) {
            response.setHeader(NAME, "true");
        }
        chain.doFilter(request, response);
    }
}
