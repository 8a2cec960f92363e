package org.banu.platform.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.Test;

/** What is declared today is compared today, before an officer looks at it. */
@PageTest
class ArrivalsTests {

    /** No other test names a business so. */
    private final String latin =
            "Zhibek " + UUID.randomUUID().toString().replaceAll("[^a-f]", "").substring(0, 6);

    private final String cyrillic = latin.replace("Zhibek", "Жібек");

    private final Chambers people;
    private final Duplicates duplicates;
    private final Arrivals arrivals;
    private final Registry registry;

    ArrivalsTests(Chambers people, Duplicates duplicates, Arrivals arrivals, Registry registry) {
        this.people = people;
        this.duplicates = duplicates;
        this.arrivals = arrivals;
        this.registry = registry;
    }

    @Test
    void whatIsNewIsComparedWithinAMinute() {
        added(people.somebody(), latin);
        arrivals.compare();
        assertThat(waiting()).isZero();
        added(people.somebody(), cyrillic);
        // The control: by itself nothing is proposed.
        assertThat(waiting()).isZero();
        arrivals.compare();
        assertThat(waiting()).isOne();
    }

    @Test
    void whatLooksLikeOneNoMoreWaitsNoMore() {
        var her = people.somebody();
        added(people.somebody(), latin);
        var hers = added(her, cyrillic);
        arrivals.compare();
        assertThat(waiting()).isOne();
        as(her, hers, "Tulpar");
        arrivals.compare();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatChangesAgainIsComparedAgain() {
        var her = people.somebody();
        added(people.somebody(), latin);
        var hers = added(her, "Tulpar " + UUID.randomUUID());
        arrivals.compare();
        assertThat(waiting()).isZero();
        as(her, hers, cyrillic);
        arrivals.compare();
        assertThat(waiting()).isOne();
    }

    private int waiting() {
        return duplicates.listWaiting(latin).size();
    }

    private BusinessId added(PersonId owner, String name) {
        return SignedInAs.as(new Actor.Person(owner, List.of()), () -> registry.add(Owner.of(owner), details(name)));
    }

    private void as(PersonId owner, BusinessId id, String name) {
        SignedInAs.as(
                new Actor.Person(owner, List.of()),
                () -> registry.change(id, registry.get(id).version(), details(name)));
    }

    private static Details details(String name) {
        return Details.begun(name, "KZ", "hospitality", Form.INFORMAL);
    }
}
