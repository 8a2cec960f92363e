package org.banu.platform.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.data.Text;
import org.banu.platform.PageTest;
import org.banu.platform.ProgrammeExamples;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class StructuredDataTests {

    static final Set<String> TYPES =
            Set.of("LoanOrCredit", "MonetaryGrant", "FinancialProduct", "Course", "Organization");

    final Facts facts;
    final Visitor reader;

    StructuredDataTests(Programmes programmes, Visitor reader) {
        this.facts = programmes.facts();
        this.reader = reader;
    }

    @Test
    void everyProgrammeHasATypeANameAndItsPage() {
        assertThat(facts.programmes()).isNotEmpty().allSatisfy(it -> {
            var data = read(it);
            assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
            assertThat(data.path("@type").asString()).isIn(TYPES);
            assertThat(data.path("@id").asString()).isEqualTo("/kk/programmes/" + it.id());
            assertThat(data.path("name").asString()).isEqualTo(it.name().kk());
            assertThat(data.path("description").asString())
                    .isEqualTo(it.summary().kk());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "pk-punjab-asaan-karobar-card, LoanOrCredit",
        "kz-mnogodetnye-mothers-grants, MonetaryGrant",
        "kz-damu-optima, FinancialProduct",
        "kz-bastau-business, Course",
        "pk-kashf, Organization"
    })
    void aKindHasItsType(String id, String type) {
        assertThat(read(programme(id)).path("@type").asString()).isEqualTo(type);
    }

    @Test
    void moneyCarriesItsCurrencyAndIsWrittenWithAllDigits() {
        var amounts = facts.programmes().stream()
                .map(this::read)
                .map(it -> it.path("amount"))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(amounts).isNotEmpty().allSatisfy(it -> {
            assertThat(it.path("@type").asString()).isEqualTo("MonetaryAmount");
            assertThat(it.path("currency").asString()).isIn("KZT", "PKR", "USD");
            assertThat(it.path("maxValue").toString()).doesNotContain("E");
        });
    }

    @Test
    void aRateIsNeverCalledTheYearlyPercentageRate() {
        assertThat(facts.programmes().stream().map(this::text))
                .noneMatch(it -> it.contains("annualPercentageRate"))
                .anyMatch(it -> it.contains("interestRate"));
    }

    /** The control for {@link #everyProgrammeHasATypeANameAndItsPage}: a text that would end the element. */
    @ParameterizedTest
    @ValueSource(strings = {"kz-damu-optima", "pk-punjab-asaan-karobar-card", "kz-bastau-business"})
    void aClosingDayEndsTheOffer(String id) {
        var closing = ProgrammeExamples.closing(programme(id), LocalDate.parse("2027-03-31"));
        assertThat(read(closing).at("/offers/availabilityEnds").asString()).isEqualTo("2027-03-31");
        assertThat(read(programme(id)).has("offers")).isFalse();
    }

    @Test
    void noTextCanEndTheScriptElement() {
        var hostile = renamed(programme("pk-kashf"), "</script><script>alert('&')</script>");
        assertThat(text(hostile)).doesNotContain("<", ">", "&").contains("\\u003c/script\\u003e");
        assertThat(read(hostile).path("name").asString()).isEqualTo("</script><script>alert('&')</script>");
    }

    Programme programme(String id) {
        return facts.find(id).orElseThrow();
    }

    static Programme renamed(Programme it, String name) {
        return ProgrammeExamples.with(it, "name", new Text(name, name, name, name));
    }

    JsonNode read(Programme programme) {
        return JsonMapper.shared().readTree(text(programme));
    }

    String text(Programme programme) {
        return StructuredData.of(reader.ui(Language.KAZAKH), programme);
    }
}
