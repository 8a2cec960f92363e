package org.banu.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class StatisticsPagesTests {

    private final List<Actor.Person> many =
            Stream.generate(SignedInAs::somebody).limit(12).toList();
    private final Actor.Person aida = SignedInAs.somebody();
    private final Actor.Person saima = SignedInAs.somebody();

    private final Visitor visitor;
    private final Statistics statistics;
    private final Registry registry;
    private final AccountTwin people;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    StatisticsPagesTests(
            Visitor visitor,
            Statistics statistics,
            Registry registry,
            AccountTwin people,
            Access access,
            JdbcClient jdbc,
            Clock clock) {
        this.visitor = visitor;
        this.statistics = statistics;
        this.registry = registry;
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Twenty-four bakeries of twelve; Aida alone has thirty workshops, and a business older than all. */
    @BeforeEach
    void publish() {
        access.perform("statistics", () -> jdbc.sql("delete from statistic").update());
        many.forEach(it -> people.plant(it, "baker-" + UUID.randomUUID()));
        people.plant(aida, "aida-" + UUID.randomUUID());
        people.plant(saima, "saima-" + UUID.randomUUID());
        many.forEach(it -> add(it, 2, "hospitality"));
        add(aida, 30, "creative");
        statistics.publish();
    }

    private void add(Actor.Person person, int count, String sector) {
        SignedInAs.as(person, () -> {
            IntStream.range(0, count)
                    .forEach(_ ->
                            registry.add(Owner.of(person.id()), Details.begun("Oven", "PK", sector, Form.INFORMAL)));
            return person;
        });
    }

    /** So many of one name would be proposed as one business elsewhere. */
    @AfterEach
    void remove() {
        Stream.concat(many.stream(), Stream.of(aida, saima))
                .forEach(person -> SignedInAs.as(person, () -> {
                    registry.listOf(person.id()).forEach(it -> registry.remove(it.id()));
                    return person;
                }));
    }

    @Test
    void whatManyHaveInCommonIsShownInTens() {
        assertThat(visitor.json("/api/v1/statistics?limit=100").at("/items").valueStream())
                .anyMatch(it -> it.at("/code").asString().equals("hospitality")
                        && it.at("/businesses").asInt() >= 20
                        && it.at("/businesses").asInt() % 10 == 0);
        assertThat(visitor.reads("/en/statistics?country=PK")).contains("By what they do", "Most frequent");
    }

    @Test
    void whatFewHaveInCommonIsNot() {
        assertThat(visitor.reads("/en/statistics?country=PK")).contains("fewer than 10, or not shown");
        assertThat(visitor.json("/api/v1/statistics?limit=100").at("/items").valueStream())
                .allMatch(it -> it.at("/businesses").asInt() >= 10);
    }

    /** Or else she could fill a cell to the brim, and wait for one more. */
    @Test
    void manyOfOnePersonAreNotShown() {
        assertThat(visitor.json("/api/v1/statistics?limit=100").at("/items").valueStream())
                .noneMatch(it -> it.at("/code").asString().equals("creative"));
    }

    /** Otherwise the difference between two days would tell of one business. */
    @Test
    void figuresDoNotChangeWithinAMonth() {
        var before = visitor.reads("/api/v1/statistics?limit=100");
        add(saima, 20, "hospitality");
        statistics.publish();
        assertThat(visitor.reads("/api/v1/statistics?limit=100")).isEqualTo(before);
    }

    /** A year that stands there for one country or one month only would tell that a business began in it. */
    @Test
    void theYearsThatStandThereTellNothing() {
        var before = codes("PK");
        assertThat(before).hasSize(32).isEqualTo(codes("KZ"));
        assertThat(SignedInAs.as(saima, () -> registry.add(Owner.of(saima.id()), begunIn("1931"))))
                .isNotNull();
        access.perform("statistics", () -> jdbc.sql("delete from statistic").update());
        statistics.publish();
        assertThat(codes("PK")).isEqualTo(before).doesNotContain("1931");
    }

    private List<String> codes(String country) {
        return jdbc.sql("select code from statistic where dimension = 'STARTED' and country = :country order by code")
                .param("country", country)
                .query((row, _) -> row.getString("code"))
                .list();
    }

    private static Details begunIn(String year) {
        var begun = Details.begun("Loom", "PK", "creative", Form.INFORMAL);
        return new Details(
                begun.names(),
                begun.location(),
                begun.form(),
                begun.legalForm(),
                year,
                begun.activity(),
                begun.size(),
                begun.contact(),
                begun.numbers());
    }

    /** Nobody here told a turnover: that is said, and is no answer that many have in common. */
    @Test
    void whatWasNotToldStandsThereAndIsNotTheMostFrequent() {
        assertThat(visitor.reads("/en/statistics?country=PK"))
                .containsPattern("About \\d+ did not say")
                .doesNotContain("most frequent: not given", "Most frequent: not given");
        assertThat(visitor.reads("/en/statistics/pictures/turnover.csv?country=PK"))
                .containsPattern("not given,\\d+");
    }

    /** Months stay as they were published, each at an address of its own. */
    @Test
    void anEarlierMonthCanBeChosen() {
        access.perform("statistics", () -> jdbc.sql("""
                insert into statistic (month, counted_on, country, dimension, code, count)
                values ('2025-03-01', '2025-03-04', 'PK', 'FORM', 'IDEA', 4440)
                """).update());
        assertThat(visitor.reads("/en/statistics"))
                .contains("<option value=\"2025-03\"")
                .doesNotContain("about 4,440");
        assertThat(visitor.reads("/en/statistics?month=2025-03"))
                .contains("counted on 4 March 2025", "about 4,440", "form.csv?month=2025-03");
        assertThat(visitor.reads("/en/statistics/pictures/form.csv?month=2025-03"))
                .contains(",4440");
        assertThat(visitor.json("/api/v1/statistics?month=2025-03")
                        .at("/items/0/counted")
                        .asString())
                .isEqualTo("2025-03-04");
        assertThat(visitor.opens("/en/statistics?month=2025-04")).hasStatus(404);
        assertThat(visitor.opens("/api/v1/statistics?month=2025-04")).hasStatus(400);
    }

    /** A million tenge is no million rupees; the control are people, who are added up. */
    @Test
    void bandsOfTwoCurrenciesAreNeitherAddedUpNorCompared() {
        plant("TURNOVER", "KZ", "UNDER_1_MILLION", 110);
        plant("TURNOVER", "KZ", "UNDER_5_MILLION", 250);
        plant("TURNOVER", "KZ", "", 60);
        plant("TURNOVER", "PK", "UNDER_1_MILLION", 330);
        plant("TURNOVER", "PK", "UNDER_5_MILLION", 220);
        plant("TURNOVER", "PK", "", 0);
        plant("SIZE", "KZ", "ALONE", 70);
        plant("SIZE", "PK", "ALONE", 310);
        assertThat(visitor.reads("/en/statistics?month=2025-02"))
                .containsPattern("Kazakhstan: among those that said, most frequent is KZT[^.]*, about 250\\. About 60")
                .containsPattern("Pakistan: among those that said, most frequent is less than Rs[^.]*, about 330\\.")
                .doesNotContain("about 440", "about 470")
                .contains("about 380");
        assertThat(visitor.reads("/en/statistics/pictures/turnover.csv?month=2025-02")
                        .lines())
                .hasSize(6)
                .anyMatch(it -> it.contains("less than") && it.endsWith(",110,"))
                .anyMatch(it -> it.contains("less than") && it.endsWith(",,330"));
    }

    private void plant(String dimension, String country, String code, int count) {
        access.perform(
                "statistics",
                () -> jdbc.sql("""
                insert into statistic (month, counted_on, country, dimension, code, count)
                values ('2025-02-01', '2025-02-03', :country, :dimension, :code, :count)
                """)
                        .param("country", country)
                        .param("dimension", dimension)
                        .param("code", code)
                        .param("count", count)
                        .update());
    }

    /** She chose a country and then a month, both from what the page offers. */
    @Test
    void aCountryWithoutFiguresOfAMonthIsSaidToHaveNone() {
        assertThat(visitor.reads("/en/statistics")).doesNotContain("name=\"month\"");
        access.perform("statistics", () -> jdbc.sql("""
                insert into statistic (month, counted_on, country, dimension, code, count)
                values ('2025-03-01', '2025-03-04', 'KZ', 'FORM', 'IDEA', 4440)
                """).update());
        assertThat(visitor.reads("/en/statistics")).contains("name=\"month\"", "value=\"KZ\"", "value=\"PK\"");
        assertThat(visitor.reads("/en/statistics?country=PK&month=2025-03"))
                .contains("Nothing to show for this month")
                .doesNotContain("about 4,440");
        assertThat(visitor.opens("/en/statistics/pictures/form.csv?country=PK&month=2025-03"))
                .hasStatus(404);
        // The control: what there is stands there.
        assertThat(visitor.reads("/en/statistics?country=KZ&month=2025-03"))
                .contains("about 4,440")
                .doesNotContain("Nothing to show for this month");
    }

    /** They are counted when Banu runs first in a month, which need not be its first day. */
    @Test
    void theDayOfTheCountIsSaid() {
        var counted = jdbc.sql("select distinct counted_on from statistic")
                .query((row, _) -> row.getObject("counted_on", LocalDate.class))
                .single();
        assertThat(counted).isEqualTo(LocalDate.now(clock));
        assertThat(visitor.reads("/en/statistics"))
                .contains("counted on " + counted.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
    }

    @Test
    void aPictureIsTakenAlongAsATable() {
        assertThat(visitor.reads("/en/statistics/pictures/sector.csv?country=PK"))
                .startsWith("Sector,Pakistan\r\n");
        assertThat(visitor.opens("/en/statistics?country=FR")).hasStatus(404);
    }
}
