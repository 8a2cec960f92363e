package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestHandlers;
import org.banu.platform.Twin;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer says to a browser, whatever the page: to run nothing, show nothing in frames and tell nobody. */
@PageTest
class AnswerRulesTests {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; object-src 'none'";

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    /** What a browser would run or fetch beside our files, and what tells how Banu is built. */
    private static final Map<String, Pattern> NEVER = Map.of(
            "script in the page",
                    Pattern.compile("<script(?![^>]*\\bsrc=\"/assets/)(?! type=\"application/ld\\+json\">)"),
            "script in an attribute", Pattern.compile("<[^>]*\\son[a-z]+\\s*=\\s*[\"']"),
            "style in the page", Pattern.compile("<style|<[^>]*\\sstyle\\s*="),
            "address that runs",
                    Pattern.compile("(?:href|src|action)=[\"']?\\s*(?:javascript:|vbscript:|data:(?!,\"))"),
            "file of others",
                    Pattern.compile("<(?:script|img|iframe|embed|object)\\b[^>]*(?:src|href|data)=\"(?:https?:)?//"),
            "trace of a stack",
                    Pattern.compile("\\tat [a-z]+\\.|[a-z]Exception\\b|org\\.springframework|Apache Tomcat"));

    private final List<Twin> twins;
    private final MockMvcTester server;
    private final Visitor visitor;
    private final TestHandlers handlers;
    private final RequestMappingHandlerMapping mapping;
    private final Actor.Person aida = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.ADMINISTRATOR);

    AnswerRulesTests(
            ObjectProvider<Twin> twins,
            MockMvcTester server,
            Visitor visitor,
            TestHandlers handlers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.twins = twins.stream().toList();
        this.server = server;
        this.visitor = visitor;
        this.handlers = handlers;
        this.mapping = mapping;
    }

    @AfterEach
    void closeAddresses() {
        handlers.removeAll();
    }

    @Test
    void everyPageKeepsToThem() {
        twins.forEach(it -> it.plant(aida, "planted-" + UUID.randomUUID()));
        var addresses = new ArrayList<>(List.of("/", "/en/nowhere", "/api/v1/nowhere", "/assets/nothing.js", "/error"));
        mapping.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream())
                .map(it -> it.replaceFirst("^/\\{language:[^}]*}", "/ur"))
                .filter(it -> !it.contains("{"))
                .forEach(addresses::add);
        twins.forEach(it -> addresses.addAll(it.addresses(aida)));
        assertThat(addresses).hasSizeGreaterThan(60);
        for (var address : addresses) {
            assertThat(findings(visitor.asks(address).with(SignedInAs.by(aida)).exchange()))
                    .as(address)
                    .isEmpty();
            assertThat(findings(visitor.opens(address))).as(address).isEmpty();
        }
    }

    /** The control: an answer with a script in it, and one that opens itself to others. */
    @Test
    void whatBreaksThemIsFound() {
        handlers.add(RequestMethod.GET, "/en/loose", new Loose(), "page");
        assertThat(findings(visitor.opens("/en/loose")))
                .contains(
                        "Content-Security-Policy",
                        "script in the page",
                        "script in an attribute",
                        "style in the page",
                        "address that runs",
                        "file of others",
                        "trace of a stack");
    }

    @SuppressWarnings("UnusedMethod") // Found by its name
    static class Loose {

        @Allow(Whom.EVERYBODY)
        ResponseEntity<String> page() {
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_HTML)
                    .header("Content-Security-Policy", "default-src *")
                    .body("""
                            <script>alert(1)</script><p onclick="x()" style="color: red">java.lang.IllegalStateException</p>
                            <a href="javascript:x()">x</a><img src="https://example.org/x.png">
                            """);
        }
    }

    @Test
    void overHttpsABrowserComesBackOverHttpsOnly() {
        assertThat(visitor.asks("/en/programmes").secure(true).exchange())
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    /** Neither what only servers talk about, nor how this one is. */
    @Test
    void nothingIsThereButPagesAndTheInterface() {
        for (var address : List.of(
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.yaml",
                "/manager/html")) {
            assertThat(visitor.opens(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var method : List.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS)) {
            var answer = server.method(method).uri("/en/programmes").exchange();
            assertThat(answer.getResponse().getStatus()).as(method.name()).isIn(403, 404, 405);
            assertThat(findings(answer)).as(method.name()).isEmpty();
        }
    }

    private static List<String> findings(MvcTestResult answer) {
        var response = answer.getResponse();
        var body = Visitor.text(answer);
        var kind = String.valueOf(response.getContentType());
        var isPage = kind.startsWith("text/html");
        var isSaved = String.valueOf(response.getHeader("Content-Disposition")).startsWith("attachment");
        var wrong = HEADERS.entrySet().stream()
                // What is handed out to be saved runs even less.
                .filter(it -> !(isSaved
                        && String.valueOf(response.getHeader(it.getKey())).contains("sandbox")))
                .filter(it -> !List.of(it.getValue()).equals(response.getHeaders(it.getKey())))
                .map(Map.Entry::getKey);
        var talkative = Stream.of("Server", "X-Powered-By").filter(response::containsHeader);
        var unsafe = NEVER.entrySet().stream()
                .filter(_ -> isPage)
                .filter(it -> it.getValue().matcher(body).find())
                .map(Map.Entry::getKey);
        return Stream.of(wrong, talkative, unsafe).flatMap(it -> it).toList();
    }
}
