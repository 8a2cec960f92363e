package org.banu.platform.holdings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement of the Beneficial Ownership Data Standard, version 0.4.
 *
 * @param recordDetails of an entity, a person or a relationship, by the type of the record
 */
@Schema(name = "OwnershipStatement", description = "A statement of the Beneficial Ownership Data Standard 0.4")
public record BodsStatement(
        String statementId,
        String statementDate,

        @Schema(description = "Record of the business that all statements of the answer are about")
        String declarationSubject,

        String recordId,

        @Schema(description = "entity, person or relationship")
        String recordType,

        @Schema(description = "new, or closed for a relationship of before")
        String recordStatus,

        Map<String, Object> recordDetails,
        Publication publicationDetails,
        Source source) {

    public BodsStatement {
        recordDetails = Collections.unmodifiableMap(new LinkedHashMap<>(recordDetails));
    }

    /** When and by whom it was published. */
    @Schema(name = "OwnershipPublication")
    public record Publication(String publicationDate, String bodsVersion, Publisher publisher) {}

    /** Who published it. */
    @Schema(name = "OwnershipPublisher")
    public record Publisher(String name, String url) {}

    /** Who says so. */
    @Schema(name = "OwnershipSource")
    public record Source(List<String> type, String description) {
        public Source {
            type = List.copyOf(type);
        }
    }
}
