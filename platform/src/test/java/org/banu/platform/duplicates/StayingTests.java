package org.banu.platform.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.directory.Directory;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which of two that are one stays, what is not taken away with the other, and who is told. */
@PageTest
class StayingTests {

    private final Chambers people;
    private final Duplicates duplicates;
    private final Directory directory;
    private final Registry registry;
    private final Mailbox mail;
    private final Access access;

    /** No other test names a business so. */
    private final String name = "Kunsulu " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    StayingTests(
            Chambers people,
            Duplicates duplicates,
            Directory directory,
            Registry registry,
            Mailbox mail,
            Access access) {
        this.people = people;
        this.duplicates = duplicates;
        this.directory = directory;
        this.registry = registry;
        this.mail = mail;
        this.access = access;
    }

    @Test
    void withoutAnythingElseTheOlderOneStays() {
        var her = people.somebody();
        var older = added(her);
        var newer = added(her);
        assertThat(merge(older, newer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(stands(her, older)).isTrue();
        assertThat(stands(her, newer)).isFalse();
    }

    @Test
    void theOfficerChoosesAnother() {
        var her = people.somebody();
        var older = added(her);
        var newer = added(her);
        assertThat(merge(older, newer, "stays", newer.value().toString())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(stands(her, newer)).isTrue();
        assertThat(stands(her, older)).isFalse();
    }

    @Test
    void whereOnlyOneNamesItsOwnersThatOneStays() {
        var her = people.somebody();
        var older = added(her);
        var newer = added(her);
        namesOwner(her, newer);
        duplicates.search();
        assertThat(people.readsAsBanu("/en/admin/duplicates?q=" + name.replace(" ", "%20")))
                .contains("Which one stays?", "Owners named", "the same person for both")
                .contains("The one that would go has its owners named");
        assertThat(merge(older, newer, "stays", older.value().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The one that would go has its owners named");
        assertThat(stands(her, newer)).isTrue();
        assertThat(merge(older, newer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(her, "/en/businesses/%s/ownership".formatted(newer.value())))
                .contains("Saima");
    }

    @Test
    void whereOnlyOneIsInTheDirectoryThatOneStays() {
        var her = people.somebody();
        var older = added(her);
        var newer = added(her);
        lists(her, newer);
        assertThat(merge(older, newer, "stays", older.value().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The one that would go is in the directory");
        assertThat(merge(older, newer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(directory.find(newer)).isPresent();
    }

    /** Each has what the other lacks: nobody's is taken, and the page says what to do. */
    @Test
    void whereEachHasSomethingNeitherGoes() {
        var her = people.somebody();
        var older = added(her);
        var newer = added(her);
        namesOwner(her, older);
        lists(her, newer);
        assertThat(merge(older, newer)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.readsAsBanu("/en/admin/duplicates?q=" + name.replace(" ", "%20")))
                .contains("Neither can go yet")
                .doesNotContain("value=\"merge\"");
        // The control: once it lacks nothing, it does.
        lists(her, older);
        assertThat(merge(older, newer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(stands(her, newer)).isFalse();
    }

    @Test
    void messagesAreNotTakenAway() {
        var her = people.somebody();
        var older = added(her);
        var newer = added(her);
        lists(her, older);
        lists(her, newer);
        assertThat(people.sends(
                        people.somebody(),
                        "/en/directory/%s/write".formatted(newer.value()),
                        "text",
                        "Have you any left?"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(merge(older, newer, "stays", older.value().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("People wrote to the one that would go");
        assertThat(merge(older, newer, "stays", newer.value().toString())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(her, "/en/account/inquiries")).contains(name);
    }

    @Test
    void separatedItStandsAsItStood() {
        var her = people.somebody();
        var older = added(her);
        var newer = added(her);
        List.of(older, newer).forEach(it -> lists(her, it));
        var before = get(her, newer);
        merge(older, newer);
        assertThat(directory.find(newer)).isEmpty();
        assertThat(people.sendsAsBanu("/en/admin/duplicates/%s/separate".formatted(newer.value())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(directory.find(newer)).isPresent();
        assertThat(get(her, newer).addedAt()).isEqualTo(before.addedAt());
        assertThat(get(her, newer).details()).isEqualTo(before.details());
    }

    @Test
    void whoKeepsItIsToldByLetterAndOnHerPage() {
        var her = people.somebody();
        var older = added(her);
        var newer = added(her);
        var page = "/en/businesses/" + older.value();
        assertThat(people.reads(her, page)).doesNotContain("Found to be this business");
        merge(older, newer);
        assertThat(mail.latest(email(her))).contains("two businesses that stood here are one", page);
        assertThat(people.reads(her, page)).contains("Found to be this business", name);
        people.sendsAsBanu("/en/admin/duplicates/%s/separate".formatted(newer.value()));
        assertThat(mail.latest(email(her))).contains("are two again", "/en/businesses/" + newer.value());
        assertThat(people.reads(her, page)).doesNotContain("Found to be this business");
    }

    /** The officers of a chamber may not see hers, and are told what became of theirs. */
    @Test
    void anOrganisationIsToldTooAndWhatAPersonKeepsStays() {
        var her = people.somebody();
        var hers = added(her);
        var officer = people.somebody();
        var chamber = people.foundedBy(officer);
        var brought = SignedInAs.as(
                new Actor.Person(officer, access.grantsOf(officer)), () -> registry.add(Owner.of(chamber), details()));
        assertThat(merge(hers, brought, "stays", brought.value().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("What a person keeps stays");
        assertThat(merge(hers, brought)).hasStatus(HttpStatus.SEE_OTHER);
        var list = "/en/organisations/%s/businesses".formatted(chamber.value());
        assertThat(mail.latest(email(officer))).contains("two businesses that stood here are one", list);
        assertThat(mail.latest(email(her))).contains("/en/businesses/" + hers.value());
        assertThat(people.reads(officer, list))
                .contains("Found to be businesses that stand here already", name)
                .doesNotContain(hers.value().toString());
    }

    /** Two went into one that went into another: each comes back where it was. */
    @Test
    void whatWentIntoALostOneGoesOnWithIt() {
        var her = people.somebody();
        var first = added(her);
        var second = added(her);
        merge(second, first, "stays", second.value().toString());
        var third = added(her);
        merge(third, second, "stays", third.value().toString());
        assertThat(people.reads(her, "/en/businesses/" + third.value())).contains("Found to be this business");
        assertThat(people.sendsAsBanu("/en/admin/duplicates/%s/separate".formatted(second.value())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(her, "/en/businesses/" + second.value())).contains("Found to be this business");
        assertThat(people.sendsAsBanu("/en/admin/duplicates/%s/separate".formatted(first.value())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(Stream.of(first, second, third)).allMatch(it -> stands(her, it));
    }

    private Details details() {
        return Details.begun(name, "KZ", "retail", Form.REGISTERED);
    }

    private BusinessId added(PersonId owner) {
        return as(owner, () -> registry.add(Owner.of(owner), details()));
    }

    private Business get(PersonId owner, BusinessId id) {
        return as(owner, () -> registry.get(id));
    }

    private boolean stands(PersonId owner, BusinessId id) {
        return as(owner, () -> registry.find(id)).isPresent();
    }

    private static <T> T as(PersonId person, Supplier<T> work) {
        return SignedInAs.as(new Actor.Person(person, List.of()), work);
    }

    private void namesOwner(PersonId owner, BusinessId business) {
        assertThat(people.sends(
                        owner,
                        "/en/businesses/%s/ownership/owners/new".formatted(business.value()),
                        "kind",
                        "PERSON",
                        "name",
                        "Saima",
                        "sex",
                        "WOMAN",
                        "percent",
                        "100"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void lists(PersonId owner, BusinessId business) {
        assertThat(people.sends(
                        owner, "/en/businesses/%s/listing".formatted(business.value()), "consent-directory", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult merge(BusinessId one, BusinessId other, String... more) {
        duplicates.search();
        // In the order in which PostgreSQL has their ids.
        var ids = Stream.of(one, other)
                .map(it -> it.value().toString())
                .sorted(Comparator.naturalOrder())
                .toList();
        var fields = new ArrayList<>(List.of("decision", "merge", "reason", "One and the same."));
        fields.addAll(List.of(more));
        return people.sendsAsBanu(
                "/en/admin/duplicates/%s/%s".formatted(ids.getFirst(), ids.getLast()), fields.toArray(String[]::new));
    }
}
