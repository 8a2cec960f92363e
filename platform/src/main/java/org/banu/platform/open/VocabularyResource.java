package org.banu.platform.open;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.banu.data.Facts;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.api.ListMapping;
import org.banu.platform.open.VocabularyJson.AttributeJson;
import org.banu.platform.open.VocabularyJson.DefinitionJson;
import org.banu.platform.open.VocabularyJson.ParameterJson;
import org.banu.platform.open.VocabularyJson.PlaceJson;
import org.banu.platform.open.VocabularyJson.SectorJson;
import org.banu.platform.programmes.Programmes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the records of programmes are written in, for programs. */
@Tag(name = "Vocabulary", description = "The words and codes that records of programmes use.")
@RestController
class VocabularyResource {

    private final Facts facts;
    private final JsonMapper json;

    VocabularyResource(Programmes programmes, JsonMapper json) {
        this.facts = programmes.facts();
        this.json = json;
    }

    @Operation(operationId = "listAttributes", summary = "What rules may ask of a person, with questions and answers")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/attributes", of = AttributeJson.class)
    ResponseEntity<Object> attributes(HttpServletRequest request) {
        return list(request, facts.attributes(), it -> AttributeJson.of(it, facts.vocabulary()), AttributeJson::id);
    }

    @Operation(operationId = "listPlaces", summary = "Places, parents before children")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/places", of = PlaceJson.class)
    ResponseEntity<Object> places(HttpServletRequest request) {
        return list(request, facts.places(), PlaceJson::of, PlaceJson::code);
    }

    @Operation(operationId = "listSectors", summary = "Sectors of business, parents before children")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/sectors", of = SectorJson.class)
    ResponseEntity<Object> sectors(HttpServletRequest request) {
        return list(request, facts.sectors(), SectorJson::of, SectorJson::code);
    }

    @Operation(operationId = "listDefinitions", summary = "What institutions call a woman's business")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/definitions", of = DefinitionJson.class)
    ResponseEntity<Object> definitions(HttpServletRequest request) {
        return list(request, facts.definitions(), DefinitionJson::of, DefinitionJson::id);
    }

    @Operation(operationId = "listParameters", summary = "Indices and base rates with their dated values")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/parameters", of = ParameterJson.class)
    ResponseEntity<Object> parameters(HttpServletRequest request) {
        return list(request, facts.parameters(), ParameterJson::of, ParameterJson::id);
    }

    private <F, T> ResponseEntity<Object> list(
            HttpServletRequest request, List<F> facts, Function<F, T> written, Function<T, String> id) {
        var all = facts.stream().map(written).toList();
        return new ListAnswer(request, json).page(all, all, id);
    }
}
