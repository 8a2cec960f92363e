package org.banu.platform.open;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.banu.platform.open.VocabularyJson.AttributeJson;
import org.banu.platform.open.VocabularyJson.DefinitionJson;
import org.banu.platform.open.VocabularyJson.ParameterJson;
import org.banu.platform.open.VocabularyJson.PlaceJson;
import org.banu.platform.open.VocabularyJson.SectorJson;

/** How the {@link Listing} of each kind looks, for the description of the interface, which knows no type parameters. */
final class OpenLists {

    private OpenLists() {}

    @Schema(name = "ProgrammeList")
    record ProgrammeList(int total, List<ProgrammeJson> items) {}

    @Schema(name = "AttributeList")
    record AttributeList(int total, List<AttributeJson> items) {}

    @Schema(name = "PlaceList")
    record PlaceList(int total, List<PlaceJson> items) {}

    @Schema(name = "SectorList")
    record SectorList(int total, List<SectorJson> items) {}

    @Schema(name = "DefinitionList")
    record DefinitionList(int total, List<DefinitionJson> items) {}

    @Schema(name = "ParameterList")
    record ParameterList(int total, List<ParameterJson> items) {}
}
