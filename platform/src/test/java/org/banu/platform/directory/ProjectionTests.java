package org.banu.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestTables;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;

/** What everybody sees, made anew of one business or of many. */
@PageTest
class ProjectionTests {

    private final Projection projection;
    private final ListingStore listings;
    private final Shopkeepers people;
    private final Chambers chambers;
    private final Registry registry;
    private final Directory directory;
    private final Access access;
    private final TestTables tables;
    private final Actor.Person aida;

    ProjectionTests(
            Projection projection,
            ListingStore listings,
            Shopkeepers people,
            Chambers chambers,
            Registry registry,
            Directory directory,
            Access access,
            TestTables tables) {
        this.projection = projection;
        this.listings = listings;
        this.people = people;
        this.chambers = chambers;
        this.registry = registry;
        this.directory = directory;
        this.access = access;
        this.tables = tables;
        this.aida = people.somebody(name("Aida"));
    }

    @Test
    void manyAtOnceComeOutAsEachByItself() {
        var standing = List.of(
                people.listed(aida, details(name("Дукен")), Field.values()),
                verified(people.listed(aida, Details.begun(name("Бақ"), "PK", "retail", Form.IDEA))),
                brought());
        var absent = List.of(people.business(aida, details(name("Тихо"))), withoutConsent(), hidden(), takenDown());
        standing.forEach(it -> projection.renew(List.of(it)));
        absent.forEach(it -> projection.renew(List.of(it)));
        var singly = rows(standing);
        assertThat(singly).hasSize(3).anyMatch(it -> it.contains("VERIFIED"));
        assertThat(rows(absent)).isEmpty();

        spoil(standing, absent);
        assertThat(rows(standing)).isEmpty();
        assertThat(rows(absent)).hasSize(4);

        var all = new ArrayList<>(standing);
        all.addAll(absent);
        projection.renew(all);
        assertThat(rows(standing)).isEqualTo(singly);
        assertThat(rows(absent)).isEmpty();
    }

    private BusinessId verified(BusinessId business) {
        access.perform("verification", () -> registry.mark(business, Tier.VERIFIED));
        return business;
    }

    private BusinessId brought() {
        var officer = chambers.somebody();
        var organisation = chambers.foundedBy(officer);
        return shown(new Actor.Person(officer, access.grantsOf(officer)), Owner.of(organisation));
    }

    private BusinessId withoutConsent() {
        var saima = people.somebody(name("Saima"));
        return shown(saima, Owner.of(saima.id()));
    }

    private BusinessId hidden() {
        var business = people.listed(aida, details(name("Базар")));
        SignedInAs.as(aida, () -> {
            directory.hide(registry.get(business));
            return business;
        });
        return business;
    }

    private BusinessId takenDown() {
        var business = people.listed(aida, details(name("Базар")));
        access.perform("moderation", () -> directory.takeDown(business, "It sells what is not hers"));
        return business;
    }

    private BusinessId shown(Actor.Person keeper, Owner owner) {
        return SignedInAs.as(keeper, () -> {
            var business = registry.add(owner, details(name("Кілем")));
            directory.show(registry.get(business), EnumSet.of(Field.PRODUCTS));
            return business;
        });
    }

    /** Whoever is to stand there is gone, and the others stand there. */
    private void spoil(List<BusinessId> standing, List<BusinessId> absent) {
        access.perform("directory", () -> {
            listings.removeAll(standing);
            listings.putAll(registry.list(absent).stream()
                    .map(it -> new ListingStore.Entry(directory.preview(it, Set.of()), List.of(), List.of()))
                    .toList());
        });
    }

    private List<String> rows(List<BusinessId> businesses) {
        return tables.backup()
                .sql("select l::text from listing l where business = any (:ids) order by business")
                .param("ids", BusinessId.values(businesses.stream()))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
