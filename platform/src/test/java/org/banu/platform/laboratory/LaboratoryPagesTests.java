package org.banu.platform.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banu.data.index.IndexData;
import org.banu.index.Cell;
import org.banu.index.Move;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.indices.Indices;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Assets;
import org.banu.platform.web.Messages;
import org.banu.platform.web.Presence;
import org.banu.platform.web.Ui;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.util.LinkedMultiValueMap;

@PageTest
class LaboratoryPagesTests {

    static final Pattern TAKE = Pattern.compile("class=\"button\" href=\"([^\"]+)\"");
    static final String PAKISTAN = "/en/laboratory?economy=PAK&edition=2022";

    final Visitor browser;
    final Indices indices;
    final Messages messages;
    final Assets assets;

    LaboratoryPagesTests(Visitor browser, Indices indices, Messages messages, Assets assets) {
        this.browser = browser;
        this.indices = indices;
        this.messages = messages;
        this.assets = assets;
    }

    @ParameterizedTest
    @EnumSource
    void whatMayBeChangedIsShownInEveryLanguage(Language language) {
        assertThat(browser.opens("/" + language.code() + "/laboratory"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"percent.PARL\"", "name=\"percent.weight.HOS\"", "type=\"range\"")
                .contains(messages.text(language, "countries.no_prediction"))
                .doesNotContain("id=\"PARL-error\"", "<figure");
    }

    @ParameterizedTest
    @EnumSource
    void aScenarioIsAnsweredInEveryLanguage(Language language) {
        assertThat(browser.opens(
                        "/" + language.code() + "/laboratory?economy=PAK&PARL=0.6&weight.HOS=0.3&goal=places&to=20"))
                .hasStatusOk()
                .bodyText()
                .contains("<figure", messages.text(language, "laboratory.take"))
                .contains("value=\"60\"", "value=\"30\"");
    }

    @Test
    void aScenarioMovesTheRankAsTheEngineSays() {
        var index = indices.get("gggi", 2022).index();
        var whatIf = index.whatIf(Map.of(new Cell("PAK", "PARL"), .6, new Cell("PAK", "LFP"), .5));
        var move = whatIf.moves().stream()
                .filter(it -> it.economy().equals("PAK"))
                .findFirst()
                .orElseThrow();
        var range = indices.get("gggi", 2022).ranking(whatIf.after()).intervals().stream()
                .filter(it -> it.economy().equals("PAK"))
                .findFirst()
                .orElseThrow();

        assertThat(move.rankAfter()).isLessThan(145);
        assertThat(browser.reads(PAKISTAN + "&PARL=0.6&LFP=0.5"))
                .contains(said("laboratory.answer.moved", "Pakistan", move.rankAfter(), move.rankBefore()))
                .contains(said(
                        "laboratory.could_be",
                        Math.min(move.rankAfter(), range.low()),
                        Math.max(move.rankAfter(), range.high())))
                .contains("<td>" + move.rankAfter() + "</td>");
    }

    @Test
    void otherWeightsAndAnotherMethodMoveItToo() {
        var standing = indices.get("gggi", 2022);
        var other = standing.index()
                .whatIf(Map.of(), indices.method("banu-equal-geometric").method());
        assertThat(browser.reads(PAKISTAN + "&method=banu-equal-geometric")).contains(answer(rankAfter(other.moves())));
        assertThat(browser.reads(PAKISTAN + "&weight.PE=1")).contains("Pakistan would be");
    }

    private int rankAfter(Iterable<Move> moves) {
        for (var move : moves) {
            if (move.economy().equals("PAK")) {
                return move.rankAfter();
            }
        }
        throw new AssertionError("Pakistan is missing.");
    }

    private String answer(int rank) {
        return rank == 145
                ? said("laboratory.answer.same", "Pakistan", rank)
                : said("laboratory.answer.moved", "Pakistan", rank, 145);
    }

    private String said(String key, Object... arguments) {
        return messages.text(Language.ENGLISH, key, arguments);
    }

    @Test
    void anAddressSaysOnlyWhatIsChanged() {
        assertThat(browser.opens("/en/laboratory?economy=PAK&edition=2022&percent.PARL=35&percent.LFP=26.5"
                        + "&percent.PRI=&method=gggi&percent.weight.HOS=30&percent.weight.PARL=31"))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", PAKISTAN + "&PARL=0.35&weight.HOS=0.3");
    }

    @Test
    void fifteenPlacesForPakistanAreReached() {
        var page = browser.reads(PAKISTAN + "&goal=places&to=15");
        assertThat(page).contains("The least change to reach rank 130", "this is proven");

        var take = TAKE.matcher(page);
        assertThat(take.find()).isTrue();
        assertThat(browser.reads(take.group(1).replace("&amp;", "&")))
                .contains(said("laboratory.answer.moved", "Pakistan", 130, 145));
    }

    @Test
    void whatMustStayStaysAndLimitsHold() {
        var page = browser.reads(PAKISTAN + "&goal=places&to=5&keep=HOS&limit.PARL=0.3&cost.MIN=5");
        assertThat(page).contains("value=\"HOS\" checked");
        assertThat(page).doesNotContain("&amp;HOS=", "&amp;PARL=0.4");
    }

    @Test
    void whatIsOutOfReachSaysHowFarItWouldGo() {
        var keep = indices.official().indicators().stream()
                .map(it -> it.code())
                .filter(it -> !it.equals("SRB"))
                .collect(Collectors.joining(","));
        assertThat(browser.reads(PAKISTAN + "&goal=rank&to=1&keep=" + keep))
                .contains("Out of reach: rank 1", "With all that may move, Pakistan would be");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingElseIsLost() {
        assertThat(browser.opens(PAKISTAN + "&PARL=-0.1&LFP=much&MIN=7&SRB=0.95&EEI=0.5&XYZ=1&weight.HOS=2"
                        + "&goal=rank&to=900&cost.TER=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#PARL\"", "href=\"#LFP\"", "href=\"#MIN\"", "href=\"#SRB\"", "href=\"#weight.HOS\"")
                .contains("href=\"#to\"", "href=\"#cost.TER\"", "“XYZ”")
                .contains("value=\"-0.1\"", "value=\"much\"", "value=\"7\"", "value=\"0.95\"", "value=\"900\"")
                .contains("Girls born for each boy: give a number from 0 to 94.4.")
                .contains("value=\"50\"", "Most of it: Estimated earned income");
    }

    @ParameterizedTest
    @CsvSource({
        "economy=XYZ, There is no country with this code",
        "economy=RUS&edition=2022, This country has no rank in the 2022 edition",
        "edition=1999, This edition can’t be computed here",
        "method=other, This method can’t be used here",
        "goal=moon&to=1, Choose what is to be reached",
        "goal=score&to=2, Give a score above 0",
        "goal=places&to=1.5, Give a whole number from 1 to 144",
        "weight.PE=0&weight.EPO=0&weight.EDU=0&weight.HS=0, must be above 0"
    })
    void whatIsNotKnownIsSaid(String query, String problem) {
        assertThat(browser.opens("/en/laboratory?" + query))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(problem, "name=\"percent.PARL\"");
    }

    @Test
    void aCountryIsShownInTheNewestEditionThatHasIt() {
        var newest = indices.newest().orElseThrow();
        var older = indices.years().reversed().stream()
                .map(it -> indices.get("gggi", it))
                .filter(it -> it.year() < newest.year())
                .flatMap(edition -> edition.ranked().stream().filter(it -> !newest.has(it)))
                .findFirst()
                .orElseThrow();
        assertThat(browser.opens("/en/laboratory?economy=" + older)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ladder", "change"})
    void aPictureSaysThatItPredictsNothing(String name) {
        assertThat(browser.reads("/en/laboratory/pictures/%s.svg?economy=PAK&PARL=0.6".formatted(name)))
                .contains("It does not predict");
        assertThat(browser.opens("/ur/laboratory/pictures/%s.png?economy=PAK&PARL=0.6".formatted(name)))
                .hasStatusOk()
                .hasContentType("image/png");
        assertThat(browser.opens("/en/laboratory/pictures/%s.png?economy=PAK".formatted(name)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theTableOfTheLadderHasEveryCountry() {
        var csv = browser.reads("/en/laboratory/pictures/ladder.csv?economy=PAK&edition=2022&PARL=0.6");
        assertThat(csv.lines()).hasSize(1 + indices.get("gggi", 2022).ranked().size());
    }

    @Test
    void itSaysSoWhereTheFiguresAreLeftOut(@TempDir Path data) throws IOException {
        var shipped = Path.of("../data");
        try (var files = Files.walk(shipped.resolve("index"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("wef")) {
                    var copy = data.resolve(shipped.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        var without = new LaboratoryPages(new Indices(IndexData.in(data)));
        var ui = new Ui(
                Language.ENGLISH,
                "/laboratory",
                false,
                messages,
                assets,
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                false,
                Presence.AWAY,
                false,
                false);
        assertThat(without.laboratory(ui, new LinkedMultiValueMap<>()).getViewName())
                .isEqualTo("laboratory/leftOut");
        assertThat(new LaboratoryPages(indices)
                        .laboratory(ui, new LinkedMultiValueMap<>())
                        .getViewName())
                .isEqualTo("laboratory/laboratory");
    }
}
