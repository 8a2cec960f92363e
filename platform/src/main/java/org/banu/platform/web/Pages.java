package org.banu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Ui}. */
@ControllerAdvice(annotations = Controller.class)
class Pages {

    private final Messages messages;
    private final Assets assets;
    private final boolean demo;

    Pages(Messages messages, Assets assets, @Value("${banu.demo:false}") boolean demo) {
        this.messages = messages;
        this.assets = assets;
        this.demo = demo;
    }

    @ModelAttribute
    Ui ui(HttpServletRequest request, CsrfToken csrf) {
        return new Ui(
                Languages.of(request),
                pathOf(request),
                "on".equalsIgnoreCase(request.getHeader("Save-Data")),
                messages,
                assets,
                csrf,
                isForProgram(request),
                signedIn().map(SignedIn::presence).orElse(Presence.AWAY),
                signedIn().filter(SignedIn::isAdministrator).isPresent(),
                demo);
    }

    /** Asks for nobody where no cookie says that somebody is there. */
    private static Optional<SignedIn> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn it
                ? Optional.of(it)
                : Optional.empty();
    }

    static boolean isForProgram(HttpServletRequest request) {
        return Languages.address(request).startsWith("/api/");
    }

    private static String pathOf(HttpServletRequest request) {
        var path = Languages.address(request);
        var language = "/" + Languages.of(request).code();
        var bare = path.startsWith(language + "/") ? path.substring(language.length()) : "/";
        return request.getQueryString() == null ? bare : bare + "?" + request.getQueryString();
    }
}
