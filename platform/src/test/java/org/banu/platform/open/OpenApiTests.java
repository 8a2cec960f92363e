package org.banu.platform.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@PageTest
class OpenApiTests {

    static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    static final String PROBLEM = "#/components/schemas/Problem";

    final JsonNode description;

    OpenApiTests(Visitor client) {
        this.description = client.json("/api/v1/openapi.json");
    }

    @Test
    void theDescriptionKeepsOurRules() {
        assertThat(lint(description)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/programmes",
                "/api/v1/programmes/{id}",
                "/api/v1/attributes",
                "/api/v1/places",
                "/api/v1/sectors",
                "/api/v1/definitions",
                "/api/v1/parameters",
                "/api/v1/costs",
                "/api/v1/screenings"
            })
    void everyAddressIsDescribed(String path) {
        assertThat(description.path("paths").propertyNames()).contains(path);
    }

    /** As the description says; whoever adds a call that changes something has to say so there. */
    @Test
    void nothingIsChangedHere() {
        var sent = new ArrayList<String>();
        for (var path : description.path("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                if (METHODS.contains(method) && !method.equals("get")) {
                    sent.add(method + " " + path.getKey());
                }
            }
        }
        assertThat(sent).containsExactly("post /api/v1/screenings");
        assertThat(description.at("/info/description").asString()).contains("Nothing here changes anything");
    }

    /** The control: each rule finds what breaks it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/paths/~1api~1v1~1programmes/get operationId",
                "/paths/~1api~1v1~1programmes/get summary",
                "/paths/~1api~1v1~1programmes/get/responses 400",
                "/info title",
                "/info license",
                "/components/schemas Text",
                "/components/schemas Problem"
            })
    void whatIsTakenAwayIsMissed(String place) {
        var broken = description.deepCopy();
        var parts = place.split(" ", -1);
        assertThat(broken.at(parts[0]).has(parts[1])).isTrue();
        ((ObjectNode) broken.at(parts[0])).remove(parts[1]);
        assertThat(lint(broken)).isNotEmpty();
    }

    /** More of the control: what is there and should not be. */
    @Test
    void whatIsAddedWronglyIsFound() {
        var twice = description.deepCopy();
        ((ObjectNode) twice.at("/paths/~1api~1v1~1places/get")).put("operationId", "listProgrammes");
        assertThat(lint(twice)).isNotEmpty();
        var snake = description.deepCopy();
        ((ObjectNode) snake.at("/components/schemas/Text/properties")).putObject("long_name");
        assertThat(lint(snake)).isNotEmpty();
        var noise = description.deepCopy();
        ((ObjectNode) noise.at("/paths/~1api~1v1~1places/get/responses")).putObject("default");
        assertThat(lint(noise)).isNotEmpty();
    }

    /** Everything that is wrong with a description, by its place. */
    static List<String> lint(JsonNode api) {
        var wrong = new ArrayList<String>();
        check(wrong, api.path("openapi").asString("").startsWith("3.1."), "openapi is not 3.1");
        for (var field : List.of("title", "version", "summary", "description", "license")) {
            check(wrong, api.path("info").has(field), "info has no " + field);
        }
        var seen = new HashSet<String>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .forEach(it -> operation(wrong, seen, it.getKey() + " " + path.getKey(), it.getValue())));
        check(wrong, !seen.isEmpty(), "no operations");
        api.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyNames()
                        .forEach(it -> check(
                                wrong,
                                it.matches("[a-z][a-zA-Z0-9]*"),
                                schema.getKey() + "." + it + " is not camelCase")));
        for (var reference : api.findValuesAsString("$ref")) {
            check(
                    wrong,
                    reference.startsWith("#/")
                            && !api.at(reference.substring(1)).isMissingNode(),
                    reference + " leads nowhere");
        }
        return wrong;
    }

    static void operation(List<String> wrong, Set<String> seen, String name, JsonNode operation) {
        var id = operation.path("operationId").asString("");
        check(wrong, id.matches("[a-z][a-zA-Z0-9]*"), name + " has no operationId in camelCase: " + id);
        check(wrong, seen.add(id), name + " has the operationId of another");
        check(wrong, !operation.path("summary").asString("").isBlank(), name + " has no summary");
        check(wrong, !operation.path("tags").isEmpty(), name + " has no tag");
        var responses = operation.path("responses");
        check(wrong, !responses.has("default"), name + " has a default response");
        check(wrong, responses.propertyNames().stream().anyMatch(it -> it.startsWith("2")), name + " never succeeds");
        check(
                wrong,
                responses.properties().stream()
                        .filter(it -> it.getKey().startsWith("4"))
                        .anyMatch(it -> it.getValue()
                                .at("/content/application~1problem+json/schema/$ref")
                                .asString("")
                                .equals(PROBLEM)),
                name + " has no problem response");
        for (var parameter : operation.path("parameters")) {
            check(
                    wrong,
                    parameter.path("name").asString("").matches("[a-z][a-zA-Z0-9]*")
                            && List.of("path", "query")
                                    .contains(parameter.path("in").asString("")),
                    name + " has a strange parameter: " + parameter);
        }
    }

    static void check(List<String> wrong, boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
