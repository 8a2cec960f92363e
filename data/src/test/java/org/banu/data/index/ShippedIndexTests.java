package org.banu.data.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedIndexTests {

    private final IndexData data = IndexData.shipped();

    @Test
    void nothingIsWrongWithWhatIsShipped() {
        assertThat(IndexCheck.shipped(2026)).isEmpty();
    }

    @Test
    void everyTableIsThere() {
        assertThat(data.leftOut()).isEmpty();
        assertThat(data.years()).containsExactly(2015, 2016, 2020, 2021, 2022);
        assertThat(data.measurements(2022)).hasSize(1_956);
        assertThat(data.published()).hasSize(2_556);
        assertThat(data.economies()).hasSize(250).containsKeys("KAZ", "PAK", "XKX");
        assertThat(data.series("worldbank")).hasSize(350);
        assertThat(data.series("undp")).hasSize(1_154);
        assertThat(data.lawScores()).hasSize(9_500).extracting(Law::economy).contains("ROU", "COD", "XKX");
        assertThat(data.lawAnswers())
                .hasSize(100)
                .allSatisfy(it -> assertThat(it.answers()).hasSize(35));
        assertThat(data.methods()).extracting(IndexMethod::id).containsExactly("gggi", "banu-equal-geometric");
    }

    @Test
    void everyFlagIsExplainedInFourLanguages() {
        var wef = data.tables().stream()
                .filter(it -> it.folder().equals("wef"))
                .findFirst()
                .orElseThrow();
        assertThat(Flag.values()).allSatisfy(it -> assertThat(wef.meaning(it)).isPresent());
    }

    @Test
    void everySourceOfARowIsNamedBesideItsTable() {
        var wef = data.tables().stream()
                .filter(it -> it.folder().equals("wef"))
                .findFirst()
                .orElseThrow();
        for (var year : data.years()) {
            assertThat(data.measurements(year))
                    .allSatisfy(it -> assertThat(wef.origin("indicators-%d.csv".formatted(year), it.source()))
                            .isPresent());
        }
        assertThat(data.published()).filteredOn(it -> it.edition() < 2025).allSatisfy(it -> {
            for (var letter : it.source().split("\\+", -1)) {
                assertThat(wef.origin("published.csv", letter)).isPresent();
            }
        });
    }

    @Test
    void everyValueOfASeriesIsOfTheVersionThatItsTableNames() {
        for (var tables : data.tables()) {
            for (var row : data.series(tables.folder())) {
                assertThat(tables.series())
                        .anyMatch(it ->
                                it.code().equals(row.series()) && it.source().equals(row.source()));
                assertThat(tables.origin("series.csv", row.source())).isPresent();
            }
        }
    }

    @Test
    void flagsOfRepairedAndImpliedCellsAreKept() {
        assertThat(data.measurements(2022))
                .filteredOn(it -> it.flags().contains(Flag.RELABELLED))
                .extracting(Measurement::economy)
                .containsOnly("CAN", "CIV", "CMR", "CPV", "CYP", "CZE", "KHM");
        assertThat(data.measurements(2020))
                .filteredOn(it -> it.flags().contains(Flag.IMPLIED))
                .extracting(it -> it.economy() + " " + it.indicator())
                .containsExactlyInAnyOrder("FRA HLE", "SVK PTW");
        assertThat(data.published())
                .filteredOn(it -> it.figures().containsKey("EPO")
                        && it.figures().get("EPO").flags().contains(Flag.IMPLIED))
                .extracting(it -> it.economy() + " " + it.edition())
                .containsExactlyInAnyOrder("NLD 2010", "MUS 2017", "SWZ 2018");
    }
}
