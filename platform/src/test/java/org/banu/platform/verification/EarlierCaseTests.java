package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banu.platform.PageTest;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What she asked for before stays in sight when she asks anew: hers, and that of the officers who have the new case. */
@PageTest
class EarlierCaseTests {

    private static final String EARLIER = "Earlier requests";

    private final Verifiers verifiers;
    private final Chambers people;
    private final Audit audit;

    EarlierCaseTests(Verifiers verifiers, Chambers people, Audit audit) {
        this.verifiers = verifiers;
        this.people = people;
        this.audit = audit;
    }

    @Test
    void sheSeesWhatCameOfItWithTheReasonsAndHerDocuments() {
        var bureau = verifiers.bureau();
        var shop = refused(bureau);
        var file = verifiers.document(shop);
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain(EARLIER);
        verifiers.asks(shop, bureau.id());
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains(EARLIER, ": not shown", "As the extract says.", "/en/files/" + file);
        assertThat(people.opens(shop.owner(), "/en/files/" + file)).hasStatusOk();
    }

    @Test
    void whatExpiredOrWasRevokedIsThereToo() {
        var bureau = verifiers.bureau();
        var shop = verifiers.verified(bureau);
        people.sendsAsBanu(
                "/en/admin/verified/%s/revoke".formatted(verifiers.now(shop).id()), "words", "Of another business.");
        verifiers.asks(shop, bureau.id());
        assertThat(people.reads(shop.owner(), shop.page())).contains(EARLIER, "Of another business.");
    }

    @Test
    void officersOfTheNewCaseReadItOnceTheyAreFreeToAndHerTrailSaysSo() {
        var first = verifiers.bureau();
        var shop = refused(first);
        var before = verifiers.now(shop).id();
        var file = verifiers.document(shop);
        var second = verifiers.bureau();
        var id = verifiers.asks(shop, second.id());
        var address = "/en/cases/%s/files/%s".formatted(id, file);
        assertThat(people.reads(second.one(), "/en/cases/" + id)).doesNotContain(EARLIER);
        assertThat(people.opens(second.one(), address)).hasStatus(HttpStatus.NOT_FOUND);
        verifiers.clears(second.one(), id);
        assertThat(opened(shop.owner())).doesNotContain(before.toString());
        assertThat(people.reads(second.one(), "/en/cases/" + id)).contains(EARLIER, "As the extract says.", address);
        assertThat(people.opens(second.one(), address)).hasStatusOk();
        assertThat(opened(shop.owner())).contains(id.toString(), before.toString());
        // Nobody else does: who had it before, who is not free, and by the address of the case that is over.
        assertThat(people.opens(first.one(), address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(second.two(), address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(first.one(), "/en/cases/%s/files/%s".formatted(before, file)))
                .hasStatus(HttpStatus.NOT_FOUND);
        // And nobody once she takes her consent back.
        people.sends(shop.owner(), "/en/account/consents/withdraw", "purpose", "VERIFICATION");
        assertThat(people.opens(second.one(), address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(second.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** What ties an officer to a business stays hers. */
    @Test
    void whyAnOfficerSteppedAsideIsNotRead() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        people.sends(
                bureau.one(), "/en/cases/%s/declaration".formatted(id), "free", "no", "words", "She is my cousin.");
        verifiers.decides(bureau.two(), id, "REFUSE");
        var next = verifiers.asks(shop, bureau.id());
        verifiers.clears(bureau.three(), next);
        assertThat(people.reads(bureau.three(), "/en/cases/" + next))
                .contains(EARLIER, "Stepped aside")
                .doesNotContain("She is my cousin.");
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain("She is my cousin.");
    }

    @Test
    void whatSheTookAwayIsSaidToBeGone() {
        var bureau = verifiers.bureau();
        var shop = refused(bureau);
        var file = verifiers.document(shop);
        var remove = shop.page() + "/files/%s/remove".formatted(file);
        var id = verifiers.asks(shop, bureau.id());
        // Officers have it before them.
        assertThat(people.sends(shop.owner(), remove)).hasStatus(HttpStatus.CONFLICT);
        verifiers.decides(bureau.one(), id, "QUESTION");
        assertThat(people.sends(people.somebody(), remove)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.reads(shop.owner(), shop.page())).contains(remove);
        assertThat(people.sends(shop.owner(), remove)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains(EARLIER, "The document is no longer here.")
                .doesNotContain("/en/files/" + file);
        people.sends(shop.owner(), shop.page() + "/evidence", "words", "A better one follows.");
        assertThat(people.reads(bureau.one(), "/en/cases/" + id))
                .contains("The document is no longer here.")
                .doesNotContain("/files/" + file);
        assertThat(people.opens(bureau.one(), "/en/cases/%s/files/%s".formatted(id, file)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Verifiers.Shop refused(Verifiers.Bureau bureau) {
        var shop = verifiers.shop();
        assertThat(verifiers.hands(shop, bureau, Verifiers.PDF)).hasStatus(HttpStatus.SEE_OTHER);
        verifiers.decides(bureau.one(), verifiers.now(shop).id(), "REFUSE");
        return shop;
    }

    private List<String> opened(PersonId person) {
        return verifiers.as(person, () -> audit.listConcerning(person, 100)).stream()
                .filter(it -> it.action().equals("verification.opened"))
                .map(Event::thing)
                .toList();
    }
}
