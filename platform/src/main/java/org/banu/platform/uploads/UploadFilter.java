package org.banu.platform.uploads;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.banu.platform.kernel.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartRequest;

/**
 * Reads a form with files before anything else does: before the gate, which counts those who wait for an answer, and
 * before the form's token is looked for in it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFilter.class);

    /** Slow phones need theirs for long; what waits here is kept on the disk meanwhile. */
    private static final int PLACES = 16;

    /** A form that was read holds a connection to the database while its file is looked through; pages need most of them. */
    private static final int DESKS = 3;

    /** Whoever has chosen a file rather waits than chooses it again. */
    private static final int PATIENCE_SECONDS = 30;

    private final Places places = new Places(PLACES, PATIENCE_SECONDS);
    private final Places desks = new Places(DESKS, PATIENCE_SECONDS);
    private final Uploads uploads;

    UploadFilter(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What was read already is left alone. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !HttpMethod.POST.matches(request.getMethod())
                || type == null
                || !type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())
                || request instanceof MultipartRequest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        inTurn(places, response, () -> {
            var read = read(request, response);
            if (read.isPresent()) {
                try (var form = read.get()) {
                    inTurn(desks, response, () -> chain.doFilter(form, response));
                }
            }
        });
    }

    private interface Work {

        void run() throws ServletException, IOException;
    }

    private static void inTurn(Places places, HttpServletResponse response, Work work)
            throws ServletException, IOException {
        if (!places.enter()) {
            later(response);
            return;
        }
        try {
            work.run();
        } finally {
            places.leave();
        }
    }

    /** Empty where the answer is given already. */
    private Optional<UploadRequest> read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > Pace.MOST_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return Optional.empty();
        }
        try {
            return Optional.of(UploadRequest.read(request, uploads));
        } catch (Pace.TooMuch _) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (Pace.TooSlow _) {
            refuse(response, HttpServletResponse.SC_REQUEST_TIMEOUT);
        } catch (UploadRequest.NoSpace full) {
            LOG.error("An upload could not be read, since {} can't be written to", uploads.folder(), full);
            later(response);
        } catch (IOException malformed) {
            // Cut off, or nothing that a browser sends.
            LOG.debug("An upload could not be read", malformed);
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        }
        return Optional.empty();
    }

    /** What is still to come is not read, so nothing else can come on this connection. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(status);
    }

    private static void later(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", String.valueOf(PATIENCE_SECONDS));
        refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
