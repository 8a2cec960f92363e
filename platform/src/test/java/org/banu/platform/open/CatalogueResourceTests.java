package org.banu.platform.open;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.banu.data.Programme;
import org.banu.data.Women;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.banu.platform.programmes.Programmes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PageTest
class CatalogueResourceTests {

    static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"next\"");

    final Visitor client;
    final Programmes programmes;

    CatalogueResourceTests(Visitor client, Programmes programmes) {
        this.client = client;
        this.programmes = programmes;
    }

    @Test
    void followingTheLinksGivesEveryProgrammeOnce() {
        assertThat(walk("/api/v1/programmes?limit=50"))
                .hasSize(programmes.list().size())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void filtersNarrowTheListOnEveryPage() {
        assertThat(walk("/api/v1/programmes?country=PK&women=only&kind=network&limit=7"))
                .containsExactlyInAnyOrderElementsOf(programmes.list().stream()
                        .filter(it -> it.country().equals("PK") && it.network() != null && it.women() == Women.ONLY)
                        .map(Programme::id)
                        .toList());
    }

    @Test
    void aSearchPutsTheBestMatchFirst() {
        assertThat(client.json("/api/v1/programmes?q=kashf&limit=1")
                        .at("/items/0/id")
                        .asString())
                .isEqualTo("pk-kashf");
    }

    @Test
    void aProgrammeHasAllLanguagesItsConditionsAndItsSources() {
        var damu = client.json("/api/v1/programmes/kz-damu-optima");
        for (var language : Language.values()) {
            assertThat(damu.at("/name/" + language.code()).asString()).isNotBlank();
        }
        assertThat(damu.at("/criteria/0/test/attribute").asString()).isEqualTo("place");
        assertThat(damu.at("/criteria/0/test/within/0").asString()).isEqualTo("KZ");
        assertThat(damu.at("/terms/amounts/0/max").toString()).isEqualTo("30000000");
        assertThat(damu.at("/provenance/sources/0/url").asString()).startsWith("https://");
        assertThat(damu.at("/provenance/confidence").asString()).isEqualTo("seenInSource");
        assertThat(damu.has("training")).isFalse();
    }

    @Test
    void aClosingDayAndTheCasesOfTermsAreTold() {
        var ended = client.json("/api/v1/programmes/kz-damu-regions-iii");
        assertThat(ended.at("/apply/closes").asString()).isEqualTo("2020-09-01");
        assertThat(client.reads("/api/v1/programmes?format=csv")).contains("apply.closes");
        assertThat(walk("/api/v1/programmes?deadline=none"))
                .hasSizeGreaterThan(100)
                .doesNotContain("kz-damu-regions-iii");
        assertThat(walk("/api/v1/programmes?deadline=90")).doesNotContain("kz-damu-regions-iii");

        var kasipker = client.json("/api/v1/programmes/kz-acc-kasipker").at("/terms/cases");
        assertThat(kasipker.size()).isEqualTo(3);
        assertThat(kasipker.at("/0/rate/percent").asInt()).isEqualTo(6);
        assertThat(kasipker.at("/2/months/max").asInt()).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({
        "attributes, place",
        "places, KZ",
        "sectors, agriculture",
        "definitions, def-kz-women-business",
        "parameters, MCI"
    })
    void theVocabularyIsListed(String list, String known) {
        assertThat(walk("/api/v1/" + list + "?limit=5")).contains(known).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"programmes", "attributes", "places", "sectors", "definitions", "parameters"})
    void everyListComesAsCsvToo(String list) {
        var asked = client.opens("/api/v1/" + list + "?format=csv");
        var accepted =
                client.asks("/api/v1/" + list).header("Accept", "text/csv").exchange();
        assertThat(asked).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(Visitor.text(asked)).isEqualTo(Visitor.text(accepted)).contains(".kk,", "\r\n");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var tag = requireNonNull(client.opens("/api/v1/places").getResponse().getHeader("ETag"));
        assertThat(client.asks("/api/v1/places").header("If-None-Match", tag)).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(client.asks("/api/v1/places").header("If-None-Match", "W/\"old\""))
                .hasStatusOk();
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        var problem =
                problem(client.opens("/api/v1/programmes?kind=gift&limit=1000&colour=red&country=KZ&country=PK"), 400);
        var wrong = new ArrayList<String>();
        problem.at("/errors").forEach(it -> wrong.add(it.at("/field").asString()));
        assertThat(wrong).containsExactlyInAnyOrder("kind", "limit", "colour", "country");
        assertThat(problem.at("/errors").findValuesAsString("message"))
                .allSatisfy(it -> assertThat(it).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=ten",
                "limit=99999999999",
                "after=nothing",
                "women=Only",
                "lifecycle=dead",
                "deadline=soon",
                "format=xml",
                "page=2"
            })
    void aValueThatMeansNothingIsRefused(String query) {
        problem(client.opens("/api/v1/programmes?" + query), 400);
    }

    @Test
    void aProblemSpeaksTheLanguageOfItsReader() {
        var problem = problem(
                client.asks("/api/v1/programmes?kind=gift")
                        .header("Accept-Language", "ur")
                        .exchange(),
                400);
        assertThat(problem.at("/title").asString()).isEqualTo("یہ درخواست درست نہیں");
        assertThat(problem.at("/errors/0/message").asString()).startsWith("ان میں سے ایک دیں");
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        problem(client.opens("/api/v1/programmes/nothing"), 404);
        problem(client.opens("/api/v1/nothing"), 404);
        problem(client.opens("/api/nothing"), 404);
    }

    @Test
    void aFormatThatWeDoNotHaveIsRefused() {
        problem(
                client.asks("/api/v1/programmes")
                        .header("Accept", "application/xml")
                        .exchange(),
                406);
    }

    @Test
    void theTypeOfAProblemSaysWhatItMeans() {
        var type = problem(client.opens("/api/v1/programmes?kind=gift"), 400)
                .at("/type")
                .asString();
        assertThat(client.json(type).at("/type").asString()).isEqualTo(type);
        assertThat(client.json(type).at("/status").asInt()).isEqualTo(400);
    }

    JsonNode problem(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = Visitor.json(result);
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance");
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/instance").asString())
                .isEqualTo(requireNonNull(result.getRequest().getRequestURI()));
        return problem;
    }

    List<String> walk(String address) {
        var ids = new ArrayList<String>();
        for (var next = address; !next.isEmpty(); ) {
            var result = client.opens(next);
            assertThat(result).hasStatusOk();
            Visitor.json(result)
                    .at("/items")
                    .forEach(it -> ids.add(
                            it.has("id")
                                    ? it.at("/id").asString()
                                    : it.at("/code").asString()));
            var link = result.getResponse().getHeader("Link");
            var found = LINK.matcher(link == null ? "" : link);
            next = found.find() ? found.group(1) : "";
        }
        return ids;
    }
}
