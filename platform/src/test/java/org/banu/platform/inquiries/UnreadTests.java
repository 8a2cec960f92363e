package org.banu.platform.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;
import static org.banu.platform.directory.Shopkeepers.page;
import static org.banu.platform.directory.Shopkeepers.shown;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.directory.Directory;
import org.banu.platform.directory.Shopkeepers;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is new to her is marked until she has read it. */
@PageTest
class UnreadTests {

    private static final String INBOX = "/en/account/inquiries";

    private final Shopkeepers people;
    private final InquiryStore store;
    private final Directory directory;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Actor.Person aida;
    private final Actor.Person buyer;

    UnreadTests(
            Shopkeepers people,
            InquiryStore store,
            Directory directory,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.store = store;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.aida = people.somebody(name("Aida"));
        this.buyer = people.somebody(name("Buyer"));
    }

    @Test
    void herBusinessHasItsNameForHerWhereOthersFindItNoMore() {
        var name = name("Базар");
        var business = people.listed(aida, details(name));
        writes(shown(business) + "/write", buyer);
        assertThat(people.sends(aida, page(business) + "/stop")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(aida, INBOX)).contains(name);
        // The control: who wrote to it does not read it any more.
        assertThat(people.reads(buyer, INBOX))
                .contains("a business that is not in the directory")
                .doesNotContain(name);
    }

    @Test
    void eachSideSeesWhatTheOtherWroteUntilSheHasReadIt() {
        var business = people.listed(aida, details(name("Базар")));
        writes(shown(business) + "/write", buyer);
        writes(shown(business) + "/write", buyer);
        for (var page : new String[] {"/en/account", "/en/businesses", INBOX}) {
            assertThat(people.reads(aida, page)).as(page).contains("2 new messages");
            assertThat(people.reads(buyer, page)).as(page).doesNotContain("new message");
        }

        var thread = first(people.reads(aida, INBOX));
        assertThat(people.opens(aida, thread)).hasStatusOk();
        assertThat(people.reads(aida, "/en/account")).doesNotContain("new message", "What waits");

        writes(thread + "/answer", aida);
        assertThat(people.reads(buyer, "/en/account")).contains("1 new message");
        assertThat(people.reads(aida, "/en/account")).doesNotContain("new message");
        people.opens(buyer, thread);
        assertThat(people.reads(buyer, INBOX)).doesNotContain("new message");
    }

    @Test
    void noneIsBeyondReachHoweverManyThereAre() {
        var business = people.business(aida, details(name("Базар")));
        var first = UUID.randomUUID();
        SignedInAs.as(
                buyer,
                () -> transaction.<Boolean>execute(_ -> {
                    for (var i = 0; i <= Inquiries.PAGE_SIZE; i++) {
                        store.add(new Inquiry(
                                i == 0 ? first : UUID.randomUUID(),
                                business,
                                Owner.of(aida.id()),
                                "",
                                buyer.id(),
                                clock.instant().plusMillis(i),
                                Optional.empty(),
                                0));
                    }
                    return true;
                }));
        var page = people.reads(aida, INBOX);
        assertThat(page).doesNotContain(first.toString());
        var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(people.reads(aida, next.group(1))).contains(first.toString()).doesNotContain("rel=\"next\"");
    }

    @Test
    void whatWasTakenOutOfTheDirectoryWaitsToBeReadToo() {
        var business = people.listed(aida, details(name("Базар")));
        access.perform("moderation", () -> directory.takeDown(business, "There is no such shop"));
        assertThat(people.reads(aida, "/en/account"))
                .contains("taken out of the directory. Read why.", Shopkeepers.page(business));
        assertThat(people.reads(buyer, "/en/account")).doesNotContain("taken out");
    }

    private void writes(String page, Actor.Person person) {
        assertThat(people.sends(person, page, "text", "Здравствуйте")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private static String first(String inbox) {
        var thread = Pattern.compile(INBOX + "/[0-9a-f-]{36}").matcher(inbox);
        assertThat(thread.find()).isTrue();
        return thread.group();
    }
}
