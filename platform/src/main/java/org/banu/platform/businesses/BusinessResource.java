package org.banu.platform.businesses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.banu.platform.registry.AllowKeeper;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A business for programs of whoever keeps it. */
@AllowKeeper
@RestController
@Tag(name = "Businesses", description = "Businesses, for whoever keeps them; all that stands of them.")
class BusinessResource {

    private final Registry registry;

    BusinessResource(Registry registry) {
        this.registry = registry;
    }

    @Operation(operationId = "getBusiness", summary = "A business of yours, or of your organisation")
    @GetMapping(path = "/api/v1/businesses/{business}", produces = MediaType.APPLICATION_JSON_VALUE)
    BusinessJson get(@PathVariable String business) {
        return BusinessJson.of(registry.get(BusinessId.of(business)));
    }

    @Operation(operationId = "getBusinessAsOrganization", summary = "The same as an Organization of schema.org")
    @GetMapping(path = "/api/v1/businesses/{business}.jsonld", produces = "application/ld+json")
    Map<String, Object> linked(@PathVariable String business) {
        return OrganizationJson.of(registry.get(BusinessId.of(business)));
    }
}
