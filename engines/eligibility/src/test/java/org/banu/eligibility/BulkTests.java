package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banu.eligibility.Examples.TODAY;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.profile;
import static org.banu.eligibility.Examples.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BulkTests {

    @Test
    void equalsTheReferenceForEverybody() {
        var random = new RandomCases(41);
        var rulebook = Rulebook.of(random.ruleSets(120), VOCABULARY, UNITS);
        var people =
                IntStream.range(0, 2_500).mapToObj(_ -> random.profile(0.7)).toList();
        var progress = new ArrayList<Long>();
        var seen = new ArrayList<Long>();

        var count = Bulk.of(rulebook, TODAY)
                .screen(
                        people.iterator(),
                        batch -> {
                            for (var i = 0; i < batch.size(); i++) {
                                seen.add(batch.first() + i);
                                var person = people.get((int) batch.first() + i);
                                var at = i;
                                assertThat(IntStream.range(0, 120).mapToObj(it -> batch.get(at, it)))
                                        .as("%s", person)
                                        .containsExactlyElementsOf(rulebook.ruleSets().stream()
                                                .map(it -> Examples.verdict(it, person))
                                                .toList());
                            }
                        },
                        progress::add);

        assertThat(count).isEqualTo(2_500);
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.range(0, 2_500).boxed().toList());
        assertThat(progress).containsExactly(1_024L, 2_048L, 2_500L);
    }

    @Test
    void stopsAtAProfileThatFailsItsCheck() {
        var bulk = Bulk.of(Rulebook.of(List.of(Examples.rules()), VOCABULARY, UNITS), TODAY);

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() ->
                        bulk.screen(List.of(profile("sex", text("female"))).iterator(), _ -> {}, _ -> {}));
    }
}
