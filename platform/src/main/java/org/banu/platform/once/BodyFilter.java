package org.banu.platform.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.banu.platform.kernel.Places;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what a program sends before the gate lets it in, which counts those who wait for an answer; so that it can also be
 * compared, where it has a key, before a handler reads it again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyFilter extends OncePerRequestFilter {

    static final String BODY = BodyFilter.class.getName();

    private static final Set<String> NO_BODY = Set.of("GET", "HEAD", "OPTIONS");
    /** More than any handler takes, so that it is the handler who says how much that is. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int PLACES = 64;
    private static final int PATIENCE_SECONDS = 5;

    private final Places places = new Places(PLACES, PATIENCE_SECONDS);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Reading.isByProgram(request) || NO_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.enter()) {
            response.setHeader("Retry-After", String.valueOf(PATIENCE_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(MOST_BYTES);
        } finally {
            places.leave();
        }
        request.setAttribute(BODY, body);
        chain.doFilter(new Reread(request, body), response);
    }

    private static final class Reread extends HttpServletRequestWrapper {

        private final byte[] body;

        Reread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("What was read already needs no listener.");
        }
    }
}
