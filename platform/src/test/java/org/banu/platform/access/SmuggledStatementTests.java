package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banu.platform.FormWalk;
import org.banu.platform.PageTest;
import org.banu.platform.PostedForm;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestHandlers;
import org.banu.platform.TestTables;
import org.banu.platform.Twin;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/** Whatever is sent, and wherever in a request, PostgreSQL never runs it. */
@PageTest
class SmuggledStatementTests {

    /** Calls a function, whether it stands in a statement as it is or in a text of one. */
    private static final String SMUGGLED = "smuggled.hit()--'||smuggled.hit()||'";

    /** Modules without a store, which use none that has one. */
    private static final Pattern WITHOUT_DATABASE =
            Pattern.compile("org\\.banu\\.platform\\.(countries|home|indices|laboratory)\\..*");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern DESCRIBED = Pattern.compile("\"name\":\"(\\w+)\",\"in\":\"query\"");

    private final Actor.Person aida = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.ADMINISTRATOR);

    /** The same with the pages of Banu's administrators. */
    private final Actor.Person aidaOfBanu = new Actor.Person(
            aida.id(), List.of(aida.grants().getFirst(), new Grant(OrganisationId.BANU, Role.ADMINISTRATOR, "KZ")));

    private final List<Twin> twins;
    private final Visitor visitor;
    private final TestHandlers handlers;
    private final TestTables tables;
    private final JdbcClient jdbc;
    private final RequestMappingHandlerMapping mapping;

    SmuggledStatementTests(
            ObjectProvider<Twin> twins,
            Visitor visitor,
            TestHandlers handlers,
            TestTables tables,
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.twins = twins.stream().toList();
        this.visitor = visitor;
        this.handlers = handlers;
        this.tables = tables;
        this.jdbc = jdbc;
        this.mapping = mapping;
    }

    /** A sequence counts on where the statement that called it fails, or is undone. */
    @BeforeEach
    void listen() {
        tables.inSchema(
                "smuggled",
                "create sequence smuggled.hits",
                "grant usage on sequence smuggled.hits to banu_app",
                "create function smuggled.hit() returns text language sql as 'select nextval(''smuggled.hits'')::text'");
        twins.forEach(it -> it.plant(aida, "planted-" + UUID.randomUUID()));
    }

    @AfterEach
    void closeAddresses() {
        handlers.removeAll();
    }

    @Test
    void noPartOfAnAddressIsRun() {
        var tried = new TreeSet<String>();
        var described = described();
        // Her own data first: without any, a handler has nothing to look up.
        twins.forEach(it -> it.addresses(aida).forEach(address -> smuggles(address, described, tried)));
        others().forEach((address, handler) -> {
            if (!tried.contains(handler)) {
                smuggles(address, described, tried);
            }
        });
        assertThat(tried).hasSizeGreaterThan(200);
        assertThat(wasRun()).isFalse();
    }

    @Test
    void noFieldOfAFormIsRun() {
        var tried = 0;
        for (var form : FormWalk.from(
                Stream.concat(
                                Stream.of("/en/account", "/en/organisations/new", "/en/businesses/new", "/en/finder"),
                                twins.stream().flatMap(it -> it.addresses(aida).stream()))
                        .toList(),
                visitor,
                aida)) {
            for (var name : form.fields().keySet()) {
                if (!Set.of("_csrf", "once").contains(name)) {
                    sends(form, name);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
        assertThat(wasRun()).isFalse();
    }

    @Test
    void noHeadAndNoCookieIsRun() {
        for (var address : List.of("/en/account", "/en/finder", "/api/v1/programmes")) {
            var asked = visitor.asks(address).remoteAddress("198.51.100.9");
            for (var head : List.of(
                    HttpHeaders.USER_AGENT,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    HttpHeaders.IF_NONE_MATCH,
                    HttpHeaders.REFERER,
                    "X-Forwarded-For",
                    "Idempotency-Key")) {
                asked = asked.header(head, SMUGGLED);
            }
            answered(
                    address,
                    asked.cookie(Stream.of("session", "form", "language", "passkey")
                                    .map(it -> new Cookie(it, encoded()))
                                    .toArray(Cookie[]::new))
                            .exchange());
        }
        assertThat(wasRun()).isFalse();
    }

    /** The control: both ways to put a statement together from what was sent. */
    @Test
    void whatIsPutIntoAStatementIsFound() {
        var careless = new Careless(jdbc);
        handlers.add(RequestMethod.GET, "/en/careless/text", careless, "text");
        handlers.add(RequestMethod.GET, "/en/careless/order", careless, "order");
        assertThat(wasRun()).isFalse();
        for (var address : List.of("/en/careless/text", "/en/careless/order")) {
            tables.execute("alter sequence smuggled.hits restart");
            opens(address + "?q=" + encoded());
            assertThat(wasRun()).as(address).isTrue();
        }
    }

    @SuppressWarnings("UnusedMethod") // Found by their names
    record Careless(JdbcClient jdbc) {

        @Allow(Whom.EVERYBODY)
        ResponseEntity<String> text(@RequestParam String q) {
            jdbc.sql("select '" + q + "'").query().singleRow();
            return ResponseEntity.ok("");
        }

        @Allow(Whom.EVERYBODY)
        ResponseEntity<String> order(@RequestParam String q) {
            jdbc.sql("select word from (values ('a'), ('b')) words (word) order by " + q)
                    .query()
                    .listOfRows();
            return ResponseEntity.ok("");
        }
    }

    /** In each part of an address that its handler reads. */
    private void smuggles(String address, Set<String> described, Set<String> tried) {
        var answer = opens(address);
        var handler = String.valueOf(answer.getMvcResult().getHandler());
        for (var name : names(address, answer, described)) {
            if (tried.add(handler + " " + name)) {
                opens(address + (address.contains("?") ? "&" : "?") + name + "=" + encoded());
            }
        }
        if (tried.add(handler)) {
            opens(ID.matcher(address).replaceAll(encoded()));
        }
    }

    /** All that may use the database, by address, with what answers them. */
    private Map<String, String> others() {
        var addresses = new TreeMap<String, String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    && !WITHOUT_DATABASE
                            .matcher(handler.getBeanType().getName())
                            .matches()) {
                info.getPatternValues()
                        .forEach(it -> addresses.put(
                                it.replaceFirst("^/\\{language:[^}]*}", "/en")
                                        .replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", new UUID(0, 0).toString()),
                                handler.toString()));
            }
        });
        return addresses;
    }

    /** What its handler asks for, or where that is given the whole request, what the page has fields for. */
    private static Set<String> names(String address, MvcTestResult answer, Set<String> described) {
        var names = new TreeSet<String>();
        if (answer.getMvcResult().getHandler() instanceof HandlerMethod handler) {
            for (var parameter : handler.getMethodParameters()) {
                var sent = parameter.getParameterAnnotation(RequestParam.class);
                if (parameter.getParameterType() == HttpServletRequest.class
                        || parameter.getParameterType() == Map.class) {
                    FIELD.matcher(Visitor.text(answer)).results().forEach(it -> names.add(it.group(1)));
                    names.addAll(address.startsWith("/api/") ? described : Set.of("q", "page"));
                } else if (sent != null) {
                    names.add(
                            sent.name().isEmpty()
                                    ? String.valueOf(parameter.getParameter().getName())
                                    : sent.name());
                }
            }
        }
        return names;
    }

    /** Parameters that the description of the interface names. */
    private Set<String> described() {
        var names = new TreeSet<String>();
        DESCRIBED
                .matcher(visitor.reads("/api/v1/openapi.json").replaceAll("\\s", ""))
                .results()
                .forEach(it -> names.add(it.group(1)));
        assertThat(names).hasSizeGreaterThan(3);
        return names;
    }

    private void sends(PostedForm form, String name) {
        var fields = new LinkedHashMap<>(form.fields());
        fields.remove("_csrf");
        fields.computeIfPresent("once", (_, _) -> UUID.randomUUID().toString());
        fields.put(name, SMUGGLED);
        var request = visitor.sends(form.action()).with(SignedInAs.by(aida)).with(csrf());
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        answered(form.action() + " " + name, request.exchange());
    }

    private MvcTestResult opens(String address) {
        var careless = address.startsWith("/en/careless");
        var answer = visitor.asks(address).with(SignedInAs.by(aidaOfBanu)).exchange();
        return careless ? answer : answered(address, answer);
    }

    /** Nor does a statement break over it. */
    private static MvcTestResult answered(String what, MvcTestResult answer) {
        assertThat(answer.getUnresolvedException()).as(what).isNull();
        assertThat(answer.getResponse().getStatus()).as(what).isLessThan(500);
        return answer;
    }

    private boolean wasRun() {
        return tables.owner()
                .sql("select is_called from smuggled.hits")
                .query(Boolean.class)
                .single();
    }

    private static String encoded() {
        return UriUtils.encode(SMUGGLED, StandardCharsets.UTF_8);
    }
}
