package org.banu.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.banu.platform.kernel.NotFound;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * How an error shows: a page in the reader's language, or a problem of RFC 9457 to a program. Neither tells how Banu is
 * built.
 */
@Controller
@ControllerAdvice
class Errors implements ErrorController {

    /** The kinds that readers see a text of their own for; any other shows as the last. */
    private static final Map<Integer, String> KINDS = Map.of(
            400, "bad_request",
            403, "forbidden",
            404, "not_found",
            405, "not_found",
            413, "too_large",
            503, "busy");

    private final Pages pages;
    private final Messages messages;

    Errors(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(HttpServletRequest request, CsrfToken csrf) {
        return show(HttpStatus.NOT_FOUND, request, csrf);
    }

    /** Whatever no handler answered: an unknown address, a refused request, a bug. */
    @RequestMapping("/error")
    Object anything(HttpServletRequest request, CsrfToken csrf) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? null : HttpStatus.resolve(code);
        return show(status == null ? HttpStatus.NOT_FOUND : status, request, csrf);
    }

    private Object show(HttpStatus status, HttpServletRequest request, CsrfToken csrf) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = asked == null ? request.getRequestURI() : asked.toString();
        var kind = KINDS.getOrDefault(status.value(), "failure");
        if (path.startsWith("/api/")) {
            var problem = ProblemDetail.forStatus(status);
            problem.setTitle(messages.text(Languages.of(request), "web.error." + kind));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView(
                "web/error", Map.of("ui", pages.ui(request, csrf), "page", new ErrorPage(kind)), status);
    }
}
