package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.certificates.Certificates;
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
    private final Certificates certificates;
    private final Visitor browser;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ReopeningTests(
            Verifiers verifiers,
            Chambers people,
            Registry registry,
            Certificates certificates,
            Visitor browser,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.verifiers = verifiers;
        this.people = people;
        this.registry = registry;
        this.certificates = certificates;
        this.browser = browser;
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

    /** Through the pages of her owners, with a certificate that no longer holds. */
    @Test
    void anotherOwnerReopensAndTheCertificateSaysSo() {
        var bureau = verifiers.bureau();
        var shop = verifiers.verified(bureau);
        var code = verifiers
                .as(shop.owner(), () -> certificates.findLatest(shop.id()))
                .orElseThrow()
                .code();
        assertThat(browser.reads("/en/verified/" + code)).contains("It is valid until");
        verifiers.owns(shop, "Bolat", "MAN", "40");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.REOPENED);
        assertThat(browser.reads("/en/verified/" + code))
                .contains("must be verified again", "no longer valid")
                .doesNotContain("It is valid until");
    }

    /** Definitions go by what she states, so that her first answer counts as well. */
    @Test
    void whatSheStatesAfterwardsReopens() {
        var shop = verifiers.shop();
        var bureau = verifiers.bureau();
        verifiers.namesHead(shop);
        states(shop, "yes");
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "ACCEPT");
        // The control: what was stated before is no change.
        states(shop, "yes");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.VERIFIED);
        states(shop, "no");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.REOPENED);

        var silent = verifiers.verified(bureau);
        states(silent, "yes");
        assertThat(verifiers.now(silent).state()).isEqualTo(State.REOPENED);
        assertThat(verifiers.tier(silent)).isEqualTo(Tier.DECLARED);
    }

    private void states(Verifiers.Shop shop, String holds) {
        assertThat(people.sends(
                        shop.owner(),
                        "/en/businesses/%s/definitions/statements"
                                .formatted(shop.id().value()),
                        "topic",
                        "NO_BOARD",
                        "holds",
                        holds))
                .hasStatus(303);
    }

    /** What is refused after a change nobody refused before. */
    @Test
    void afterAChangeDuringAnAppealTheNewRefusalCanBeAppealed() {
        var bureau = verifiers.bureau();
        for (var second : new boolean[] {true, false}) {
            var shop = verifiers.shop();
            var id = verifiers.asks(shop, bureau.id());
            if (second) {
                verifiers.decides(bureau.one(), id, "ACCEPT");
            }
            verifiers.decides(bureau.two(), id, "REFUSE");
            appeals(shop);
            ownersChange(shop);
            assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_CHECK);
            verifiers.decides(bureau.three(), id, "REFUSE");
            assertThat(people.reads(shop.owner(), shop.page())).contains("id=\"appeal\"");
            appeals(shop);
            assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_APPEAL);
            // The control: without a change it is the last word.
            assertThat(verifiers.tryToDecide(bureau.two(), id, "FIRST_APPEAL", "REFUSE"))
                    .hasStatus(303);
            assertThat(people.reads(shop.owner(), shop.page())).doesNotContain("id=\"appeal\"");
        }
    }

    private void appeals(Verifiers.Shop shop) {
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "It is mine."))
                .hasStatus(303);
    }

    /** Otherwise what nobody has looked at would be verified by the appeal. */
    @Test
    void whatChangedAfterARefusalIsCheckedAnewWithTheAppeal() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "REFUSE");
        var due = verifiers.now(shop).dueAt();
        ownersChange(shop);
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_REFUSED);
        assertThat(verifiers.now(shop).dueAt()).isEqualTo(due);
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "The owners are others now."))
                .hasStatus(303);
        // She who refused is still not the one to look at it again.
        assertThat(verifiers.tryToDecide(bureau.two(), id, "FIRST_APPEAL", "ACCEPT"))
                .hasStatus(422);
        verifiers.decides(bureau.three(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DOCUMENTS_CHECKED);
        assertThat(verifiers.tryToDecide(bureau.one(), id, "SECOND_CHECK", "ACCEPT"))
                .hasStatus(303);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    @Test
    void whatChangedAfterItWasRevokedIsNotRestored() {
        var bureau = verifiers.bureau();
        var shop = verifiers.verified(bureau);
        people.sendsAsBanu(
                "/en/admin/verified/%s/revoke".formatted(verifiers.now(shop).id()), "words", "Of another business.");
        assertThat(people.reads(shop.owner(), shop.page())).contains("id=\"appeal\"");
        ownersChange(shop);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.REVOKED);
        assertThat(people.reads(shop.owner(), shop.page()))
                .doesNotContain("id=\"appeal\"")
                .contains("Ask again");
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "It is mine."))
                .hasStatus(409);
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
