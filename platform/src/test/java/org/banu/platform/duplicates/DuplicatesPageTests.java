package org.banu.platform.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What the page of pairs tells of why they are proposed, and that it leads to every merge. */
@PageTest
class DuplicatesPageTests {

    private static final Pattern NEXT = Pattern.compile("href=\"(/en/admin/duplicates[^\"]*)#merged\" rel=\"next\"");

    private final Chambers people;
    private final Duplicates duplicates;
    private final DuplicateStore store;
    private final Registry registry;
    private final Access access;

    DuplicatesPageTests(
            Chambers people, Duplicates duplicates, DuplicateStore store, Registry registry, Access access) {
        this.people = people;
        this.duplicates = duplicates;
        this.store = store;
        this.registry = registry;
        this.access = access;
    }

    /** Two women under two names, in two places. */
    @Test
    void theSameNumberIsProposedAndTold() {
        var name = "Umit " + UUID.randomUUID();
        var number = "%012d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000_000L));
        added(people.somebody(), numbered(name, "KZ-75", number));
        added(people.somebody(), numbered("Сандуғаш", "KZ-71", number));
        duplicates.search();
        assertThat(page(name)).contains("They are registered under the same number.", "Сандуғаш");
        // The control: another number is no reason.
        var other = "Umit " + UUID.randomUUID();
        added(people.somebody(), numbered(other, "KZ-75", number.replace('1', '2') + "9"));
        duplicates.search();
        assertThat(page(other)).doesNotContain("They are registered under the same number.");
    }

    @Test
    void aPhoneIsFoundWhereTheOtherGaveAnAddressToo() {
        var name = "Tolqyn " + UUID.randomUUID();
        var phone = "+7701" + "%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));
        added(people.somebody(), reached(name, phone, ""));
        added(people.somebody(), reached(name, phone, "a@example.org"));
        duplicates.search();
        assertThat(page(name))
                .contains("They have the same phone number.")
                .doesNotContain("They have the same e-mail address.");
    }

    @Test
    void everyMergeIsOnSomePageAndCanBeUndone() {
        var her = people.somebody();
        var kept = get(her, added(her, Details.begun("Kept " + UUID.randomUUID(), "KZ", "retail", Form.IDEA)));
        var lost = new ArrayList<String>();
        for (var i = 0; i < 25; i++) {
            var gone = new Business(
                    new BusinessId(UUID.randomUUID()),
                    kept.owner(),
                    kept.details(),
                    kept.tier(),
                    1,
                    kept.addedAt(),
                    kept.changedAt());
            lost.add(gone.id().value().toString());
            access.perform(
                    "duplicates",
                    () -> store.addMerged(
                            new Snapshot(gone, kept, Map.of()), Chambers.BANU.id(), "One.", kept.addedAt()));
        }
        var seen = new StringBuilder();
        var pages = 0;
        for (var page = "/en/admin/duplicates"; !page.isEmpty(); pages++) {
            var text = people.readsAsBanu(page);
            seen.append(text);
            var next = NEXT.matcher(text);
            page = next.find() ? next.group(1) : "";
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(seen.toString()).contains(lost);
        assertThat(people.sendsAsBanu("/en/admin/duplicates/%s/separate".formatted(lost.getFirst()), "from", "10"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/admin/duplicates?from=10");
    }

    private static Details numbered(String name, String place, String number) {
        var begun = Details.begun(name, "KZ", "retail", Form.REGISTERED);
        return details(
                begun, new Details.Location("KZ", place, ""), begun.contact(), Map.of(RegistrationKind.BIN, number));
    }

    private static Details reached(String name, String phone, String email) {
        var begun = Details.begun(name, "KZ", "retail", Form.REGISTERED);
        return details(begun, begun.location(), new Details.Contact(phone, email, ""), Map.of());
    }

    private static Details details(
            Details begun, Details.Location location, Details.Contact contact, Map<RegistrationKind, String> numbers) {
        return new Details(
                begun.names(), location, begun.form(), "", "", begun.activity(), begun.size(), contact, numbers);
    }

    private String page(String name) {
        return people.readsAsBanu("/en/admin/duplicates?q=" + name.replace(" ", "%20"));
    }

    private BusinessId added(PersonId owner, Details details) {
        return SignedInAs.as(new Actor.Person(owner, List.of()), () -> registry.add(Owner.of(owner), details));
    }

    private Business get(PersonId owner, BusinessId id) {
        return SignedInAs.as(new Actor.Person(owner, List.of()), () -> registry.get(id));
    }
}
