package org.banu.platform.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banu.data.Lifecycle;
import org.banu.platform.PageTest;
import org.banu.platform.ProgrammeExamples;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.banu.platform.programmes.Programmes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@PageTest
class HsdsResourceTests {

    static final Set<String> PAGE =
            Set.of("total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents");
    static final Set<String> STATUSES = Set.of("active", "inactive", "defunct", "temporarily closed");

    /** What the schema of version 3.1 requires of each object below a service. */
    static final Map<String, Set<String>> REQUIRED = Map.of(
            "", Set.of("id", "name", "status"),
            "organization", Set.of("id", "name", "description"),
            "phones", Set.of("id", "number"),
            "languages", Set.of("id"),
            "service_areas", Set.of("id"),
            "cost_options", Set.of("id"),
            "required_documents", Set.of("id"));

    final Visitor client;
    final Programmes programmes;
    final HsdsServices services;

    HsdsResourceTests(Visitor client, Programmes programmes, HsdsServices services) {
        this.client = client;
        this.programmes = programmes;
        this.services = services;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/hsds", "/api/hsds/"})
    void theRootSaysWhichVersionItIs(String root) {
        var about = client.json(root);
        assertThat(about.at("/version").asString()).startsWith("3.1");
        assertThat(about.propertyNames()).contains("profile", "openapi_url");
    }

    @Test
    void allPagesTogetherHoldEveryService() {
        var ids = new HashSet<String>();
        var pages = 1;
        for (var number = 1; number <= pages; number++) {
            var page = client.json("/api/hsds/services?per_page=50&page=" + number);
            assertThat(page.propertyNames()).containsExactlyInAnyOrderElementsOf(PAGE);
            assertThat(page.at("/total_items").asInt())
                    .isEqualTo(programmes.list().size());
            assertThat(page.at("/first_page").asBoolean()).isEqualTo(number == 1);
            pages = page.at("/total_pages").asInt();
            assertThat(page.at("/last_page").asBoolean()).isEqualTo(number == pages);
            assertThat(page.at("/size").asInt()).isEqualTo(page.at("/contents").size());
            for (var service : page.at("/contents")) {
                assertThat(lacks(service)).isEmpty();
                ids.add(service.at("/id").asString());
            }
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(ids).hasSize(programmes.list().size());
    }

    @Test
    void everyServiceHasWhatTheStandardRequires() {
        for (var programme : programmes.list()) {
            var service = client.json("/api/hsds/services/" + HsdsServices.id(programme));
            assertThat(lacks(service)).as(programme.id()).isEmpty();
            assertThat(service.at("/name").asString())
                    .isEqualTo(programme.name().en());
        }
    }

    /** The control: a service without its status, or with an id that is none, is found out. */
    @Test
    void aBrokenServiceIsFoundOut() {
        var service =
                (ObjectNode) client.json("/api/hsds/services/" + HsdsServices.id(programmes.get("kz-damu-optima")));
        assertThat(lacks(service)).isEmpty();
        assertThat(lacks(service.deepCopy().without("status"))).isNotEmpty();
        assertThat(lacks(service.deepCopy().put("id", "kz-damu-optima"))).isNotEmpty();
        assertThat(lacks(service.deepCopy().put("status", "unknown"))).isNotEmpty();
        ((ObjectNode) service.at("/organization")).remove("description");
        assertThat(lacks(service)).isNotEmpty();
    }

    @Test
    void anIdIsOfVersionFiveAndStaysTheSame() {
        var id = HsdsJson.id("service/kz-damu-optima");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id)
                .isEqualTo(HsdsServices.id(programmes.get("kz-damu-optima")))
                .hasToString(EXPECTED);
    }

    static final String EXPECTED = "29eaca56-38de-579c-83df-aefd0caece41";

    @ParameterizedTest
    @EnumSource
    void everyLifecycleHasAStatus(Lifecycle lifecycle) {
        assertThat(HsdsServices.status(lifecycle)).isIn(STATUSES);
    }

    @Test
    void aClosingDayIsToldWhereOneAppliesAndEndsTheService() {
        var ui = client.ui(Language.ENGLISH);
        var damu = programmes.get("kz-damu-optima");
        var open = services.of(ui, ProgrammeExamples.closing(damu, programmes.today()));
        var closed = services.of(
                ui, ProgrammeExamples.closing(damu, programmes.today().minusDays(1)));

        assertThat(open.status()).isEqualTo("active");
        assertThat(open.alert()).isNull();
        assertThat(open.applicationProcess()).contains("; Last day to apply: " + ui.date(programmes.today()));
        assertThat(closed.status()).isEqualTo("inactive");
        assertThat(closed.alert()).isEqualTo("closed to applications");
    }

    @Test
    void aSearchFindsAcrossLanguages() {
        assertThat(client.json("/api/hsds/services?search=auyl%20amanaty&per_page=1")
                        .at("/contents/0/id")
                        .asString())
                .isEqualTo(HsdsServices.id(programmes.get("kz-auyl-amanaty")).toString());
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertThat(client.opens("/api/hsds/services/" + new UUID(0, 0))).hasStatus(404);
        assertThat(client.opens("/api/hsds/services/damu")).hasStatus(404);
        assertThat(client.opens("/api/hsds/services?page=0")).hasStatus(400);
        assertThat(client.opens("/api/hsds/services?colour=red")).hasStatus(400);
        assertThat(client.json("/api/hsds/services?page=1000").at("/empty").asBoolean())
                .isTrue();
    }

    /** What an object should have and has not, by its path. */
    static List<String> lacks(JsonNode service) {
        var lacking = new ArrayList<String>();
        REQUIRED.forEach((path, fields) -> {
            var at = path.isEmpty() ? service : service.path(path);
            var objects = at.isArray()
                    ? at.values().stream().toList()
                    : at.isMissingNode() ? List.<JsonNode>of() : List.of(at);
            for (var object : objects) {
                fields.stream()
                        .filter(it -> object.path(it).asString("").isBlank())
                        .forEach(it -> lacking.add(path + "." + it));
                if (!object.path("id").asString("").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                    lacking.add(path + ".id");
                }
            }
        });
        if (!STATUSES.contains(service.path("status").asString(""))) {
            lacking.add("status");
        }
        return lacking;
    }
}
