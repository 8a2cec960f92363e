package org.banu.platform.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.files.FileId;
import org.banu.platform.files.Files;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A document that she hands in for a case: who opens it, and where it goes. */
@PageTest
class DocumentTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Visitor browser;
    private final Files files;
    private final Registry registry;
    private final Audit audit;

    DocumentTests(Verifiers verifiers, Chambers people, Visitor browser, Files files, Registry registry, Audit audit) {
        this.verifiers = verifiers;
        this.people = people;
        this.browser = browser;
        this.files = files;
        this.registry = registry;
        this.audit = audit;
    }

    @Test
    void officersOfTheCaseOpenItAndNobodyElseDoes() {
        var bureau = verifiers.bureau();
        var other = verifiers.bureau();
        var shop = verifiers.shop();
        assertThat(verifiers.hands(shop, bureau, Verifiers.PDF)).hasStatus(HttpStatus.SEE_OTHER);
        var id = verifiers.now(shop).id();
        var file = verifiers.document(shop);
        var address = "/en/cases/%s/files/%s".formatted(id, file);
        assertThat(people.reads(shop.owner(), shop.page())).contains("/en/files/" + file);
        assertThat(people.opens(shop.owner(), "/en/files/" + file)).hasStatusOk();
        // An officer only after she said that she is free to.
        assertThat(people.opens(bureau.one(), address)).hasStatus(HttpStatus.NOT_FOUND);
        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id)).contains(address);
        assertThat(people.opens(bureau.one(), address))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"document.pdf\"");
        assertThat(verifiers.as(shop.owner(), () -> audit.listConcerning(shop.owner(), 20)).stream()
                        .map(Event::action))
                .contains("files.opened");
        // Not by its own address, and nobody of another organisation by any.
        assertThat(people.opens(bureau.one(), "/en/files/" + file)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(other.one(), address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(people.somebody(), address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens(address).getResponse().getStatus()).isNotEqualTo(200);
        // A document of another case is none of this one.
        var next = verifiers.shop();
        assertThat(verifiers.hands(next, bureau, Verifiers.PDF)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.opens(bureau.one(), "/en/cases/%s/files/%s".formatted(id, verifiers.document(next))))
                .hasStatus(HttpStatus.NOT_FOUND);
        // Once it is decided, nobody of the office opens it any more.
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "REFUSE"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.opens(bureau.one(), address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsNoDocumentIsRefusedAndNoCaseBegins() {
        var shop = verifiers.shop();
        assertThat(verifiers.hands(shop, verifiers.bureau(), "MZ\0\0 this runs".getBytes(UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#file");
        assertThat(verifiers.as(shop.owner(), () -> files.listOf(shop.owner()))).isEmpty();
    }

    @Test
    void sheTakesItAwayOnceNoOfficerLooksAtIt() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.hands(shop, bureau, Verifiers.PDF);
        var file = verifiers.document(shop);
        var remove = shop.page() + "/files/%s/remove".formatted(file);
        assertThat(people.sends(shop.owner(), remove)).hasStatus(HttpStatus.CONFLICT);
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain("/files/%s/remove".formatted(file));
        verifiers.decides(bureau.one(), verifiers.now(shop).id(), "QUESTION");
        assertThat(people.reads(shop.owner(), shop.page())).contains(remove);
        assertThat(people.sends(people.somebody(), remove)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(shop.owner(), shop.page() + "/files/%s/remove".formatted(UUID.randomUUID())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(shop.owner(), remove)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains("The document is no longer here.")
                .doesNotContain("/en/files/" + file);
        assertThat(verifiers.as(shop.owner(), () -> files.listOf(shop.owner()))).isEmpty();
        // Officers see that there was one, and no link that leads nowhere.
        people.sends(shop.owner(), shop.page() + "/evidence", "words", "A better one follows.");
        var id = verifiers.now(shop).id();
        assertThat(people.reads(bureau.one(), "/en/cases/" + id))
                .contains("The document is no longer here.")
                .doesNotContain("/files/" + file);
        assertThat(people.opens(bureau.one(), "/en/cases/%s/files/%s".formatted(id, file)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itGoesWithTheBusiness() {
        var shop = verifiers.shop();
        verifiers.hands(shop, verifiers.bureau(), Verifiers.PDF);
        var file = new FileId(verifiers.document(shop));
        assertThat(files.kept(Set.of(file.value()))).isNotEmpty();
        verifiers.as(shop.owner(), () -> {
            registry.remove(shop.id());
            return true;
        });
        assertThat(files.kept(Set.of(file.value()))).isEmpty();
    }
}
