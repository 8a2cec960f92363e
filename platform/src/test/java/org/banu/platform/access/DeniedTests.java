package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestHandlers;
import org.banu.platform.access.PermissionTable.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the guide gives to nobody, or of some owners only, asked for by all the way that a request takes: filters, guard,
 * handler, error page. {@link PermissionTests} asks the guard alone.
 */
@PageTest
class DeniedTests {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final MockMvcTester server;
    private final RequestMappingHandlerMapping mapping;
    private final TestHandlers handlers;

    DeniedTests(
            MockMvcTester server,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            TestHandlers handlers) {
        this.server = server;
        this.mapping = mapping;
        this.handlers = handlers;
    }

    static class Probe {

        @Allow(Whom.EVERYBODY)
        ResponseEntity<String> open() {
            return ResponseEntity.ok("open");
        }
    }

    @AfterEach
    void closeThem() {
        handlers.removeAll();
    }

    @Test
    void whatIsNotForHerLooksLikeNothing() throws IOException {
        var table = Files.readString(PermissionTests.GUIDE);
        var asked = 0;
        var opened = new ArrayList<String>();
        for (var it : mapping.getHandlerMethods().entrySet()) {
            for (var entry : PermissionTable.entries(it.getKey(), it.getValue()).toList()) {
                var cells = PermissionTable.cells(table, entry);
                for (var column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).equals(PermissionTable.ALWAYS)) {
                        asked++;
                        opened.addAll(opened(it.getKey(), entry, PermissionTable.COLUMNS.get(column)));
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(1000);
        assertThat(opened).isEmpty();
    }

    /** The control. */
    @Test
    void whatOpensIsFound() throws NoSuchMethodException {
        handlers.add(RequestMethod.POST, "/en/probe", new Probe(), "open");
        var added = mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getKey().getPatternValues().contains("/en/probe"))
                .findFirst()
                .orElseThrow();
        var entry = Entry.of("POST", "/en/probe", added.getValue());
        assertThat(opened(added.getKey(), entry, "anonymous")).hasSize(1);
        assertThat(opened(added.getKey(), entry, "signed in")).hasSize(1);
    }

    /** Empty where she was sent to sign in, or found nothing, since no thing has the id that is asked for. */
    private List<String> opened(RequestMappingInfo info, Entry entry, String column) {
        var method = entry.method().equals("*") ? HttpMethod.GET : HttpMethod.valueOf(entry.method());
        var request = server.method(method).uri(entry.sample());
        if (!method.equals(HttpMethod.GET)) {
            request.with(csrf());
        }
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .ifPresent(request::contentType);
        actor(column).ifPresent(it -> request.with(SignedInAs.by(it)));
        var answer = request.exchange().getResponse();
        var toSignIn = (answer.getStatus() == FORBIDDEN && entry.pattern().startsWith("/api/"))
                || Optional.ofNullable(answer.getRedirectedUrl())
                        .filter(it -> it.contains("/sign-in"))
                        .isPresent();
        var refused = answer.getStatus() == NOT_FOUND || (column.equals("anonymous") && toSignIn);
        return refused ? List.of() : List.of("%s for %s: %d".formatted(entry.line(), column, answer.getStatus()));
    }

    private static Optional<Actor.Person> actor(String column) {
        return switch (column) {
            case "anonymous" -> Optional.empty();
            case "signed in" -> Optional.of(SignedInAs.somebody());
            default ->
                Optional.of(SignedInAs.somebody(
                        new OrganisationId(UUID.randomUUID()),
                        Role.valueOf(column.toUpperCase(Locale.ROOT).replace(' ', '_'))));
        };
    }
}
