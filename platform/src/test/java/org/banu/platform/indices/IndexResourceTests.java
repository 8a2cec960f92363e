package org.banu.platform.indices;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PageTest
class IndexResourceTests {

    private final Visitor visitor;

    IndexResourceTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void editionsSayWhetherTheyCanBeComputed() {
        var editions = visitor.json("/api/v1/index/editions").path("items");
        assertThat(editions.valueStream().filter(it -> it.path("computed").asBoolean()))
                .extracting(it -> it.path("year").asInt())
                .containsExactly(2015, 2020, 2021, 2022);
    }

    @Test
    void aResultHasItsRankAndTheRangeOfIt() {
        var result = visitor.json("/api/v1/index/results?edition=2022&economy=KAZ&level=overall")
                .path("items")
                .path(0);
        assertThat(result.path("rank").asInt()).isEqualTo(65);
        assertThat(result.path("score").asDouble()).isBetween(.718, .720);
        assertThat(result.path("rankLow").asInt()).isLessThanOrEqualTo(65);
        assertThat(result.path("rankHigh").asInt()).isGreaterThanOrEqualTo(65);
    }

    @Test
    void resultsComeAsCsvWithTheColumnsOfTheCommand() {
        assertThat(visitor.reads("/api/v1/index/results?edition=2022&economy=PAK&format=csv"))
                .startsWith("iso3,level,code,score,rank,rankLow,rankHigh\r\nPAK,overall,overall,");
    }

    @Test
    void allMethodsHaveTheirIndicators() {
        var methods = visitor.json("/api/v1/index/methods").path("items");
        assertThat(methods.valueStream().map(it -> it.path("id").asString()))
                .containsExactly("gggi", "banu-equal-geometric");
        assertThat(methods.path(0)
                        .path("parts")
                        .valueStream()
                        .filter(it -> it.path("indicator").asBoolean()))
                .hasSize(14);
    }

    @Test
    void whatWasPublishedKeepsItsFlags() {
        var published = visitor.reads("/api/v1/index/published?economy=CYP&edition=2022&format=csv");
        assertThat(published).contains("CYP,2022,overall,", "relabelled");
    }

    @Test
    void indicatorsAndSeriesKeepTheirSources() {
        assertThat(visitor.json("/api/v1/index/indicators?economy=KAZ&edition=2022")
                        .path("total")
                        .asInt())
                .isEqualTo(14);
        assertThat(visitor.json("/api/v1/index/series?economy=PAK&publisher=worldbank&limit=1")
                        .path("items")
                        .path(0)
                        .path("source")
                        .asString())
                .contains("world_development_indicators");
    }

    @Test
    void sdmxHasALineForEachObservation() {
        var lines = visitor.reads("/api/v1/index/sdmx?edition=2022").split("\r\n", -1);
        assertThat(lines[0])
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS");
        assertThat(lines).contains("dataflow,BANU:DF_GGGI(1.0.0),I,A,KAZ,overall,RANK,2022,65,A");
        assertThat(lines.length).isGreaterThan(146 * 19);
    }

    @Test
    void moreWomenInParliamentMoveARank() {
        var moves = visitor.json("/api/v1/index/moves?edition=2022&set=PAK.PARL:1&limit=100");
        var next = visitor.json("/api/v1/index/moves?edition=2022&set=PAK.PARL:1&limit=100&after="
                + moves.path("items").path(99).path("iso3").asString());
        var pakistan = next.path("items")
                .valueStream()
                .filter(it -> it.path("iso3").asString().equals("PAK"))
                .findFirst()
                .orElseThrow();
        assertThat(pakistan.path("rankBefore").asInt()).isEqualTo(145);
        assertThat(pakistan.path("rankAfter").asInt()).isLessThan(145);
    }

    @Test
    void fifteenPlacesForPakistanAreFoundAndProven() {
        var goal = visitor.json("/api/v1/index/goal?edition=2022&economy=PAK&places=15");
        assertThat(goal.path("reached").asBoolean()).isTrue();
        assertThat(goal.path("proven").asBoolean()).isTrue();
        assertThat(goal.path("rank").asInt()).isLessThanOrEqualTo(130);
        assertThat(goal.path("steps").size()).isPositive();
    }

    @Test
    void aGoalOutOfReachSaysWhatIsTheBest() {
        var goal = visitor.json("/api/v1/index/goal?edition=2022&economy=PAK&rank=1&lever=LIT");
        assertThat(goal.path("reached").asBoolean()).isFalse();
        assertThat(goal.path("rank").asInt()).isBetween(2, 145);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/index/results?edition=2019,edition",
        "/api/v1/index/results?economy=XXX,economy",
        "/api/v1/index/results?method=mine,method",
        "/api/v1/index/moves?set=PAK.PARL,set",
        "/api/v1/index/moves?set=PAK.NO:1,set",
        "/api/v1/index/moves?set=XXX.PARL:1,set",
        "/api/v1/index/moves?set=PAK.PARL:-1,set",
        "/api/v1/index/moves?weight=NO:1,weight",
        "/api/v1/index/goal?economy=PAK,rank",
        "/api/v1/index/goal?economy=PAK&rank=1&places=2,rank",
        "/api/v1/index/goal?rank=1,economy",
        "/api/v1/index/goal?economy=PAK&rank=0,rank"
    })
    void whatMakesNoSenseIsNamed(String address, String field) {
        var answer = visitor.opens(address);
        assertThat(answer).hasStatus(400);
        assertThat(Visitor.json(answer)
                        .path("errors")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .contains(field);
    }
}
