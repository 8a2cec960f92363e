package org.banu.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.kernel.Language;
import org.banu.platform.vault.KeyRotation;
import org.banu.platform.vault.KeyRotation.Retired;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys change ten times while people add and read their phone numbers, and nobody notices. */
@PageTest
class KeysUnderLoadTests {

    private static final int PEOPLE = 16;
    private static final int CHANGES = 10;
    private static final int MOST_NUMBERS = 20;

    private final Accounts accounts;
    private final AccountTwin twin;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final KeyRotation rotation;
    private final AtomicBoolean done = new AtomicBoolean();

    KeysUnderLoadTests(
            Accounts accounts,
            AccountTwin twin,
            Access access,
            JdbcClient jdbc,
            Clock clock,
            DataSource source,
            @Value("${banu.keys-dir}") String folder) {
        this.accounts = accounts;
        this.twin = twin;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
        this.rotation = KeyRotation.of(Optional.of(Path.of(folder)), source, Duration.ofSeconds(30));
    }

    /** What a person did. */
    private record Load(Actor.Person person, List<String> numbers, long writes, long reads) {}

    @Test
    void keysChangeUnderLoadWithoutAnError() throws Exception {
        // Left by other tests, for places that are gone.
        access.perform("erasure", () -> jdbc.sql("delete from answered").update());
        access.perform("post", () -> jdbc.sql("delete from outbox").update());
        var before = rotation.standing().sealing();
        var loads = new ArrayList<Future<Load>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < PEOPLE; i++) {
                loads.add(people.submit(uses(i)));
            }
            try {
                for (var i = 0; i < CHANGES; i++) {
                    rotation.rotate();
                    assertThat(rotation.reseal(_ -> {})).allMatch(it -> it.left() == 0);
                    assertThat(rotation.retire()).isInstanceOf(Retired.Gone.class);
                }
            } finally {
                done.set(true);
            }
        }

        var standing = rotation.standing();
        assertThat(standing.sealing()).isNotEqualTo(before);
        assertThat(standing.old()).isEmpty();
        assertThat(standing.uses())
                .allMatch(it ->
                        List.of(standing.sealing()).containsAll(it.values().keySet()));
        for (var load : loads) {
            var used = load.get();
            assertThat(used.writes()).isGreaterThan(CHANGES);
            assertThat(used.reads()).isGreaterThan(CHANGES);
            assertThat(numbers(used.person())).isEqualTo(used.numbers());
        }
    }

    private Callable<Load> uses(int number) {
        return () -> {
            var her = SignedInAs.somebody();
            twin.plant(her, "load-" + her.id().value());
            writesToNobody(her);
            var numbers = new ArrayList<String>();
            var writes = 0L;
            var reads = 0L;
            while (!done.get()) {
                var phone = "+7701%02d%05d".formatted(number, writes);
                SignedInAs.as(her, () -> {
                    accounts.addContact(
                            her.id(),
                            Address.read(phone, Language.ENGLISH).orElseThrow(),
                            Language.ENGLISH,
                            clock.instant());
                    return true;
                });
                numbers.add(phone);
                writes++;
                assertThat(numbers(her)).isEqualTo(numbers);
                reads++;
                if (numbers.size() == MOST_NUMBERS) {
                    var gone = ThreadLocalRandom.current().nextInt(MOST_NUMBERS);
                    remove(her, numbers.remove(gone));
                }
            }
            return new Load(her, numbers, writes, reads);
        };
    }

    /** Each change would else write a letter, and the letters of so many changes take longer than the keys. */
    private void writesToNobody(Actor.Person her) {
        access.perform("sign-in", () -> {
            jdbc.sql("update person set password = 'none' where id = :person")
                    .param("person", her.id().value())
                    .update();
            jdbc.sql("delete from contact where person = :person")
                    .param("person", her.id().value())
                    .update();
        });
    }

    private void remove(Actor.Person her, String number) {
        SignedInAs.as(
                her,
                () -> accounts.get(her.id()).contacts().stream()
                        .filter(it -> it.address().value().equals(number))
                        .findFirst()
                        .map(it -> accounts.removeContact(her.id(), it.id(), clock.instant()))
                        .orElseThrow());
    }

    private List<String> numbers(Actor.Person her) {
        return SignedInAs.as(
                her,
                () -> accounts.get(her.id()).contacts().stream()
                        .map(Contact::address)
                        .filter(it -> it.kind() == Address.Kind.PHONE)
                        .map(Address::value)
                        .toList());
    }
}
