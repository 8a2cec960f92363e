package org.banu.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class RegistryTests {

    private final Actor.Person aida = SignedInAs.somebody();
    private final Actor.Person saima = SignedInAs.somebody();

    private final Registry registry;
    private final Access access;
    private final AccountTwin people;

    RegistryTests(Registry registry, Access access, AccountTwin people) {
        this.registry = registry;
        this.access = access;
        this.people = people;
    }

    @BeforeEach
    void signUp() {
        people.plant(aida, "aida-" + UUID.randomUUID());
        people.plant(saima, "saima-" + UUID.randomUUID());
    }

    @Test
    void aBusinessIsReadBackAsItWasTold() {
        var details = RegistryTwin.details("Бану");
        var id = added(details);
        assertThat(SignedInAs.as(aida, () -> registry.get(id)).details()).isEqualTo(details);
        assertThat(SignedInAs.as(aida, () -> registry.listOf(aida.id()))).hasSize(1);
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        var id = added(RegistryTwin.details("Бану"));
        assertThat(SignedInAs.as(saima, () -> registry.find(id))).isEmpty();
        assertThatThrownBy(() -> SignedInAs.as(saima, () -> registry.change(id, 1, RegistryTwin.details("Other"))))
                .isInstanceOf(NotFound.class);
        assertThat(SignedInAs.as(aida, () -> registry.get(id)).version()).isEqualTo(1);
    }

    @Test
    void whoChangesItAfterAnotherIsToldWhatStandsNow() {
        var id = added(RegistryTwin.details("Бану"));
        var first = RegistryTwin.details("Бану, first");
        assertThat(SignedInAs.as(aida, () -> registry.change(id, 1, first))).isEqualTo(new Saved.Done(id));
        assertThat(SignedInAs.as(aida, () -> registry.change(id, 1, RegistryTwin.details("second"))))
                .isInstanceOfSatisfying(
                        Saved.Stale.class, it -> assertThat(it.now().details()).isEqualTo(first));
    }

    @Test
    void whatSheToldTheFinderIsKeptAndForgotten() {
        var id = added(RegistryTwin.details("Бану"));
        SignedInAs.as(aida, () -> {
            registry.keepAnswers(id, "{}");
            assertThat(registry.answers(id)).contains("{}");
            registry.forgetAnswers(id);
            assertThat(registry.answers(id)).isEqualTo(Optional.empty());
            return id;
        });
    }

    /** Her own word is no verification: the second wall refuses it. */
    @Test
    void onlyVerificationMarksABusiness() {
        var id = added(RegistryTwin.details("Бану"));
        assertThatThrownBy(() -> SignedInAs.as(aida, () -> {
                    registry.mark(id, Tier.VERIFIED);
                    return id;
                }))
                .hasMessageContaining("business_tier");
        access.perform("verification", () -> registry.mark(id, Tier.VERIFIED));
        assertThat(SignedInAs.as(aida, () -> registry.get(id)).tier()).isEqualTo(Tier.VERIFIED);
    }

    @Test
    void aRemovedBusinessLeavesNothing() {
        var id = added(RegistryTwin.details("Бану"));
        SignedInAs.as(aida, () -> {
            registry.remove(id);
            return id;
        });
        assertThat(SignedInAs.as(aida, () -> registry.find(id))).isEmpty();
    }

    private BusinessId added(Details details) {
        return SignedInAs.as(aida, () -> registry.add(Owner.of(aida.id()), details));
    }
}
