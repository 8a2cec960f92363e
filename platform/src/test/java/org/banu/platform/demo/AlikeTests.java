package org.banu.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.platform.duplicates.DuplicateSearch;
import org.banu.platform.duplicates.NamedBusiness;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** All invented businesses are different ones, though many are called the same; so whatever is proposed of them is wrong. */
class AlikeTests {

    /** As many as a demo has. */
    private static final int MANY = 400;

    private static final Map<String, Term> PLACES =
            Facts.shipped().places().stream().collect(Collectors.toMap(Term::code, Function.identity()));

    @Test
    void fewPairsOfDifferentBusinessesAreProposed() {
        var businesses = named(MANY, true);
        var proposed = DuplicateSearch.among(businesses);
        assertThat(proposed.size()).isLessThan(MANY / 40);
        // The control: where nobody told where they are, there are many more.
        assertThat(DuplicateSearch.among(named(MANY, false))).hasSizeGreaterThan(4 * proposed.size());
    }

    private static List<NamedBusiness> named(int count, boolean placed) {
        var world = World.of(
                Words.read(JsonMapper.shared()), Facts.shipped(), 2026, count, Instant.parse("2026-11-26T04:00:00Z"));
        return IntStream.range(0, count)
                .mapToObj(world.businesses()::row)
                .map(it -> new NamedBusiness(
                        String.valueOf(it.get("id")),
                        Stream.of("name", "name_latin")
                                .map(key -> String.valueOf(it.get(key)))
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        placed ? within(String.valueOf(it.get("place"))) : null,
                        String.valueOf(it.get("sector")),
                        new NamedBusiness.Marks(null, null, Set.of())))
                .toList();
    }

    private static String within(String code) {
        var place = PLACES.get(code);
        return place == null || place.parent() == null ? code : within(place.parent()) + "/" + code;
    }
}
