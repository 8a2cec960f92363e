package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.holdings.OwnershipChanged;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was checked is looked at anew where it changed since. */
@PageTest
class ReopeningTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ReopeningTests(
            Verifiers verifiers,
            Chambers people,
            Registry registry,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.verifiers = verifiers;
        this.people = people;
        this.registry = registry;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aChangeOfOwnershipReopensWhatWasVerified() {
        var bureau = verifiers.bureau();
        var shop = verifiers.verified(bureau);
        ownersChange(shop);
        assertThat(verifiers.now(shop).state()).isEqualTo(State.REOPENED);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DECLARED);
        assertThat(people.reads(shop.owner(), shop.page())).contains("To be verified again", "owners of your business");
        verifiers.asks(shop, bureau.id());
    }

    @Test
    void duringTheSecondCheckTheFirstIsDoneAnewAndTheSamePeopleMayTakeIt() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        ownersChange(shop);
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_CHECK);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DECLARED);
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(303);
        verifiers.decides(bureau.two(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    @Test
    void anotherNameReopensAndAnythingElseDoesNot() {
        var shop = verifiers.verified(verifiers.bureau());
        var before = verifiers.as(shop.owner(), () -> registry.get(shop.id()));
        var sector = Details.begun(before.details().names().own(), "KZ", "services", Form.REGISTERED);
        verifiers.as(shop.owner(), () -> registry.change(shop.id(), before.version(), sector));
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
        var name = Details.begun("Another mill", "KZ", "services", Form.REGISTERED);
        verifiers.as(shop.owner(), () -> registry.change(shop.id(), before.version() + 1, name));
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DECLARED);
    }

    private void ownersChange(Verifiers.Shop shop) {
        verifiers.as(
                shop.owner(),
                () -> transaction.<Boolean>execute(_ -> {
                    events.publishEvent(new OwnershipChanged(shop.id()));
                    return true;
                }));
    }
}
