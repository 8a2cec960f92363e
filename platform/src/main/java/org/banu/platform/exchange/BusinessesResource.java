package org.banu.platform.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Roster.Listed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** An organisation's businesses, for programs that she is signed in to. */
@Tag(name = "Businesses", description = "The businesses that an organisation brought, for those who act for it.")
@RestController
class BusinessesResource {

    private static final int LONGEST_ID = 36;

    private final Exchange exchange;
    private final JsonMapper json;

    BusinessesResource(Exchange exchange, JsonMapper json) {
        this.exchange = exchange;
        this.json = json;
    }

    /**
     * A page of businesses.
     *
     * @param items by the fields of a list that is brought in, with the id
     */
    record BusinessesJson(List<Map<String, String>> items) {
        BusinessesJson {
            items = List.copyOf(items);
        }
    }

    @Operation(
            operationId = "listBusinessesOfOrganisation",
            summary = "The businesses that an organisation brought, by the columns in which lists are brought in")
    @Allow(
            roles = {Role.PROGRAMME_OFFICER, Role.ADMINISTRATOR},
            scope = Scope.OWN_ORGANISATION,
            of = "organisation")
    @GetMapping(
            path = "/api/v1/organisations/{organisation}/businesses",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<Object> list(@PathVariable String organisation, HttpServletRequest request) {
        var answer = new ListAnswer(request, json);
        var after = answer.query().text("after", LONGEST_ID);
        var limit = answer.query().number("limit", 1, ListAnswer.LARGEST, ListAnswer.LARGEST / 2);
        var id = ImportPages.id(organisation);
        var last = Optional.of(after).filter(it -> !it.isEmpty()).map(BusinessId::of);
        var page = exchange.page(id, last, limit);
        var items = page.stream().map(BusinessesResource::item).toList();
        var whole = answer.whole(new BusinessesJson(items), items);
        if (page.size() < limit) {
            return whole;
        }
        return ResponseEntity.status(whole.getStatusCode())
                .headers(whole.getHeaders())
                .header(
                        HttpHeaders.LINK,
                        "<%s?limit=%d&after=%s>; rel=\"next\""
                                .formatted(
                                        request.getRequestURI(),
                                        limit,
                                        page.getLast().business().id().value()))
                .body(whole.getBody());
    }

    private static Map<String, String> item(Listed listed) {
        var item = new LinkedHashMap<String, String>();
        item.put("id", listed.business().id().value().toString());
        var cells = Columns.cells(listed.reference(), listed.business().details(), Columns.FIELDS);
        for (var i = 0; i < cells.size(); i++) {
            item.put(Columns.FIELDS.get(i), cells.get(i));
        }
        return item;
    }
}
