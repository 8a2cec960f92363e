package org.banu.platform.programmes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.data.Text;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {

    static final Facts FACTS = Facts.shipped();
    static final Search SEARCH = Search.of(FACTS);
    static final int SEEN = 5;

    @ParameterizedTest
    @CsvFileSource(resources = {"/search/en.csv", "/search/ru.csv", "/search/kk.csv", "/search/ur.csv"})
    void whatPeopleTypeIsAmongTheFirstFive(String query, String expected) {
        assertThat(first(query)).contains(expected);
    }

    @ParameterizedTest
    @EnumSource
    void thereAreTwentyQueriesInEachLanguage(Language language) throws IOException {
        assertThat(queries(language.code())).hasSize(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aProgrammeIsFoundByItsName(Language language) {
        assertThat(FACTS.programmes())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(first(it.name().in(language.code())))
                        .as(it.name().in(language.code()))
                        .contains(it.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "zzzzqqqq", "🙂", "wxjvkq"})
    void nothingIsFoundByWhatNoProgrammeKnows(String query) {
        assertThat(first(query)).isEmpty();
    }

    @Test
    void aNameWeighsMoreThanASummary() {
        var found = SEARCH.find("damu").stream().map(Programme::id).toList();
        assertThat(found).hasSizeGreaterThan(5);
        assertThat(found.subList(0, 5)).allSatisfy(it -> assertThat(it).contains("damu"));
    }

    /** Of the processor's time, and in the median, so that a busy machine fails nothing. */
    @Test
    void aQueryTakesLessThanTwoMilliseconds() throws IOException {
        var queries = new ArrayList<String>();
        for (var language : Text.LANGUAGES) {
            queries.addAll(queries(language));
        }
        var processor = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Long>();
        for (var round = 0; round < 20; round++) {
            for (var query : queries) {
                var start = processor.getCurrentThreadCpuTime();
                SEARCH.find(query);
                times.add(processor.getCurrentThreadCpuTime() - start);
            }
        }
        var late =
                times.subList(times.size() / 2, times.size()).stream().sorted().toList();
        assertThat(late.get(late.size() / 2)).as("nanoseconds").isLessThan(2_000_000);
    }

    static List<String> first(String query) {
        return SEARCH.find(query).stream().limit(SEEN).map(Programme::id).toList();
    }

    static List<String> queries(String language) throws IOException {
        var file = requireNonNull(SearchTests.class.getResourceAsStream("/search/%s.csv".formatted(language)));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(it -> it.substring(0, it.indexOf(','))).toList();
        }
    }
}
