package org.banu.platform.countries;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PageTest
class CountryPagesTests {

    private final Visitor visitor;

    CountryPagesTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void kazakhstanStoodAt65Of146AndRoseBy15Places() {
        var page = visitor.reads("/en/countries/KAZ?edition=2022");
        assertThat(page).contains("65th of 146", "0.719", "Up 15 places from 2021.", "from 63 to 69");
    }

    @Test
    void pakistanStoodAt145() {
        assertThat(visitor.reads("/en/countries/PAK?edition=2022")).contains("145th of 146", "0.564");
    }

    @Test
    void everyIndicatorShowsWhatItBrings() {
        var page = visitor.reads("/en/countries/KAZ?edition=2022");
        assertThat(page)
                .contains("id=\"LFP\"", "id=\"HOS\"", "counts as parity from 0.944", "worked out from their ratio");
    }

    @Test
    void anEditionWithoutIndicatorsSaysSoAndHasNoRange() {
        var page = visitor.reads("/en/countries/KAZ?edition=2024");
        assertThat(page)
                .contains("edition 2024", "The indicators of this edition are not known here")
                .doesNotContain("could as well be");
    }

    @Test
    void whatTheLawSaysStandsBesideTheIndexWithItsOwnSource() {
        assertThat(visitor.reads("/en/countries/PAK"))
                .contains("Women, Business and the Law", "questions that the law answers with no", "World Bank");
    }

    @Test
    void aCountryThatWasNeverRankedSaysSo() {
        assertThat(visitor.reads("/en/countries/ABW")).contains("Not ranked in the");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/countries/XXX",
        "/en/countries/KAZ?edition=1999",
        "/en/countries/KAZ?edition=many",
        "/en/countries/KAZ/pictures/nothing.svg",
        "/en/countries/KAZ/pictures/rank.exe",
        "/en/countries/ABW/pictures/rank.svg",
        "/en/compare/pictures/rank.svg?economies=KAZ"
    })
    void whatIsNotThereIsNotFound(String address) {
        assertThat(visitor.opens(address)).hasStatus(404);
    }

    @Test
    void theBriefHasEveryPictureAndItsSources() {
        assertThat(visitor.reads("/en/countries/KAZ/brief"))
                .contains(
                        "The rank over the years",
                        "What makes the score of 2022",
                        "What moved the score",
                        "World Bank, TCdata360");
    }

    @Test
    void theListHasTheRangeOfEachRank() {
        assertThat(visitor.reads("/en/countries?edition=2022&region=143"))
                .contains("Kazakhstan", "63–69", "Kyrgyzstan")
                .doesNotContain("<a href=\"/en/countries/ISL?edition=2022\">Iceland");
    }

    @Test
    void sideBySideSaysWhichIndicatorMakesTheGap() {
        assertThat(visitor.reads("/en/compare?economies=KAZ,PAK&edition=2022"))
                .contains("Kazakhstan is 0.155 ahead of Pakistan", "Labour-force participation (0.029)");
    }

    @Test
    void sideBySideTakesAtMostSixAndOnlyThoseOfTheEdition() {
        var page = visitor.reads("/en/compare?economies=KAZ,XXX,PAK,ISL,FIN,NOR,SWE,DEU&edition=2022");
        assertThat(page).contains("Sweden</bdi>").doesNotContain("Germany</bdi>");
    }

    @Test
    void aLoneCountryAsksForAnother() {
        assertThat(visitor.reads("/en/compare?economies=ISL"))
                .contains("Choose at least two countries", "Kazakhstan and Pakistan");
    }

    @ParameterizedTest
    @CsvSource({
        "en,Kazakhstan,65th of 146",
        "ru,Казахстан,65-е место из 146",
        "kk,Қазақстан,146 елдің ішінде 65-орын",
        "ur,قازقستان,65"
    })
    void theRankIsSaidInEachLanguage(String language, String name, String rank) {
        assertThat(visitor.reads("/" + language + "/countries/KAZ?edition=2022"))
                .contains(name, rank);
    }
}
