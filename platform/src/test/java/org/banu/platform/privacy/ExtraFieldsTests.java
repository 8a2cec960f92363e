package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.kernel.Language;
import org.banu.platform.privacy.Privacy.Format;
import org.banu.platform.web.Ui;
import org.banu.platform.web.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent beside the fields of a form is not taken: every name of every column is tried with every form. */
@PageTest
class ExtraFieldsTests {

    private static final Set<Class<?>> GIVEN = Set.of(
            HttpServletRequest.class,
            HttpServletResponse.class,
            CsrfToken.class,
            Actor.class,
            Actor.Person.class,
            Visit.class);

    private final Actor.Person aida = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.ADMINISTRATOR);
    private final List<Twin> twins;
    private final Visitor browser;
    private final Privacy privacy;
    private final TestTables tables;
    private final TestHandlers handlers;
    private final RequestMappingHandlerMapping mapping;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExtraFieldsTests(
            ObjectProvider<Twin> twins,
            Visitor browser,
            Privacy privacy,
            TestTables tables,
            TestHandlers handlers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Access access,
            JdbcClient jdbc,
            Clock clock) {
        this.twins = twins.stream().toList();
        this.browser = browser;
        this.privacy = privacy;
        this.tables = tables;
        this.handlers = handlers;
        this.mapping = mapping;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void plant() {
        twins.forEach(it -> it.plant(aida, "planted-" + UUID.randomUUID()));
    }

    @AfterEach
    void closeAddresses() {
        handlers.removeAll();
    }

    @Test
    void noFormTakesWhatItDoesNotAskFor() {
        var forms = forms();
        assertThat(forms).hasSizeGreaterThan(20);
        var before = rights();
        var canary = "extra-" + UUID.randomUUID();
        var stranger = new PersonId(UUID.randomUUID());
        for (var value : List.of(canary, stranger.value().toString(), "true", "ADMINISTRATOR", "VERIFIED")) {
            forms.forEach(it -> sends(it, value));
        }
        assertThat(found(canary)).isEmpty();
        assertThat(new Scan(tables).tablesWith(stranger)).isEmpty();
        assertThat(rights()).isEqualTo(before);
    }

    /** The control: a handler that writes down a name of which its form knows nothing. */
    @Test
    void aHandlerThatTakesMoreIsFound() {
        handlers.add(RequestMethod.POST, "/en/account/careless", new Careless(access, jdbc), "save");
        var canary = "extra-" + UUID.randomUUID();
        sends(new PostedForm("/en/account/careless", Map.of("name", "Aida"), Set.of("name"), Map.of()), canary);
        assertThat(found(canary)).contains("mentor");
    }

    @SuppressWarnings("UnusedMethod") // Found by its name
    record Careless(Access access, JdbcClient jdbc) {

        @Allow
        ResponseEntity<String> save(Actor.Person person, @RequestParam Map<String, String> form) {
            access.perform(
                    "erasure",
                    () -> jdbc.sql("update mentor set about = :about where person = :person")
                            .param("about", form.getOrDefault("about", ""))
                            .param("person", person.id().value())
                            .update());
            return ResponseEntity.ok("saved");
        }
    }

    /** No object is filled from a request by the names of its properties. */
    @Test
    void handlersAreGivenSingleValuesOrTheWholeForm() throws NoSuchMethodException {
        var parameters = mapping.getHandlerMethods().values().stream()
                .filter(it -> it.getBeanType().getName().startsWith("org.banu."))
                .flatMap(it -> Arrays.stream(it.getMethodParameters()))
                .toList();
        assertThat(parameters).hasSizeGreaterThan(300);
        assertThat(parameters.stream().filter(it -> !isSafe(it)).map(MethodParameter::getParameter))
                .isEmpty();
        // What all pages are given stands in the model before, and nothing of it can be set.
        assertThat(BeanUtils.getPropertyDescriptors(Ui.class)).allMatch(it -> it.getWriteMethod() == null);
        assertThat(isSafe(new MethodParameter(Filled.class.getDeclaredMethod("save", Filled.class), 0)))
                .isFalse();
    }

    @SuppressWarnings("UnusedMethod") // Looked at only
    static class Filled {
        void save(Filled form) {}
    }

    private static boolean isSafe(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Ui.class
                || GIVEN.contains(type)
                || ((parameter.hasParameterAnnotation(RequestParam.class)
                                || parameter.hasParameterAnnotation(PathVariable.class))
                        && (BeanUtils.isSimpleValueType(type)
                                || Map.class.isAssignableFrom(type)
                                || Collection.class.isAssignableFrom(type)
                                || type == Optional.class));
    }

    private void sends(PostedForm form, String value) {
        var request = browser.sends(form.action()).with(SignedInAs.by(aida)).with(csrf());
        var fields = new LinkedHashMap<>(form.fields());
        fields.remove("_csrf");
        fields.computeIfPresent("once", (_, _) -> UUID.randomUUID().toString());
        for (var name : names()) {
            fields.putIfAbsent(name, value);
        }
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        var answer = request.exchange();
        assertThat(answer.getUnresolvedException()).as(form.action()).isNull();
        assertThat(answer.getResponse().getStatus()).as(form.action()).isLessThan(500);
    }

    /** Every column of every table, as a column and as a property are written. */
    private Set<String> names() {
        var names = new TreeSet<String>();
        tables.backup()
                .sql("select distinct column_name::text from information_schema.columns where table_schema = 'public'")
                .query((row, _) -> row.getString(1))
                .list()
                .forEach(it -> {
                    names.add(it);
                    names.add(Pattern.compile("_(.)")
                            .matcher(it)
                            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)));
                });
        return names;
    }

    private List<PostedForm> forms() {
        var addresses = Stream.concat(
                Stream.of("/en/account", "/en/organisations/new", "/en/businesses/new"),
                twins.stream().flatMap(it -> it.addresses(aida).stream()));
        return FormWalk.from(addresses.toList(), browser, aida);
    }

    /** Where a text stands, also in what is sealed and opened for her. */
    private Set<String> found(String text) {
        var out = new ByteArrayOutputStream();
        SignedInAs.as(aida, () -> {
            privacy.write(aida.id(), Format.JSON, browser.ui(Language.ENGLISH), clock.instant(), out);
            return out;
        });
        var found = new Scan(tables).tablesWith(text);
        if (out.toString(StandardCharsets.UTF_8).contains(text)) {
            found.add("her copy");
        }
        return found;
    }

    /** What nobody gives herself by a form. */
    private List<String> rights() {
        return Stream.of(
                        "select a.starts_at::text from administrator a where a.person = :her order by 1",
                        """
                        select t.business::text || t.tier from business_tier t join business b on b.id = t.business
                        where b.person = :her order by 1
                        """,
                        "select r.role from organisation_role r where r.person = :her order by 1",
                        "select s.step || s.strong from session s where s.person = :her order by 1",
                        "select v.state from verification v where v.person = :her order by 1")
                .flatMap(
                        it -> tables
                                .backup()
                                .sql(it)
                                .param("her", aida.id().value())
                                .query((row, _) -> row.getString(1))
                                .list()
                                .stream())
                .toList();
    }
}
