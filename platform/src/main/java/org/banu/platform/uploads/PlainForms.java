package org.banu.platform.uploads;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banu.platform.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands every text of every form on as she saw it in its field, so that it is as long as the field let it be. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PlainForms extends OncePerRequestFilter {

    /** Also where an error shows what was typed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Plain(request), response);
    }

    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var sent = super.getParameter(name);
            return sent == null ? null : PlainText.ofField(sent);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var sent = super.getParameterValues(name);
            return sent == null ? null : plain(sent);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> all.put(name, plain(values)));
            return Collections.unmodifiableMap(all);
        }

        private static String[] plain(String[] sent) {
            return Arrays.stream(sent).map(PlainText::ofField).toArray(String[]::new);
        }
    }
}
