package org.banu.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

    private final Actor.Person aida = SignedInAs.somebody();
    private final Actor.Person saima = SignedInAs.somebody();

    private final Visitor visitor;
    private final Statistics statistics;
    private final Registry registry;
    private final AccountTwin people;
    private final Access access;
    private final JdbcClient jdbc;

    StatisticsPagesTests(
            Visitor visitor,
            Statistics statistics,
            Registry registry,
            AccountTwin people,
            Access access,
            JdbcClient jdbc) {
        this.visitor = visitor;
        this.statistics = statistics;
        this.registry = registry;
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Thirty businesses of one sector, and two of another that nobody else has. */
    @BeforeEach
    void publish() {
        access.perform("statistics", () -> jdbc.sql("delete from statistic").update());
        people.plant(aida, "aida-" + UUID.randomUUID());
        SignedInAs.as(aida, () -> {
            IntStream.range(0, 30)
                    .forEach(_ -> registry.add(
                            Owner.of(aida.id()), Details.begun("Oven", "PK", "hospitality", Form.INFORMAL)));
            return registry.add(Owner.of(aida.id()), Details.begun("Drum", "PK", "creative", Form.IDEA));
        });
        statistics.publish();
    }

    /** So many of one name would be proposed as one business elsewhere. */
    @AfterEach
    void remove() {
        for (var person : List.of(aida, saima)) {
            SignedInAs.as(person, () -> {
                registry.listOf(person.id()).forEach(it -> registry.remove(it.id()));
                return person;
            });
        }
    }

    @Test
    void whatManyHaveInCommonIsShownInTens() {
        assertThat(visitor.json("/api/v1/statistics?limit=100").at("/items").valueStream())
                .anyMatch(it -> it.at("/code").asString().equals("hospitality")
                        && it.at("/businesses").asInt() >= 30
                        && it.at("/businesses").asInt() % 10 == 0);
        assertThat(visitor.reads("/en/statistics?country=PK")).contains("By what they do", "Most frequent");
    }

    @Test
    void whatFewHaveInCommonIsNot() {
        assertThat(visitor.reads("/en/statistics?country=PK")).contains("fewer than 10, or not shown");
        assertThat(visitor.json("/api/v1/statistics?limit=100").at("/items").valueStream())
                .allMatch(it -> it.at("/businesses").asInt() >= 10);
    }

    /** Otherwise the difference between two days would tell of one business. */
    @Test
    void figuresDoNotChangeWithinAMonth() {
        var before = visitor.reads("/api/v1/statistics?limit=100");
        people.plant(saima, "saima-" + UUID.randomUUID());
        SignedInAs.as(saima, () -> {
            IntStream.range(0, 20)
                    .forEach(_ -> registry.add(
                            Owner.of(saima.id()), Details.begun("Oven", "PK", "hospitality", Form.INFORMAL)));
            return saima;
        });
        statistics.publish();
        assertThat(visitor.reads("/api/v1/statistics?limit=100")).isEqualTo(before);
    }

    @Test
    void aPictureIsTakenAlongAsATable() {
        assertThat(visitor.reads("/en/statistics/pictures/sector.csv?country=PK"))
                .startsWith("Sector,Pakistan\r\n");
        assertThat(visitor.opens("/en/statistics?country=FR")).hasStatus(404);
    }
}
