package org.banu.platform.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;

import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.directory.Shopkeepers;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Who has no account yet and wants to write to a business. */
@PageTest
class WritingFirstTests {

    private static final String WRITES = "To write to a business, sign in or open an account.";

    private final Mailbox mail;
    private final Newcomers newcomers;
    private final String write;
    private final String onTheWay;

    WritingFirstTests(Visitor browser, Shopkeepers people, Mailbox mail) {
        this.mail = mail;
        this.newcomers = new Newcomers(browser, mail);
        var business = people.listed(people.somebody(name("Aida")), details(name("Базар")));
        this.write = "/directory/%s/write".formatted(business.value());
        this.onTheWay = Newcomers.onTheWayTo(write);
    }

    @Test
    void sheReadsWhyAndIsBackAtHerMessageOnceSheHasAnAccount() {
        var her = newcomers.ledBackTo(write, WRITES);
        // Whom she writes to is to know who she is.
        assertThat(her.reads("/en" + write)).contains("name=\"name\"").doesNotContain("name=\"text\"");
        for (var wrong : new String[] {" ", "a".repeat(201)}) {
            assertThat(her.sends("/en" + write, "name", wrong, "once", key()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"name-error\"", "value=\"" + wrong.strip() + "\"");
        }
        assertThat(her.sends("/en" + write, "name", "Saima", "once", key()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en" + write);
        assertThat(her.reads("/en" + write)).contains("name=\"text\"").doesNotContain("name=\"name\"");
        // Letters still come in the language in which she signed up.
        assertThat(her.reads("/en/account")).contains("<option value=\"ur\" lang=\"ur\" selected>");
    }

    @Test
    void aLetterLeadsBackThereToo() {
        var address = Newcomers.address();
        var her = newcomers.guest();
        assertThat(her.reads("/en/sign-up/email" + onTheWay)).contains("name=\"to\" value=\"" + write + "\"");
        assertThat(her.sends("/en/sign-up/email", "email", address, "to", write))
                .hasStatusOk();
        var link = mail.link(address);
        assertThat(link).endsWith(onTheWay);
        assertThat(her.reads(link)).contains("name=\"to\" value=\"" + write + "\"");
        assertThat(her.sends(link.replace(onTheWay, ""), "password", Newcomers.PASSWORD, "to", write))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en" + write);
    }

    /** The control. */
    @Test
    void whoGoesElsewhereReadsNothingOfIt() {
        var somebody = newcomers.guest();
        for (var to : new String[] {"", "?to=%2Faccount", "?to=%2Fdirectory"}) {
            assertThat(somebody.reads("/en/sign-in" + to)).doesNotContain(WRITES);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
