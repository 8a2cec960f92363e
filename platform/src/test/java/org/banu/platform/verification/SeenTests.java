package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.access.PersonId;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.Tier;
import org.banu.platform.verification.State.Move.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

/** An officer decides about what she read: a change while she has the file open leaves her decision undone. */
@PageTest
class SeenTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([A-Z_]+/\\d+)\"");

    private final Verifiers verifiers;
    private final Chambers people;
    private final Mailbox mail;

    SeenTests(Verifiers verifiers, Chambers people, Mailbox mail) {
        this.verifiers = verifiers;
        this.people = people;
        this.mail = mail;
    }

    /** With the control that she may decide once she has read it anew, where it still waits. */
    @ParameterizedTest
    @CsvSource({
        "FIRST_CHECK, ACCEPT, true",
        "FIRST_CHECK, QUESTION, true",
        "FIRST_CHECK, REFUSE, true",
        "FIRST_APPEAL, ACCEPT, true",
        "SECOND_CHECK, ACCEPT, true",
        "SECOND_APPEAL, ACCEPT, true",
        "REVOKED_APPEAL, ACCEPT, false",
    })
    void whatChangedSinceSheOpenedItSheDoesNotDecide(State state, String step, boolean waits) {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        var officer = new Courses(verifiers, people).brings(shop, bureau, state);
        verifiers.clears(officer, id);
        var seen = seen(officer, id);

        verifiers.changesOwners(shop);

        var before = decisionsOf(officer, shop);
        assertThat(verifiers.tryToDecideOn(officer, id, seen, step))
                .satisfies(it -> assertThat(it.getResponse().getStatus()).isIn(409, 422));
        assertThat(decisionsOf(officer, shop)).isEqualTo(before);
        assertThat(verifiers.tier(shop)).isIn(Tier.DECLARED, Tier.REVOKED);
        if (waits) {
            assertThat(people.reads(officer, "/en/cases/" + id)).contains("Zarina");
            assertThat(verifiers.tryToDecideOn(officer, id, seen(officer, id), step))
                    .hasStatus(HttpStatus.SEE_OTHER);
        } else {
            assertThat(verifiers.now(shop).state()).isEqualTo(State.REOPENED);
        }
    }

    @Test
    void sheIsToldWhyAndKeepsWhatSheTyped() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.clears(bureau.one(), id);
        var seen = seen(bureau.one(), id);
        verifiers.changesOwners(shop);
        assertThat(verifiers.tryToDecideOn(bureau.one(), id, seen, "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The owner changed something while you had the file open", "As the extract says.", "Zarina");
    }

    /** The control: of another file than she read she chooses anew. */
    @Test
    void whatSheChoseIsThereAgainBesideWhatSheTyped() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        var one = bureau.one();
        var declaration = "/en/cases/%s/declaration".formatted(id);
        assertThat(people.sends(one, declaration, "free", "no", "words", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"no\" checked");
        assertThat(people.sends(one, declaration, "words", "She is my cousin."))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("She is my cousin.</textarea>");

        verifiers.clears(one, id);
        var page = "/en/cases/%s/decision".formatted(id);
        var seen = seen(one, id);
        var tooLong = "Which extract? ".repeat(300) + "That one?";
        assertThat(people.sends(one, page, "seen", seen, "step", "QUESTION", "words", tooLong))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"QUESTION\" checked", tooLong + "</textarea>");
        assertThat(people.sends(one, page, "seen", seen, "words", "Which extract?"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Which extract?</textarea>")
                .doesNotContainPattern("type=\"radio\"[^>]* checked");
        verifiers.changesOwners(shop);
        assertThat(verifiers.tryToDecideOn(one, id, seen, "REFUSE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("As the extract says.</textarea>")
                .doesNotContainPattern("type=\"radio\"[^>]* checked");
    }

    /** She may decide in it no more, yet what she reads has a place to lead to. */
    @Test
    void whatIsWrongLeadsSomewhereOnEveryPage() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("href=\"#state\"", "id=\"state\"");
        assertThat(verifiers.tryToDecide(bureau.one(), id, "SECOND_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#words\"", "id=\"words\"");
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "It is mine."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("href=\"#state\"", "id=\"state\"");
    }

    /** A change keeps her place among those who wait, her days to answer, and writes to nobody. */
    @Test
    void aChangeBeforeAnybodyDecidedCostsHerNothing() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        var since = verifiers.now(shop).since();
        var last = mail.latest(email(bureau.two()));
        verifiers.clears(bureau.one(), id);
        var seen = seen(bureau.one(), id);
        verifiers.changesOwners(shop);
        assertThat(verifiers.now(shop).since()).isEqualTo(since);
        assertThat(mail.latest(email(bureau.two()))).isEqualTo(last);

        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "QUESTION"))
                .hasStatus(HttpStatus.SEE_OTHER);
        var due = verifiers.now(shop).dueAt();
        verifiers.owns(shop, "Bolat", "MAN", "40");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_EVIDENCE);
        assertThat(verifiers.now(shop).dueAt()).isEqualTo(due).isPresent();
        assertThat(people.sends(shop.owner(), shop.page() + "/evidence", "words", "Bolat is my brother."))
                .hasStatus(HttpStatus.SEE_OTHER);
        // Nor does a form count that was open all the while.
        assertThat(verifiers.tryToDecideOn(bureau.one(), id, seen, "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_CHECK);
    }

    /** As her form has it. */
    private String seen(PersonId officer, UUID id) {
        var form = SEEN.matcher(people.reads(officer, "/en/cases/" + id));
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private long decisionsOf(PersonId officer, Verifiers.Shop shop) {
        return verifiers.steps(shop).stream()
                .filter(it -> it.by().filter(officer::equals).isPresent() && it.step() != Step.CLEAR)
                .count();
    }
}
