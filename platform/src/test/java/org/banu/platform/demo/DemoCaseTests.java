package org.banu.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;

import java.time.Instant;
import java.util.List;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What stands behind the tiers of invented businesses. */
@PageTest
@TestPropertySource(
        properties = {"banu.demo=true", "banu.mail.host=mail.example.org", "banu.mail.from=banu@example.org"})
class DemoCaseTests {

    private final Demo demo;
    private final Accounts accounts;
    private final Visitor browser;
    private final TestTables tables;

    DemoCaseTests(Demo demo, Accounts accounts, Visitor browser, TestTables tables) {
        this.demo = demo;
        this.accounts = accounts;
        this.browser = browser;
        this.tables = tables;
    }

    /** Each tier has a case behind it, by two different people, and a certificate where it was verified. */
    @Test
    void whatIsVerifiedWasDecidedByTwoAndIsProven() {
        assertThat(count("business_tier t where not exists (select from verification v where v.business = t.business)"))
                .isZero();
        assertThat(count("verification v join business_tier t using (business) where v.state <> t.tier"
                        + " and not (v.state = 'SECOND_CHECK' and t.tier = 'DOCUMENTS_CHECKED')"))
                .isZero();
        assertThat(count("verification where state = 'VERIFIED'")).isGreaterThan(10);
        for (var state : List.of(
                "FIRST_CHECK",
                "FIRST_EVIDENCE",
                "FIRST_REFUSED",
                "FIRST_APPEAL",
                "SECOND_CHECK",
                "EXPIRED",
                "REVOKED")) {
            assertThat(count("verification where state = '%s'".formatted(state)))
                    .as(state)
                    .isPositive();
        }
        assertThat(count("verification where state = 'REOPENED'")).isZero();
        assertThat(count("verification where state = 'VERIFIED' and valid_until < now()"))
                .isZero();
        assertThat(count("verification_step where at > now()")).isZero();
        assertThat(count("certificate where ended_at is null"))
                .isEqualTo(count("verification where state = 'VERIFIED'"));
        assertThat(count("certificate where cardinality(definitions) = 0")).isZero();
        var code = tables.backup()
                .sql("select code from certificate where ended_at is null limit 1")
                .query(String.class)
                .single();
        assertThat(browser.reads("/en/verified/" + code)).contains("It is valid until", "Demo chamber", "(IFC)");
    }

    @Test
    void officersHaveCasesAndEntrepreneursSeeHowTheirsStand() {
        var made = demo.find().orElseThrow();
        var world = WorldTests.world(made.seed(), made.at());
        var officer = accounts.signIn(
                        Address.read("officer@example.org", Language.ENGLISH), made.password(), Instant.now())
                .orElseThrow();
        var office = world.organisations().id(0);
        var queue = read("/en/organisations/%s/cases".formatted(office), officer);
        assertThat(queue).contains("the first check", "the second check", "an appeal");
        for (var number = 0; number < 4; number++) {
            var owner = new PersonId(world.people().id(number));
            var address = "/en/businesses/%s/verification"
                    .formatted(world.businesses().id(number));
            var said = List.of(
                    "Your business is verified", "The documents are checked", "Not shown", "You are asked for more");
            assertThat(read(address, owner)).contains(said.get(number));
        }
        assertThat(read(
                        "/en/businesses/%s/certificate"
                                .formatted(world.businesses().id(0)),
                        new PersonId(world.people().id(0))))
                .contains("<svg");
    }

    private String read(String address, PersonId reader) {
        return Visitor.text(browser.asks(address).with(by(reader)).exchange());
    }

    private int count(String what) {
        return tables.backup()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }
}
