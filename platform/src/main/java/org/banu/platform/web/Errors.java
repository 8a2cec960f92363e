package org.banu.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.banu.platform.access.Allow;
import org.banu.platform.access.SignInFirst;
import org.banu.platform.access.Whom;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * How an error shows: a page in the reader's language, or a {@link ProblemJson} to a program. Neither tells how Banu is
 * built.
 */
@Controller
@ControllerAdvice
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Pages pages;
    private final Messages messages;

    Errors(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(HttpServletRequest request, CsrfToken csrf) {
        return show(HttpStatus.NOT_FOUND, request, csrf, List.of());
    }

    /**
     * To sign in and back, or with what she typed in hand; a program is told that it needs to. On a phone that others use,
     * and where somebody left quickly, whoever goes back finds no address of hers and nothing that she typed.
     */
    @ExceptionHandler(SignInFirst.class)
    Object signInFirst(HttpServletRequest request, CsrfToken csrf) {
        if (Pages.isForProgram(request)) {
            return show(HttpStatus.FORBIDDEN, request, csrf, List.of());
        }
        var ui = pages.ui(request, csrf);
        if (HttpMethod.POST.matches(request.getMethod()) && !Presence.isLeft(request)) {
            var again = ErrorPage.Again.of(true, request, true);
            if (again.isUseful()) {
                return again(ui, again);
            }
        }
        var says = HttpMethod.GET.matches(request.getMethod()) && !Presence.isQuiet(request);
        var back = says ? "?to=" + URLEncoder.encode(ui.path(), UTF_8) : "";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ui.to("/sign-in") + back))
                .build();
    }

    @ExceptionHandler(BadRequest.class)
    Object badRequest(BadRequest problem, HttpServletRequest request, CsrfToken csrf) {
        return show(problem.status(), request, csrf, problem.problems());
    }

    /** Who asks for the address of a form, as by switching the language, finds the form: it stands above its address. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object onlySent(HttpRequestMethodNotSupportedException refusal, HttpServletRequest request, CsrfToken csrf) {
        if (Pages.isForProgram(request) || !HttpMethod.GET.matches(request.getMethod())) {
            return show(refusal.getStatusCode(), request, csrf, List.of());
        }
        var ui = pages.ui(request, csrf);
        var page = ui.path().split("\\?", 2)[0];
        var above = page.substring(0, page.lastIndexOf('/'));
        return ui.goTo(above.isEmpty() ? "/" : above);
    }

    /** What Spring refuses before a handler of ours sees it. */
    @ExceptionHandler({
        HttpMediaTypeNotAcceptableException.class,
        HttpMediaTypeNotSupportedException.class,
        NoResourceFoundException.class,
        ServletRequestBindingException.class
    })
    Object refused(Exception refusal, HttpServletRequest request, CsrfToken csrf) {
        var status = refusal instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.BAD_REQUEST;
        return show(status, request, csrf, List.of());
    }

    /** What a module refuses by its status alone, with headers such as Retry-After. */
    @ExceptionHandler(ErrorResponseException.class)
    Object known(
            ErrorResponseException refusal, HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        refusal.getHeaders().forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
        return show(refusal.getStatusCode(), request, csrf, List.of());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    Object unreadable(HttpServletRequest request, CsrfToken csrf) {
        return show(HttpStatus.BAD_REQUEST, request, csrf, List.of());
    }

    /** A bug in a statement is thrown on, and shows as one. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    Object unavailable(
            NestedRuntimeException problem, HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        if (!Outage.isBehind(problem)) {
            throw problem;
        }
        return later(problem, request, response, csrf);
    }

    /** Whatever no handler answered: an unknown address, a refused request, a bug. */
    @Allow(Whom.EVERYBODY)
    @RequestMapping("/error")
    Object anything(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem
                && Outage.isBehind(problem)) {
            return later(problem, request, response, csrf);
        }
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? null : HttpStatus.resolve(code);
        if (status == HttpStatus.FORBIDDEN && isForm(request)) {
            if (Presence.isLeft(request)) {
                return pages.ui(request, csrf).goTo("/sign-in");
            }
            var ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
            var again = ErrorPage.Again.of(false, request, ours);
            if (again.isUseful()) {
                return again(pages.ui(request, csrf), again);
            }
        }
        return show(status == null ? HttpStatus.NOT_FOUND : status, request, csrf, List.of());
    }

    /** The container hands an error on as if it had been asked for, and says beside it how it was. */
    private static boolean isForm(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return !Pages.isForProgram(request)
                && HttpMethod.POST.matches(asked == null ? request.getMethod() : asked.toString());
    }

    private static ModelAndView again(Ui ui, ErrorPage.Again page) {
        return new ModelAndView("web/again", Map.of("ui", ui, "page", page), HttpStatus.FORBIDDEN);
    }

    /** One line for the operator; readers are told to come again. */
    private Object later(Throwable problem, HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        LOG.error("The database could not serve {}: {}", Languages.address(request), Outage.said(problem));
        response.setHeader("Retry-After", String.valueOf(Outage.PATIENCE_SECONDS));
        return show(ProblemKind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE, request, csrf, List.of());
    }

    private Object show(HttpStatusCode status, HttpServletRequest request, CsrfToken csrf, List<Problem> problems) {
        return show(ProblemKind.of(status.value()), status, request, csrf, problems);
    }

    private Object show(
            ProblemKind kind,
            HttpStatusCode status,
            HttpServletRequest request,
            CsrfToken csrf,
            List<Problem> problems) {
        if (Pages.isForProgram(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header("Vary", "Accept-Language, Cookie")
                    .body(problem(kind, status.value(), Languages.of(request), Languages.address(request), problems));
        }
        return new ModelAndView(
                "web/error",
                Map.of("ui", pages.ui(request, csrf), "page", new ErrorPage(kind.page())),
                HttpStatus.valueOf(status.value()));
    }

    private ProblemJson problem(ProblemKind kind, int status, Language language, String path, List<Problem> problems) {
        return new ProblemJson(
                kind.address(),
                messages.text(language, "web.api." + kind.code()),
                status,
                messages.text(language, problems.isEmpty() ? "web.api_help." + kind.code() : "web.api_fields"),
                path,
                problems.stream()
                        .map(it -> ProblemJson.Field.of(
                                it,
                                messages.text(language, it.key(), it.arguments().toArray())))
                        .toList());
    }
}
