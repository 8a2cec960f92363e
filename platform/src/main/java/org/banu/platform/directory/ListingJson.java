package org.banu.platform.directory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.banu.platform.registry.SizeBand;

/** A business of the directory for programs. */
@Schema(
        name = "Listing",
        description =
                "A business that wants to be found, with what its owner shows. What is empty is not shown or not known.")
record ListingJson(
        String id,

        @Schema(description = "As its owner writes it, in any script")
        String name,

        String nameLatin,
        String nameCyrillic,
        String nameArabic,

        @Schema(description = "ISO 3166-1 alpha-2") String country,

        @Schema(description = "A code of /api/v1/places: its region, or the exact place where she shows her settlement")
        String place,

        @Schema(description = "Codes of /api/v1/sectors, the main one first")
        List<String> sectors,

        @Schema(description = "VERIFIED by two officers; DECLARED for whatever is not verified now")
        String tier,

        @Schema(description = "Id of the organisation that brought it and wrote this; empty where its owner did")
        String broughtBy,

        @Schema(description = "What it makes or does, in its owner's words")
        String products,

        List<String> certificates,
        String settlement,

        @Schema(description = "ISO 639-1, in which it serves its customers")
        List<String> languages,

        String web,

        @Schema(description = "People who work for it beside the owners: ALONE, UNDER_10, UNDER_50, UNDER_250 or MORE")
        String size,

        @Schema(description = "Year in which it began") String begun,

        @Schema(description = "An answer of the attribute legalForm, or IDEA, INFORMAL or REGISTERED")
        String legalForm,

        @Schema(description = "Since when it is in the directory")
        String listedAt) {

    static ListingJson of(Listing listing) {
        var names = listing.names();
        var shown = listing.shown();
        return new ListingJson(
                listing.business().value().toString(),
                names.own(),
                names.latin(),
                names.cyrillic(),
                names.arabic(),
                listing.country(),
                listing.place(),
                listing.sectors(),
                listing.tier().name(),
                listing.broughtBy().map(it -> it.value().toString()).orElse(""),
                shown.products(),
                shown.certificates(),
                shown.settlement(),
                shown.languages(),
                shown.web(),
                shown.size().map(SizeBand::name).orElse(""),
                shown.begun(),
                shown.legalForm(),
                listing.listedAt().toString());
    }
}
