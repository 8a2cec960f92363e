package org.banu.platform.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.util.List;
import org.banu.platform.PageTest;
import org.banu.platform.access.Access;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invitation is written for its reader, also where whoever invites reads another language. */
@PageTest
class InvitedLanguageTests {

    private final Chambers people;
    private final Mailbox mail;
    private final Access access;
    private final JdbcClient jdbc;

    InvitedLanguageTests(Chambers people, Mailbox mail, Access access, JdbcClient jdbc) {
        this.people = people;
        this.mail = mail;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** The control is whose address nobody has: she reads it in the language of who invites. */
    @Test
    void itIsInTheLanguageOfItsReaderAndWhoInvitesLearnsNothingOfIt() {
        var aida = people.somebody();
        var page = "/ru/organisations/%s/".formatted(people.foundedBy(aida).value());
        var reader = people.somebody();
        access.perform(
                "sign-in",
                () -> jdbc.sql("update person set language = 'ur' where id = :id")
                        .param("id", reader.value())
                        .update());
        var unknown = Newcomers.address();
        for (var address : List.of(email(reader), unknown)) {
            assertThat(people.sends(aida, page + "invitations", "email", address, "role", "ANALYST"))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasHeader("Location", page + "members");
        }
        assertThat(mail.link(email(reader))).startsWith("/ur/invitations/");
        assertThat(mail.link(unknown)).startsWith("/ru/invitations/");
        assertThat(people.reads(aida, page + "members")).contains(email(reader), unknown);
    }
}
