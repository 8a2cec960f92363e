package org.banu.platform.businesses;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.DetailsReader;
import org.jspecify.annotations.Nullable;

/** A business for programs of whoever keeps it. */
@Schema(name = "Business", description = "A business. What is left out was not told.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BusinessJson(
        UUID id,

        @Schema(description = "As its owner writes it, in any script")
        String name,

        @Schema(description = "The same in other scripts: latin, cyrillic, arabic")
        Map<String, String> names,

        @Schema(description = "ISO 3166-1 alpha-2") String country,
        @Schema(description = "Code of /api/v1/places") String place,

        @Schema(description = "In her words, where there is no code for it")
        String district,

        String settlement,

        @Schema(description = "IDEA, INFORMAL or REGISTERED")
        String form,

        @Schema(description = "Answer of the attribute legalForm")
        String legalForm,

        @Schema(description = "A year, a month or a day of ISO 8601")
        String started,

        @Schema(description = "Code of /api/v1/sectors") String sector,
        @Schema(description = "Codes of other sectors") List<String> further,
        @Schema(description = "Class of ISIC Rev. 4") String isic,
        String products,
        List<String> certificates,

        @Schema(description = "ISO 639-1, in which it serves its customers")
        List<String> languages,

        @Schema(description = "Beside the owners") @Nullable Integer employees,

        @Schema(description = "Band of a year, in the currency of its country") @Nullable
        String turnover,

        @Schema(description = "E.164") String phone,
        String email,
        String web,

        @Schema(description = "Register to number: bin, iin, cnic, ntn, secp")
        Map<String, String> numbers,

        @Schema(description = "DECLARED, DOCUMENTS_CHECKED, VERIFIED, EXPIRED or REVOKED")
        String tier,

        @Schema(description = "Counts its changes, from 1") int version,
        Instant addedAt,
        Instant changedAt) {

    static BusinessJson of(Business business) {
        var details = business.details();
        var activity = details.activity();
        var turnover = details.size().turnover();
        return new BusinessJson(
                business.id().value(),
                details.names().own(),
                names(business),
                details.location().country(),
                details.location().place(),
                details.location().district(),
                details.location().settlement(),
                details.form().name(),
                details.legalForm(),
                details.started(),
                activity.sector(),
                activity.further(),
                activity.isic(),
                activity.products(),
                activity.certificates(),
                activity.languages(),
                details.size().employees(),
                turnover == null ? null : turnover.name(),
                details.contact().phone(),
                details.contact().email(),
                details.contact().web(),
                numbers(business),
                business.tier().name(),
                business.version(),
                business.addedAt(),
                business.changedAt());
    }

    private static Map<String, String> names(Business business) {
        var names = new TreeMap<String, String>();
        names.put("latin", business.details().names().latin());
        names.put("cyrillic", business.details().names().cyrillic());
        names.put("arabic", business.details().names().arabic());
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private static Map<String, String> numbers(Business business) {
        var numbers = new TreeMap<String, String>();
        business.details().numbers().forEach((kind, number) -> numbers.put(DetailsReader.field(kind), number));
        return numbers;
    }
}
