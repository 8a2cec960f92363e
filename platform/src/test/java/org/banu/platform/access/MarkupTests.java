package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestHandlers;
import org.banu.platform.Twin;
import org.banu.platform.Visitor;
import org.banu.platform.federation.FederationTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What somebody typed is a text wherever it is shown, and never a part of the page. */
@PageTest
class MarkupTests {

    /** Ends whatever it may stand in: an attribute, a script, a title, a field. */
    private static final String MARKUP = "'\"></script></title></textarea><img/src=x/onerror=hit()>";

    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*\\bname=\"([^\"]+)\"");

    private final List<Twin> twins;
    private final Visitor visitor;
    private final TestHandlers handlers;
    private final RequestMappingHandlerMapping mapping;
    private final Actor.Person aida = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.ADMINISTRATOR);

    MarkupTests(
            ObjectProvider<Twin> twins,
            Visitor visitor,
            TestHandlers handlers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.twins = twins.stream().toList();
        this.visitor = visitor;
        this.handlers = handlers;
        this.mapping = mapping;
    }

    @AfterEach
    void closeAddresses() {
        handlers.removeAll();
    }

    /** The words that each module's Twin writes into its texts. */
    @Test
    void whatIsKeptIsShownAsText() {
        // Some Twins write it into JSON, as a text there.
        var canary = "k" + UUID.randomUUID() + MARKUP.replace("\"", "");
        twins.stream().filter(MarkupTests::isOfPeople).forEach(it -> it.plant(aida, canary));
        var shown = 0;
        for (var address :
                twins.stream().flatMap(it -> it.addresses(aida).stream()).toList()) {
            for (var language : List.of("/en/", "/ur/")) {
                var answer = opens(address.replaceFirst("^/en/", language));
                assertThat(isMarkup(answer)).as(address).isFalse();
                shown += Visitor.text(answer).contains(canary.substring(0, 37)) ? 1 : 0;
            }
        }
        // That it is shown at all, or nothing was tried.
        assertThat(shown).isGreaterThan(20);
    }

    /** All but the name of another service, which the operator sets and people don't. */
    private static boolean isOfPeople(Twin twin) {
        return !(twin instanceof FederationTwin);
    }

    @Test
    void whatAnAddressHoldsIsShownAsText() {
        twins.forEach(it -> it.plant(aida, "planted-" + UUID.randomUUID()));
        var names = new TreeSet<>(Set.of("q", "to", "page", "from", "after", "format"));
        for (var handler : mapping.getHandlerMethods().values()) {
            for (var parameter : handler.getMethodParameters()) {
                var sent = parameter.getParameterAnnotation(RequestParam.class);
                if (sent != null) {
                    names.add(sent.name().isEmpty() ? parameter.getParameter().getName() : sent.name());
                }
            }
        }
        var tried = 0;
        for (var address : addresses()) {
            var all = new TreeSet<>(names);
            FIELD.matcher(Visitor.text(opens(address))).results().forEach(it -> all.add(it.group(1)));
            var query = UriComponentsBuilder.fromPath(address);
            all.forEach(it -> query.queryParam(it, "{markup}"));
            var asked = visitor.asks(query.build(Map.of("markup", MARKUP)).toASCIIString());
            var answer = asked.with(SignedInAs.by(aida)).exchange();
            assertThat(isMarkup(answer)).as(address).isFalse();
            assertThat(answer.getResponse().getStatus()).as(address).isLessThan(500);
            tried++;
        }
        assertThat(tried).isGreaterThan(40);
        var nowhere = visitor.opens(UriUtils.encodePath("/en/" + MARKUP, StandardCharsets.UTF_8));
        assertThat(isMarkup(nowhere)).isFalse();
    }

    /** The control: a page that writes back what it was given. */
    @Test
    void aPageThatWritesBackWhatCameIsFound() {
        handlers.add(RequestMethod.GET, "/en/echo", new Echo(), "page");
        assertThat(isMarkup(visitor.asks("/en/echo").param("q", MARKUP).exchange()))
                .isTrue();
    }

    @SuppressWarnings("UnusedMethod") // Found by its name
    static class Echo {

        @Allow(Whom.EVERYBODY)
        ResponseEntity<String> page(@RequestParam String q) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<title>" + q + "</title>");
        }
    }

    private List<String> addresses() {
        var addresses = new ArrayList<String>();
        mapping.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream())
                .map(it -> it.replaceFirst("^/\\{language:[^}]*}", "/en"))
                .filter(it -> !it.contains("{"))
                .forEach(addresses::add);
        return addresses;
    }

    private MvcTestResult opens(String address) {
        return visitor.asks(address).with(SignedInAs.by(aida)).exchange();
    }

    private static boolean isMarkup(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")
                && Pattern.compile("<img/src=x|\"></script>|</title></textarea>")
                        .matcher(Visitor.text(answer))
                        .find();
    }
}
