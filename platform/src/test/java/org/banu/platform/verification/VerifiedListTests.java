package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.access.Access;
import org.banu.platform.access.Owner;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every business that is verified is on some page for the administrators of Banu, who count all of them. */
@PageTest
class VerifiedListTests {

    private static final Pattern NEXT = Pattern.compile("href=\"(/en/admin/verified[^\"]*)\" rel=\"next\"");
    private static final Pattern COUNT = Pattern.compile("(\\d+) businesses are verified");
    private static final Pattern LINE = Pattern.compile("/admin/verified/[0-9a-f-]{36}/revoke");

    private final Verifiers verifiers;
    private final Chambers people;
    private final Registry registry;
    private final Access access;
    private final JdbcClient jdbc;

    VerifiedListTests(Verifiers verifiers, Chambers people, Registry registry, Access access, JdbcClient jdbc) {
        this.verifiers = verifiers;
        this.people = people;
        this.registry = registry;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Test
    void theOneAfterHundredOthersIsRevokedToo() {
        var shop = verifiers.verified(verifiers.bureau());
        var cases = new ArrayList<String>();
        for (var i = 0; i < 101; i++) {
            cases.add(verifiedLike(shop));
        }
        var count = 0;
        var lines = 0L;
        var seen = new StringBuilder();
        for (var page = "/en/admin/verified"; !page.isEmpty(); ) {
            var text = people.readsAsBanu(page);
            seen.append(text);
            lines += LINE.matcher(text).results().count();
            var counted = COUNT.matcher(text);
            assertThat(counted.find()).isTrue();
            count = Integer.parseInt(counted.group(1));
            var next = NEXT.matcher(text);
            page = next.find() ? next.group(1) : "";
        }
        assertThat(lines).isEqualTo(count).isGreaterThan(101);
        assertThat(seen.toString()).contains(cases);
        var revoke = "/en/admin/verified/%s/revoke".formatted(cases.getLast());
        assertThat(people.sendsAsBanu(revoke, "from", "50"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("name=\"from\" value=\"50\"");
        assertThat(people.sendsAsBanu(revoke, "words", "Of another business.", "from", "50"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/admin/verified?from=50");
    }

    /** Another business of hers, as if the same people had verified it. */
    private String verifiedLike(Verifiers.Shop shop) {
        var id = UUID.randomUUID();
        var business = verifiers.as(
                shop.owner(),
                () -> registry.add(
                        Owner.of(shop.owner()), Details.begun("Like " + id, "KZ", "retail", Form.REGISTERED)));
        access.perform(
                "verification",
                () -> jdbc.sql("""
                        insert into verification (id, person, business, office, state, seen, asked_at, since, valid_until,
                            first_by, second_by)
                        select :id, person, :business, office, state, seen, asked_at, since, valid_until, first_by, second_by
                        from verification where business = :like
                        """)
                        .param("id", id)
                        .param("business", business.value())
                        .param("like", shop.id().value())
                        .update());
        return id.toString();
    }
}
