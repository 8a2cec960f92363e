package org.banu.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.banu.platform.organisations.Chambers.BANU;
import static org.banu.platform.organisations.Chambers.email;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.HttpStatus;

/** Organisations that are there, that somebody asks for, and what is decided. */
@PageTest
class RequestTests {

    final Visitor browser;
    final Mailbox mail;
    final Chambers people;
    final Shelf shelf;
    final OrganisationStore store;
    final Access access;
    final Requests requests;

    RequestTests(
            Visitor browser,
            Mailbox mail,
            Chambers people,
            Shelf shelf,
            OrganisationStore store,
            Access access,
            Requests requests) {
        this.browser = browser;
        this.mail = mail;
        this.people = people;
        this.shelf = shelf;
        this.store = store;
        this.access = access;
        this.requests = requests;
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSpeaksEveryLanguage(Language language) {
        var aida = people.somebody();
        var chamber = people.foundedBy(aida).value();
        people.asks(people.somebody(), "Ұйым " + UUID.randomUUID());
        var open = "<html lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.direction());
        for (var page : List.of(
                "/organisations",
                "/organisations/new",
                "/organisations/new?of=" + people.get("kz-expo-and-women").id().value(),
                "/organisations/" + chamber,
                "/organisations/%s/members".formatted(chamber),
                "/organisations/%s/edit".formatted(chamber),
                "/account/organisations")) {
            assertThat(people.opens(aida, "/" + language.code() + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(open);
        }
        for (var page : List.of("/admin", "/admin/requests", "/admin/organisations", "/outbox")) {
            assertThat(browser.asks("/" + language.code() + page).with(by(BANU)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(open);
        }
    }

    @Test
    void whoAsksForAnOrganisationIsItsAdministratorOnceItIsConfirmed() {
        var aida = people.somebody();
        var name = "Палата-" + UUID.randomUUID();
        people.asks(aida, name);
        assertThat(people.reads(aida, "/en/account/organisations")).contains(name, "waiting for a decision");
        assertThat(browser.reads("/en/organisations?q=" + name)).contains("No organisation fits");
        assertThat(access.grantsOf(aida)).isEmpty();

        assertThat(people.decides(BANU, name, "confirm", "")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(mail.latest(email(aida))).contains("Your request was confirmed");
        assertThat(browser.reads("/en/organisations?q=" + name)).contains("1 organisation", "acts here");
        var members = "/en/organisations/%s/members"
                .formatted(access.grantsOf(aida).getFirst().organisation().value());
        assertThat(people.reads(aida, members)).contains(aida.value().toString(), "administrator");
        assertThat(people.opens(people.somebody(), members)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** In Kazakh and Russian many names begin with a quotation mark. */
    @Test
    void aNameStandsWhereItsFirstLetterPutsIt() {
        assertThat(browser.reads("/kk/organisations"))
                .containsSubsequence("Аграрлық несие корпорациясы", "«Азиялық кредит қоры»");
    }

    @Test
    void whatIsDeclinedSaysWhy() {
        var aida = people.somebody();
        var name = "Фонд " + UUID.randomUUID();
        people.asks(aida, name);
        assertThat(people.decides(BANU, name, "decline", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.decides(BANU, name, "decline", "The page names others."))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(mail.latest(email(aida))).contains("declined");
        assertThat(people.reads(aida, "/en/account/organisations"))
                .contains("declined", "The page names others.")
                .doesNotContain("/members");
        assertThat(access.grantsOf(aida)).isEmpty();
    }

    @Test
    void nobodyDecidesAboutHerOwnRequest() {
        var aida = people.somebody();
        var administrator = new Actor.Person(aida, BANU.grants());
        people.asks(aida, "Қор " + UUID.randomUUID());
        assertThat(browser.asks("/en/admin/requests").with(by(administrator)))
                .bodyText()
                .contains("your own request");
        var request = SignedInAs.as(administrator, () -> requests.listOf(aida)).getFirst();
        assertThat(SignedInAs.as(administrator, () -> decide(request, aida))).isPresent();
        // The control: somebody else may.
        assertThat(SignedInAs.as(BANU, () -> decide(request, BANU.id()))).isEmpty();
        assertThat(access.grantsOf(aida)).hasSize(1);
    }

    @Test
    void whatWaitsIsTakenBackByWhoAskedAndByNobodyElse() {
        var aida = people.somebody();
        var name = "Палата " + UUID.randomUUID();
        people.asks(aida, name);
        var id = requestOf(aida);
        var form = "/en/account/organisations/requests/take-back";
        assertThat(people.reads(aida, "/en/account/organisations")).contains(form.substring(3), id);
        people.sends(people.somebody(), form, "id", id);
        assertThat(people.readsAsBanu("/en/admin/requests")).contains(name);

        assertThat(people.sends(aida, form, "id", id)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.readsAsBanu("/en/admin/requests")).doesNotContain(name);
        assertThat(people.reads(aida, "/en/account/organisations")).doesNotContain(name);
        assertThat(people.reads(aida, "/en/account/trail")).contains("You took back your request");

        // What was decided stays decided.
        people.asks(aida, name);
        var decided = requestOf(aida);
        people.decides(BANU, name, "decline", "Ask its people.");
        people.sends(aida, form, "id", decided);
        assertThat(people.reads(aida, "/en/account/organisations"))
                .contains("Ask its people.")
                .doesNotContain("take-back");
    }

    @Test
    void whatWasDecidedWaitsForHerUntilSheLooks() {
        var aida = people.somebody();
        var name = "Палата " + UUID.randomUUID();
        people.asks(aida, name);
        assertThat(people.reads(aida, "/en/account")).doesNotContain("was decided");
        people.decides(BANU, name, "decline", "Ask its people.");
        assertThat(people.reads(aida, "/en/account"))
                .contains("1 request of yours to act for an organisation was decided");
        assertThat(people.reads(people.somebody(), "/en/account")).doesNotContain("was decided");
        people.reads(aida, "/en/account/organisations");
        assertThat(people.reads(aida, "/en/account")).doesNotContain("was decided");
    }

    private String requestOf(PersonId person) {
        return SignedInAs.as(new Actor.Person(person, List.of()), () -> requests.listOf(person))
                .getFirst()
                .id()
                .toString();
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedIsKept() {
        var answer = people.sends(
                people.somebody(),
                "/en/organisations/new",
                "name",
                "",
                "web",
                "javascript:alert(1)",
                "evidence",
                "I run it");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.text(answer))
                .contains("#name", "#kind", "#country", "#web", "I run it")
                .doesNotContain("#evidence");
    }

    @Test
    void theNetworksAndProvidersOfTheCatalogueAreThereUnclaimed() {
        assertThat(browser.reads("/en/organisations?kind=NETWORK")).contains("nobody yet");
        assertThat(store.hashes().keySet()).hasSizeGreaterThan(60).contains("kz-abwk", "kz-damu");
        assertThat(browser.reads("/kk/organisations?q=іскер%20әйелдер")).contains("Қазақстан іскер әйелдер");
        var damu = people.get("kz-damu");
        assertThat(browser.reads("/en/organisations/" + damu.id().value()))
                .contains(
                        "Damu Entrepreneurship Development Fund",
                        "/en/programmes/kz-damu-optima",
                        "This is my organisation");
    }

    @Test
    void oneThatIsClaimedIsNotClaimedTwice() {
        var aida = people.somebody();
        var saima = people.somebody();
        var claimed = people.get("pk-smeda").id();
        var form = List.of("of", claimed.value().toString(), "evidence", "I lead its women's desk");
        for (var person : List.of(aida, saima)) {
            assertThat(people.sends(person, "/en/organisations/new", form.toArray(String[]::new)))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        // The same once more is refused while it waits.
        assertThat(people.sends(aida, "/en/organisations/new", form.toArray(String[]::new)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.decides(BANU, "SMEDA", "confirm", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(access.grantsOf(aida)).hasSize(1);
        assertThat(people.decides(BANU, "SMEDA", "confirm", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("act for this organisation already");
        assertThat(access.grantsOf(saima)).isEmpty();
        assertThat(people.decides(BANU, "SMEDA", "decline", "Ask its people.")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatThePeopleOfOneWroteStaysAndTheRestFollowsTheCatalogue() {
        var aida = people.somebody();
        var claimed = people.get("pk-bisp");
        people.sends(
                aida, "/en/organisations/new", "of", claimed.id().value().toString(), "evidence", "I lead its desk");
        assertThat(people.decides(BANU, claimed.names().en(), "confirm", "")).hasStatus(HttpStatus.SEE_OTHER);
        changeCatalogue("pk-bisp");
        assertThat(people.get("pk-bisp").names().original()).isEqualTo("Палата проверок");

        var page = "/en/organisations/%s/edit".formatted(claimed.id().value());
        assertThat(people.reads(aida, page)).contains("your own words count");
        assertThat(people.sends(aida, page, "name", "BISP", "kind", "MINISTRY")).hasStatus(HttpStatus.SEE_OTHER);
        changeCatalogue("pk-bisp");
        shelf.run(new DefaultApplicationArguments());
        assertThat(people.get("pk-bisp").names().original()).isEqualTo("BISP");
        assertThat(people.reads(aida, page)).doesNotContain("your own words count");
        // The control: one that nobody edited follows it.
        changeCatalogue("pk-ppaf");
        assertThat(people.get("pk-ppaf").names().original()).isEqualTo("Палата проверок");
        shelf.run(new DefaultApplicationArguments());
        assertThat(people.get("pk-ppaf").names().en()).startsWith("Pakistan Poverty Alleviation Fund");
    }

    @Test
    void aProgrammeOfSeveralProvidersBelongsToEachOfThem() {
        for (var provider : List.of("pk-akhuwat", "pk-bank-of-khyber")) {
            assertThat(browser.reads(
                            "/ur/organisations/" + people.get(provider).id().value()))
                    .contains("/ur/programmes/pk-kp-ehsaas-naujawan");
        }
        assertThat(browser.reads("/ru/organisations/"
                        + people.get("pk-circle-women").id().value()))
                .contains("/ru/programmes/pk-circle-she-loves-tech");
    }

    private void changeCatalogue(String shipped) {
        access.perform(
                "catalogue",
                () -> store.put(
                        OrganisationTwin.organisation(people.get(shipped).id()), shipped, "another hash"));
    }

    private Optional<Problem> decide(Request request, PersonId by) {
        return requests.decide(request.id(), Request.State.CONFIRMED, by, "", Instant.now());
    }
}
