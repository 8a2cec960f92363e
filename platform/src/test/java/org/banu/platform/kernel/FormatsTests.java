package org.banu.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A language's way to write is kept for all who write at once. */
class FormatsTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2_000;

    @ParameterizedTest
    @EnumSource
    void daysThatSeveralWriteAtOnceAreWrittenAsByOneAlone(Language language) throws Exception {
        Function<LocalDate, String> written = Formats.of(language)::day;
        var alone = IntStream.range(0, DAYS)
                .mapToObj(it -> written.apply(FIRST.plusDays(it)))
                .toList();
        assertThat(alone).doesNotHaveDuplicates();
        assertThat(atOnce(written)).allMatch(alone::equals);
    }

    /** Midnight in Greenwich is five in the morning in Kazakhstan; a day without a time is the same day everywhere. */
    @Test
    void aMomentIsWrittenAsItIsAtHomeAndADayAsItIs() {
        var home = TimeZone.getDefault();
        var evening = Instant.parse("2026-11-24T20:15:00Z");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Almaty"));
            assertThat(Formats.of(Language.ENGLISH).day(evening)).isEqualTo("25 November 2026");
            assertThat(Formats.of(Language.ENGLISH).moment(evening)).contains("01:15");
            assertThat(Formats.of(Language.ENGLISH).day(LocalDate.of(2026, 11, 24)))
                    .isEqualTo("24 November 2026");
        } finally {
            TimeZone.setDefault(home);
        }
    }

    private static List<List<String>> atOnce(Function<LocalDate, String> written) throws Exception {
        Callable<List<String>> all = () -> IntStream.range(0, DAYS)
                .mapToObj(it -> written.apply(FIRST.plusDays(it)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            return threads.invokeAll(List.of(all, all, all, all)).stream()
                    .map(FormatsTests::get)
                    .toList();
        }
    }

    private static List<String> get(Future<List<String>> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
