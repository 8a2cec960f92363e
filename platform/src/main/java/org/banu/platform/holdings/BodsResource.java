package org.banu.platform.holdings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.registry.AllowKeeper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who owns a business, for programs of who keeps it. */
@Tag(name = "Ownership", description = "Who owns and runs a business, for who keeps it")
@AllowKeeper
@RestController
class BodsResource {

    private final Desk desk;
    private final String address;

    BodsResource(Desk desk, @Value("${banu.address:http://localhost:8080}") String address) {
        this.desk = desk;
        this.address = address;
    }

    @Operation(
            operationId = "getOwnership",
            summary = "Who owns and runs a business, as statements of the Beneficial Ownership Data Standard 0.4")
    @GetMapping(
            value = "/api/v1/businesses/{business}/ownership.bods.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Statement>> bods(@PathVariable String business) {
        var open = desk.open(business);
        var today = desk.today();
        var publication = new Statement.Publication(today.toString(), "0.4", new Statement.Publisher("Banu", address));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ownership.bods.json\"")
                .body(new Bods(open.business(), open.told(), desk.changed(open), publication, today).statements());
    }

    /**
     * A statement of the Beneficial Ownership Data Standard, version 0.4.
     *
     * @param recordDetails of an entity, a person or a relationship, by the type of the record
     */
    @Schema(name = "OwnershipStatement", description = "A statement of the Beneficial Ownership Data Standard 0.4")
    record Statement(
            String statementId,
            String statementDate,

            @Schema(description = "Record of the business that all statements of the answer are about")
            String declarationSubject,

            String recordId,

            @Schema(description = "entity, person or relationship")
            String recordType,

            @Schema(
                    description =
                            "new, updated where it was told otherwise before, or closed for a relationship of before")
            String recordStatus,

            Map<String, Object> recordDetails,
            Publication publicationDetails,
            Source source) {

        Statement {
            recordDetails = Collections.unmodifiableMap(new LinkedHashMap<>(recordDetails));
        }

        /** With an id made of all that it says, whenever it is published. */
        Statement identified(Instant changedAt) {
            var said =
                    List.of(declarationSubject, recordId, recordType, recordStatus, changedAt, recordDetails, source);
            return new Statement(
                    UUID.nameUUIDFromBytes(said.toString().getBytes(UTF_8)).toString(),
                    statementDate,
                    declarationSubject,
                    recordId,
                    recordType,
                    recordStatus,
                    recordDetails,
                    publicationDetails,
                    source);
        }

        /** When and by whom it was published. */
        @Schema(name = "OwnershipPublication")
        record Publication(String publicationDate, String bodsVersion, Publisher publisher) {}

        /** Who published it. */
        @Schema(name = "OwnershipPublisher")
        record Publisher(String name, String url) {}

        /** Who says so. */
        @Schema(name = "OwnershipSource")
        record Source(List<String> type, String description) {
            public Source {
                type = List.copyOf(type);
            }
        }
    }
}
