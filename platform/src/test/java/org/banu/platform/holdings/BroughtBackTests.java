package org.banu.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Merging;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of the owners of a business that was found to be another one, and is not after all. */
@PageTest
class BroughtBackTests {

    private final Actor.Person aida = SignedInAs.somebody();

    private final AccountTwin people;
    private final HoldingsTwin twin;
    private final Holdings holdings;
    private final Registry registry;
    private final Merging merging;
    private final Access access;

    BroughtBackTests(
            AccountTwin people,
            HoldingsTwin twin,
            Holdings holdings,
            Registry registry,
            Merging merging,
            Access access) {
        this.people = people;
        this.twin = twin;
        this.holdings = holdings;
        this.registry = registry;
        this.merging = merging;
        this.access = access;
    }

    @BeforeEach
    void signUp() {
        people.plant(aida, "aida-" + UUID.randomUUID());
    }

    @Test
    void allOfItComesBack() {
        var lost = told();
        var before = told(lost.id());
        mergeAndSeparate(lost, true);
        assertThat(told(lost.id()))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*changedAt")
                .isEqualTo(before);
    }

    /** The control: with the business alone nothing does. */
    @Test
    void withoutWhatWasTakenNothingDoes() {
        var lost = told();
        assertThat(told(lost.id()).isEmpty()).isFalse();
        mergeAndSeparate(lost, false);
        assertThat(told(lost.id()).isEmpty()).isTrue();
    }

    private Business told() {
        twin.plant(aida, "aida");
        return SignedInAs.as(aida, () -> registry.listOf(aida.id())).getFirst();
    }

    private Disclosure told(BusinessId business) {
        return SignedInAs.as(aida, () -> holdings.get(business));
    }

    private void mergeAndSeparate(Business lost, boolean withOwners) {
        var kept = SignedInAs.as(
                aida,
                () -> registry.get(
                        registry.add(Owner.of(aida.id()), Details.begun("aida", "KZ", "retail", Form.REGISTERED))));
        access.perform("duplicates", () -> {
            var beside = merging.beside(lost.id());
            merging.absorb(kept, lost);
            merging.restore(lost, withOwners ? beside : Map.of());
        });
    }
}
