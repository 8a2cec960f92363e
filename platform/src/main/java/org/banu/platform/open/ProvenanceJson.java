package org.banu.platform.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.banu.data.Provenance;
import org.banu.data.Source;
import org.jspecify.annotations.Nullable;

/** Where a record comes from, for programs. */
@Schema(name = "Provenance", description = "Where a record comes from, of when, and how sure it is.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProvenanceJson(
        @Schema(description = "Others refer to them by number, from 1")
        List<SourceJson> sources,

        @Schema(description = "Date of the newest fact, as exact as the source") @Nullable
        String asOf,

        @Schema(description = "The day the sources were read")
        String retrieved,

        @Schema(description = "seenInSource, partlySeen, generalKnowledgeUnverified or derivedFromSeen")
        String confidence,

        @Schema(description = "The record's own page") @Nullable
        String url,

        @Schema(description = "How sure that page is") @Nullable
        String urlConfidence) {

    /** A source. */
    @Schema(name = "Source")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SourceJson(
            String title, @Nullable String url, @Nullable String date) {

        static SourceJson of(Source source) {
            return new SourceJson(source.title(), source.url(), ProgrammeJson.text(source.date()));
        }
    }

    static ProvenanceJson of(Provenance it) {
        return new ProvenanceJson(
                it.sources().stream().map(SourceJson::of).toList(),
                ProgrammeJson.text(it.asOf()),
                it.retrieved().toString(),
                it.confidence().code(),
                it.url(),
                ProgrammeJson.code(it.urlConfidence()));
    }
}
