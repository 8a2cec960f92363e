package org.banu.platform.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.banu.data.AttributeText;
import org.banu.data.Definition;
import org.banu.data.Parameter;
import org.banu.data.Term;
import org.banu.data.Text;
import org.banu.eligibility.Vocabulary;
import org.banu.platform.open.ProvenanceJson.SourceJson;
import org.jspecify.annotations.Nullable;

/** What records are written in, for programs: attributes, places, sectors, parameters and definitions. */
final class VocabularyJson {

    private VocabularyJson() {}

    /** Something that rules may ask of a person. */
    @Schema(name = "Attribute", description = "Something that rules may ask of a person, and how it is asked.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AttributeJson(
            String id,

            @Schema(description = "number, money, choice, choices, grade, hierarchy, flag or date")
            String kind,

            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,

            @Schema(description = "Whether she can change it: no, easily or effort")
            String changeable,

            @Schema(description = "public, personal or sensitive")
            String sensitivity,

            Text label,
            Text question,

            @Schema(description = "Put to somebody who helps another person")
            Text questionFor,

            @Nullable Text help,

            @Schema(description = "Of a choice or grade, in order")
            List<AnswerJson> answers,

            @Schema(description = "Where the codes of a hierarchy are listed") @Nullable
            String codes) {

        static AttributeJson of(AttributeText it, Vocabulary vocabulary) {
            var kind = vocabulary
                    .find(it.id())
                    .map(known -> known.kind().name().toLowerCase(Locale.ROOT))
                    .orElse("");
            return new AttributeJson(
                    it.id(),
                    kind,
                    it.unit(),
                    it.min(),
                    it.max(),
                    it.changeable().code(),
                    it.sensitivity().code(),
                    it.label(),
                    it.question(),
                    it.questionFor(),
                    it.help(),
                    it.answers().stream()
                            .map(answer -> new AnswerJson(answer.id(), answer.label()))
                            .toList(),
                    !kind.equals("hierarchy") ? null : "/api/v1/" + (it.id().equals("sector") ? "sectors" : "places"));
        }
    }

    /** One answer to choose. */
    @Schema(name = "Answer")
    record AnswerJson(String id, Text label) {}

    /** A place. */
    @Schema(name = "Place", description = "A place; countries and regions carry their ISO 3166-2 code.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PlaceJson(
            String code, @Nullable String parent, @Nullable String kind, Text name) {

        static PlaceJson of(Term it) {
            return new PlaceJson(it.code(), it.parent(), it.kind(), it.name());
        }
    }

    /** A sector. */
    @Schema(name = "Sector", description = "A sector, with what it covers of ISIC Rev. 4.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SectorJson(String code, @Nullable String parent, Text name, List<String> isic) {

        static SectorJson of(Term it) {
            return new SectorJson(it.code(), it.parent(), it.name(), it.isic());
        }
    }

    /** A number that is set anew from time to time. */
    @Schema(name = "Parameter", description = "A number that the law or a central bank sets anew from time to time.")
    record ParameterJson(
            String id,
            String country,
            @Schema(description = "unit or rate") String kind,
            @Schema(description = "A currency, or percent") String unit,
            Text label,
            List<DatedJson> values) {

        static ParameterJson of(Parameter it) {
            return new ParameterJson(
                    it.id(),
                    it.country(),
                    it.kind().code(),
                    it.unit(),
                    it.label(),
                    it.values().stream().map(DatedJson::of).toList());
        }
    }

    /** One value of a parameter. */
    @Schema(name = "ParameterValue")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DatedJson(
            @Schema(description = "First day") String from,

            @Schema(description = "Last day; until the next value if left out") @Nullable
            String to,

            BigDecimal value,
            SourceJson source) {

        static DatedJson of(Parameter.Dated it) {
            return new DatedJson(
                    it.from().toString(), ProgrammeJson.text(it.to()), it.value(), SourceJson.of(it.source()));
        }
    }

    /** What an institution calls a woman's business. */
    @Schema(name = "Definition", description = "What an institution calls a woman's business.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DefinitionJson(
            String id,
            String country,
            Text name,
            Text issuer,
            Text summary,

            @Schema(description = "Least share that women own, in percent") @Nullable
            BigDecimal ownership,

            @Nullable Text appliesTo,
            List<String> merged,
            ProvenanceJson provenance) {

        static DefinitionJson of(Definition it) {
            return new DefinitionJson(
                    it.id(),
                    it.country(),
                    it.name(),
                    it.issuer(),
                    it.summary(),
                    it.ownership(),
                    it.appliesTo(),
                    it.merged(),
                    ProvenanceJson.of(it.provenance()));
        }
    }
}
