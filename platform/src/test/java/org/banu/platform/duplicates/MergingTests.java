package org.banu.platform.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.duplicates.Pairs.Decided;
import org.banu.platform.organisations.OrganisationTwin;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class MergingTests {

    private final Actor.Person aida = SignedInAs.somebody();
    private final Actor.Person saima = SignedInAs.somebody();
    private final Actor.Person officer = SignedInAs.somebody(OrganisationId.BANU, Role.ADMINISTRATOR);

    /** No other test names a business so. */
    private final String latin = "Zhuldyzay " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final String cyrillic = latin.replace("Zhuldyzay", "Жұлдызай");

    private final Duplicates duplicates;
    private final Registry registry;
    private final OrganisationTwin organisations;
    private final AccountTwin people;
    private final Visitor visitor;

    MergingTests(
            Duplicates duplicates,
            Registry registry,
            OrganisationTwin organisations,
            AccountTwin people,
            Visitor visitor) {
        this.duplicates = duplicates;
        this.registry = registry;
        this.organisations = organisations;
        this.people = people;
        this.visitor = visitor;
    }

    @BeforeEach
    void signUp() {
        people.plant(aida, "aida-" + UUID.randomUUID());
        people.plant(saima, "saima-" + UUID.randomUUID());
    }

    @Test
    void aBusinessThatAChamberBroughtGoesIntoThatOfItsOwner() {
        var hers = added(aida, Owner.of(aida.id()), cyrillic);
        var chamber = chamber();
        var brought = added(chamber, owner(chamber), latin);
        duplicates.search();
        var pair = found();
        assertThat(merge(pair, "the same phone")).isInstanceOf(Decided.Done.class);
        assertThat(SignedInAs.as(chamber, () -> registry.find(brought))).isEmpty();
        assertThat(SignedInAs.as(aida, () -> registry.get(hers))
                        .details()
                        .activity()
                        .products())
                .isEqualTo("cakes");
        assertThat(SignedInAs.as(officer, () -> duplicates.separate(brought))).isInstanceOf(Decided.Done.class);
        assertThat(SignedInAs.as(chamber, () -> registry.get(brought))
                        .details()
                        .names()
                        .own())
                .isEqualTo(latin);
    }

    @Test
    void whatTheKeptOneWasToldOfTheOtherGoesBackWithIt() {
        var hers = added(aida, Owner.of(aida.id()), cyrillic);
        var chamber = chamber();
        var brought = added(chamber, owner(chamber), latin);
        duplicates.search();
        merge(found(), "the same phone");
        SignedInAs.as(officer, () -> duplicates.separate(brought));
        assertThat(products(hers)).isEmpty();
    }

    /** The control: what she changed since is hers. */
    @Test
    void whatSheChangedSinceStays() {
        var hers = added(aida, Owner.of(aida.id()), cyrillic);
        var chamber = chamber();
        var brought = added(chamber, owner(chamber), latin);
        duplicates.search();
        merge(found(), "the same phone");
        SignedInAs.as(aida, () -> {
            var now = registry.get(hers);
            return registry.change(hers, now.version(), now.details());
        });
        SignedInAs.as(officer, () -> duplicates.separate(brought));
        assertThat(products(hers)).isEqualTo("cakes");
    }

    @Test
    void whatTwoPeopleKeepIsNotMerged() {
        added(aida, Owner.of(aida.id()), cyrillic);
        added(saima, Owner.of(saima.id()), latin);
        duplicates.search();
        assertThat(merge(found(), "the same")).isInstanceOf(Decided.TwoKeepers.class);
    }

    @Test
    void aDecisionNeedsItsReason() {
        added(aida, Owner.of(aida.id()), cyrillic);
        added(aida, Owner.of(aida.id()), latin);
        duplicates.search();
        assertThat(merge(found(), "")).isInstanceOf(Decided.NoReason.class);
    }

    @Test
    void whatIsTwoIsNotProposedAgain() {
        added(aida, Owner.of(aida.id()), cyrillic);
        added(saima, Owner.of(saima.id()), latin);
        duplicates.search();
        var pair = found().pair();
        SignedInAs.as(
                officer,
                () -> duplicates.keepBoth(
                        pair.one().value(), pair.other().value(), officer.id(), "two sisters, two bakeries"));
        duplicates.search();
        assertThat(duplicates.listWaiting(latin)).noneMatch(this::isOurs);
    }

    @Test
    void anOfficerSeesBothSideBySide() {
        added(aida, Owner.of(aida.id()), cyrillic);
        added(saima, Owner.of(saima.id()), latin);
        duplicates.search();
        var page = Visitor.text(visitor.asks("/en/admin/duplicates?q=" + latin.replace(" ", "%20"))
                .with(SignedInAs.by(officer))
                .exchange());
        assertThat(page).contains(cyrillic, latin, "Each is kept by a different person");
    }

    /** Somebody who acts for a chamber. */
    private Actor.Person chamber() {
        var chamber = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.ADMINISTRATOR);
        var name = "chamber-" + UUID.randomUUID();
        people.plant(chamber, name);
        organisations.plant(chamber, name);
        return chamber;
    }

    private static Owner owner(Actor.Person chamber) {
        return Owner.of(chamber.grants().getFirst().organisation());
    }

    private BusinessId added(Actor.Person actor, Owner owner, String name) {
        var begun = Details.begun(name, "KZ", "hospitality", Form.INFORMAL);
        var activity = new Details.Activity(
                "hospitality",
                begun.activity().further(),
                "",
                owner.organisation().isPresent() ? "cakes" : "",
                begun.activity().certificates(),
                begun.activity().languages());
        return SignedInAs.as(
                actor,
                () -> registry.add(
                        owner,
                        new Details(
                                begun.names(),
                                begun.location(),
                                begun.form(),
                                "",
                                "",
                                activity,
                                begun.size(),
                                begun.contact(),
                                begun.numbers())));
    }

    private String products(BusinessId business) {
        return SignedInAs.as(aida, () -> registry.get(business))
                .details()
                .activity()
                .products();
    }

    private Compared found() {
        return duplicates.listWaiting(latin).stream()
                .filter(this::isOurs)
                .findFirst()
                .orElseThrow();
    }

    private boolean isOurs(Compared compared) {
        return compared.one().business().details().names().own().equals(latin)
                || compared.other().business().details().names().own().equals(latin);
    }

    private Decided merge(Compared compared, String reason) {
        var pair = compared.pair();
        return SignedInAs.as(
                officer,
                () -> duplicates.merge(
                        pair.one().value(), pair.other().value(), Optional.empty(), officer.id(), reason));
    }
}
