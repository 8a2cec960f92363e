package org.banu.platform.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WorldTests {

    private static final int MANY = 400;
    private static final Instant DAY = Instant.parse("2026-11-26T04:00:00Z");
    private static final Facts FACTS = Facts.shipped();
    private static final Words WORDS = Words.read(JsonMapper.shared());

    @Test
    void theSameSeedInventsTheSame() {
        assertThat(hash(world(7, DAY))).isEqualTo(hash(world(7, DAY.plusSeconds(3_600))));
    }

    /** The control: the hash is one of what is invented. */
    @Test
    void anotherSeedOrDayInventsSomethingElse() {
        assertThat(hash(world(7, DAY)))
                .isNotEqualTo(hash(world(8, DAY)))
                .isNotEqualTo(hash(world(7, DAY.plus(1, ChronoUnit.DAYS))));
    }

    /** Whoever measures with many has the first of them as in the small demo. */
    @Test
    void moreBusinessesLeaveTheFirstAsTheyWere() {
        var more = World.of(WORDS, FACTS, 7, MANY * 10, DAY).businesses();
        assertThat(rows(MANY, more::row)).isEqualTo(rows(MANY, world(7, DAY).businesses()::row));
    }

    @Test
    void sectorsPlacesAndNumbersAreThoseThatThereAre() {
        var businesses = world(7, DAY).businesses();
        var sectors = FACTS.sectors().stream().map(Term::code).collect(Collectors.toSet());
        var places = FACTS.places().stream().map(Term::code).collect(Collectors.toSet());
        var rows = rows(MANY, businesses::row);
        assertThat(rows).allMatch(it -> sectors.contains(it.get("sector")) && places.contains(it.get("place")));
        assertThat(rows).allMatch(it -> String.valueOf(it.get("place")).startsWith(String.valueOf(it.get("country"))));
        assertThat(rows).extracting(it -> it.get("country")).contains("KZ", "PK");
        assertThat(IntStream.range(0, MANY).mapToObj(businesses::form)).contains(Form.values());
        assertThat(IntStream.range(0, MANY).mapToObj(businesses::tier)).contains(Tier.VERIFIED, Tier.DECLARED);
        var numbers = IntStream.range(0, MANY)
                .mapToObj(businesses::numbers)
                .flatMap(List::stream)
                .toList();
        assertThat(numbers).hasSizeBetween(3, 40);
    }

    @Test
    void noTwoOrganisationsHaveOneName() {
        var organisations = world(2026, DAY).organisations();
        for (var name : List.of("name_en", "name_ru", "name_kk", "name_ur")) {
            assertThat(rows(organisations.count(), organisations::row))
                    .extracting(it -> it.get(name))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everybodyIsReachedWhereNoMailArrivesAndHasNoSurname() {
        var people = world(7, DAY).people();
        assertThat(IntStream.range(0, people.count()).mapToObj(people::email))
                .allMatch(it -> it.endsWith("@example.org"))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, people.count()).mapToObj(people::name))
                .allMatch(it -> it.matches("\\S+ \\S[.۔]"), "a given name and a letter");
        assertThat(IntStream.range(0, people.count()).mapToObj(people::id)).doesNotHaveDuplicates();
    }

    /** Nothing happens to a business before it is there, or after today. */
    @Test
    void casesGoInTheirOrder() {
        var world = world(7, DAY);
        var courses = IntStream.range(0, MANY).mapToObj(world.cases()::course).collect(Collectors.toSet());
        assertThat(courses).contains(Course.values());
        for (var number = 0; number < MANY; number++) {
            var times = world.cases().steps(number, world.people().id(0)).stream()
                    .map(it -> (Instant) it.get("at"))
                    .toList();
            assertThat(times)
                    .isSorted()
                    .allMatch(DAY::isAfter)
                    .allMatch(world.businesses().added(number)::isBefore);
        }
    }

    /** A bound, so that many businesses take no longer. */
    @Test
    void onlyTheFirstHaveCases() {
        var more = World.of(WORDS, FACTS, 7, MANY * 10, DAY).cases();
        assertThat(IntStream.range(Cases.MOST, MANY * 10).mapToObj(more::course))
                .containsOnly(Course.NONE);
    }

    static World world(long seed, Instant day) {
        return World.of(WORDS, FACTS, seed, MANY, day);
    }

    private static List<Map<String, Object>> rows(int count, IntFunction<Map<String, Object>> row) {
        return IntStream.range(0, count)
                .mapToObj(row)
                .map(it -> Map.copyOf(new TreeMap<>(it)))
                .toList();
    }

    private static String hash(World world) {
        var people = world.people();
        var all = Stream.of(
                        rows(people.count(), it -> people.row(it, "hash")),
                        rows(people.count(), people::contact),
                        rows(world.organisations().count(), world.organisations()::row),
                        rows(world.organisations().roles(), world.organisations()::role),
                        rows(MANY, world.businesses()::row),
                        IntStream.range(0, MANY)
                                .mapToObj(world.businesses()::numbers)
                                .toList(),
                        IntStream.range(0, MANY).mapToObj(world.cases()::tiers).toList(),
                        rows(World.MENTORS, world.mentors()::row))
                .flatMap(List::stream)
                .map(it -> JsonMapper.shared().writeValueAsString(sorted(it)))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Object sorted(Object row) {
        return row instanceof Map<?, ?> map ? new TreeMap<>(map) : row;
    }
}
