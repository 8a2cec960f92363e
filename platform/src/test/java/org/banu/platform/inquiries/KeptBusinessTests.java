package org.banu.platform.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;
import static org.banu.platform.directory.Shopkeepers.shown;

import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.directory.Shopkeepers;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Writing to a business that an organisation looks after. */
@PageTest
class KeptBusinessTests {

    private final Chambers people;
    private final Mailbox mail;
    private final Organisations organisations;
    private final OrganisationId chamber;
    private final PersonId head;
    private final PersonId officer;
    private final PersonId trainer;
    private final PersonId buyer;
    private final BusinessId business;

    KeptBusinessTests(Chambers people, Mailbox mail, Organisations organisations, Access access, Registry registry) {
        this.people = people;
        this.mail = mail;
        this.organisations = organisations;
        this.head = people.somebody();
        this.chamber = people.foundedBy(head);
        this.officer = joined(Role.PROGRAMME_OFFICER);
        this.trainer = joined(Role.TRAINER);
        this.buyer = people.somebody();
        var acting = new Actor.Person(officer, access.grantsOf(officer));
        this.business = SignedInAs.as(acting, () -> registry.add(Owner.of(chamber), details(name("Артель"))));
        assertThat(people.sends(officer, Shopkeepers.page(business), "vouched", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void itsOfficersAreToldAndAnswer() {
        var text = name("Сколько стоит войлок?");
        var thread = sent(text);
        for (var keeper : new PersonId[] {head, officer}) {
            assertThat(mail.latest(Chambers.email(keeper)))
                    .contains("a business that your organisation looks after", thread)
                    .doesNotContain(text, Chambers.email(buyer));
            assertThat(people.reads(keeper, "/en/account/inquiries")).contains(thread);
        }
        assertThat(people.reads(officer, thread)).contains(text).doesNotContain(Chambers.email(buyer));

        assertThat(people.sends(officer, thread + "/answer", "text", "Двадцать тысяч"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mail.latest(Chambers.email(buyer))).contains("There is an answer");
        assertThat(people.reads(buyer, thread))
                .contains("Двадцать тысяч")
                .doesNotContain(officer.value().toString(), "7011234567");
    }

    /** Nobody's words are put into her mouth, nor is it said that she reads what officers read. */
    @Test
    void whoBroughtItIsNamedWhereItIsShownAndWrittenTo() {
        var brought = organisations.get(chamber).name(Language.ENGLISH);
        assertThat(people.reads(buyer, shown(business)))
                .contains("It was brought here by " + brought, brought + " brought this business here and wrote this")
                .doesNotContain("owner’s own word", "wrote this herself", "Write to her");
        assertThat(people.reads(buyer, shown(business) + "/write"))
                .contains("The officers of " + brought)
                .doesNotContain("She sees your name");
        assertThat(people.reads(buyer, "/api/v1/directory?limit=100"))
                .contains("\"broughtBy\":\"%s\"".formatted(chamber.value()));
    }

    /** Only a person asks for verification, so its officers are told what its owner can do. */
    @Test
    void noLinkLeadsItsOfficersToNothing() {
        var page = "/en/businesses/" + business.value();
        assertThat(people.reads(officer, page))
                .contains("Only its owner can have it verified")
                .doesNotContain(page + "/verification");
    }

    @Test
    void itsOfficersSeeWhatIsNewAndOthersOfTheOrganisationDoNot() {
        sent("Здравствуйте");
        assertThat(people.reads(officer, "/en/account")).contains("1 new message");
        assertThat(people.reads(trainer, "/en/account")).doesNotContain("new message");
    }

    @Test
    void othersOfTheOrganisationHaveNoPartInIt() {
        var thread = sent("Здравствуйте");
        assertThatThrownBy(() -> mail.latest(Chambers.email(trainer))).hasMessageContaining("Nobody wrote");
        assertThat(people.reads(trainer, "/en/account/inquiries")).doesNotContain(thread);
        assertThat(people.opens(trainer, thread)).hasStatus(HttpStatus.NOT_FOUND);
        for (var what : new String[] {"/answer", "/close", "/block", "/report"}) {
            assertThat(people.sends(trainer, thread + what, "text", "Да", "reason", "Нет"))
                    .as(what)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void whatAnOfficerBlocksTheOrganisationBlocks() {
        var thread = sent("Здравствуйте");
        assertThat(people.sends(head, thread + "/report", "reason", "Он ругается"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.sends(officer, thread + "/block")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.sends(buyer, shown(business) + "/write", "text", "Снова"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.reads(trainer, "/en/account/inquiries")).doesNotContain("Whom you blocked");
        var block = people.reads(head, "/en/account/inquiries")
                .split("name=\"id\" value=\"", -1)[1]
                .substring(0, 36);
        people.sends(trainer, "/en/account/inquiries/unblock", "id", block);
        assertThat(people.sends(buyer, shown(business) + "/write", "text", "Снова"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        people.sends(head, "/en/account/inquiries/unblock", "id", block);
        assertThat(people.sends(buyer, shown(business) + "/write", "text", "Снова"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void thePageOfTheOrganisationLeadsItsOfficersToWhatTheyLookAfter() {
        var page = "/en/organisations/" + chamber.value();
        assertThat(people.reads(officer, page)).contains(page + "/businesses", page + "/imports");
        assertThat(people.reads(trainer, page)).contains(page + "/members").doesNotContain(page + "/imports");
    }

    private PersonId joined(Role role) {
        var person = people.somebody();
        people.joins(person, chamber, role, head);
        return person;
    }

    /** The page of the inquiry. */
    private String sent(String text) {
        var answer = people.sends(buyer, shown(business) + "/write", "text", text);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
