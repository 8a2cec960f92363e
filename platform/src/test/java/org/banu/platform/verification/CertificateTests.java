package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.certificates.Certificate;
import org.banu.platform.certificates.Certificates;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Proof that a business was verified, for whoever has its code, without data of people. */
@PageTest
class CertificateTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Visitor browser;
    private final Certificates certificates;
    private final Deadlines deadlines;
    private final Verification verification;
    private final Registry registry;

    CertificateTests(
            Verifiers verifiers,
            Chambers people,
            Visitor browser,
            Certificates certificates,
            Deadlines deadlines,
            Verification verification,
            Registry registry) {
        this.registry = registry;
        this.verification = verification;
        this.verifiers = verifiers;
        this.people = people;
        this.browser = browser;
        this.certificates = certificates;
        this.deadlines = deadlines;
    }

    @Test
    void whoeverHasTheCodeReadsWhatWasVerifiedAndNothingOfPeople() {
        var bureau = verifiers.bureau();
        var shop = verifiers.verified(bureau);
        var code = certificate(shop).code();
        assertThat(code).matches("[a-z2-7]{20}");
        var page = browser.reads("/en/verified/" + code);
        assertThat(page).contains(verifiers.name(shop), "Kazakhstan", "It is valid until");
        for (var person : new Object[] {shop.owner(), bureau.one(), bureau.two()}) {
            assertThat(page).doesNotContain(person.toString());
        }
        assertThat(page)
                .doesNotContain(email(shop.owner()))
                .doesNotContain(shop.id().value().toString());

        var json = browser.json("/api/v1/verified/" + code);
        assertThat(json.get("standing").asString()).isEqualTo("valid");
        assertThat(json.get("name").asString()).isEqualTo(verifiers.name(shop));
    }

    @Test
    void itNamesTheDefinitionsThatAreMetWithWhatTheyAskForAndNobody() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.tellsOwners(shop, "Zarina", "WOMAN");
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "ACCEPT");
        var met = certificate(shop).proved().definitions();
        assertThat(met).contains("def-ifc-woman-owned").doesNotContain("def-iwa-34-2021");
        var code = certificate(shop).code();
        assertThat(browser.reads("/en/verified/" + code))
                .contains(
                        "Woman-owned enterprise (IFC)",
                        "International Finance Corporation",
                        "A business is woman-owned if women hold at least 51% of it.",
                        "Documents checked on")
                .doesNotContain("Saima", "Zarina", "87.5");
        assertThat(browser.json("/api/v1/verified/" + code).get("definitions").valueStream())
                .anyMatch(it -> it.asString().equals("def-ifc-woman-owned"));
        assertThat(people.reads(
                        shop.owner(),
                        "/en/businesses/%s/certificate".formatted(shop.id().value())))
                .contains("Woman-owned enterprise (IFC)");
    }

    /** The control: a definition that asks for more than is shown is not named. */
    @Test
    void whatIsNotShownIsNotNamed() {
        var shop = verifiers.verified(verifiers.bureau());
        assertThat(certificate(shop).proved().definitions()).containsExactly("def-ifc-woman-owned");
        assertThat(browser.reads("/en/verified/" + certificate(shop).code()))
                .contains("(IFC)", "it meets a definition of a woman’s business")
                .doesNotContain("WEConnect", "WBENC", "IWA 34");
    }

    /** It says when she declared, and keeps the day on which officers looked at documents. */
    @Test
    void aRenewalStandsInIt() {
        var shop = verifiers.verified(verifiers.bureau());
        var before = certificate(shop);
        assertThat(browser.reads("/en/verified/" + before.code())).doesNotContain("Renewed by declaration");
        assertThat(people.sends(shop.owner(), shop.page() + "/renew", "unchanged", "yes"))
                .hasStatus(HttpStatus.CONFLICT);
        var late = before.validUntil().minus(Duration.ofDays(30));
        verifiers.as(shop.owner(), () -> verification.renew(verifiers.now(shop).id(), shop.owner(), true, late));
        var after = certificate(shop);
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.proved().checkedAt()).isEqualTo(before.proved().checkedAt());
        assertThat(after.renewedAt()).contains(late);
        assertThat(after.validUntil()).isAfter(before.validUntil().plus(Duration.ofDays(360)));
        assertThat(browser.reads("/en/verified/" + after.code())).contains("Renewed by declaration on");
    }

    @Test
    void anUnknownCodeFindsNothing() {
        assertThat(browser.opens("/en/verified/aaaaaaaaaaaaaaaaaaaa")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens("/en/verified/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens("/api/v1/verified/aaaaaaaaaaaaaaaaaaaa")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Whoever scans it can tell what ended from what was never issued, and learns of nobody. */
    @Test
    void whatIsGoneWithItsBusinessSaysThatItHoldsNoLonger() {
        var shop = verifiers.verified(verifiers.bureau());
        var code = certificate(shop).code();
        var name = verifiers.name(shop);
        verifiers.as(shop.owner(), () -> {
            registry.remove(shop.id());
            return shop;
        });
        assertThat(browser.reads("/en/verified/" + code))
                .contains("no longer valid")
                .doesNotContain(name, "Kazakhstan</dd>");
        var json = browser.json("/api/v1/verified/" + code);
        assertThat(json.get("standing").asString()).isEqualTo("gone");
        assertThat(json.get("name").asString()).isEmpty();
        assertThat(json.get("ended").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    void herCertificateHasTheSquareThatLeadsToIt() {
        var shop = verifiers.verified(verifiers.bureau());
        var print = "/en/businesses/%s/certificate".formatted(shop.id().value());
        assertThat(people.reads(shop.owner(), print))
                .contains("/en/verified/" + certificate(shop).code(), "<svg viewBox=\"-2 -2 ");
        assertThat(people.opens(people.somebody(), print)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsRevokedOrExpiredSaysSo() {
        var revoked = verifiers.verified(verifiers.bureau());
        people.sendsAsBanu(
                "/en/admin/verified/%s/revoke".formatted(verifiers.now(revoked).id()), "words", "A false extract.");
        assertThat(browser.reads("/en/verified/" + certificate(revoked).code()))
                .contains("was revoked on")
                .doesNotContain("A false extract.", "It is valid until");

        var expired = verifiers.verified(verifiers.bureau());
        deadlines.watch(verifiers.now(expired).validUntil().orElseThrow());
        var code = certificate(expired).code();
        assertThat(browser.reads("/en/verified/" + code)).contains("ended on");
        assertThat(browser.json("/api/v1/verified/" + code).get("standing").asString())
                .isEqualTo("expired");
    }

    private Certificate certificate(Verifiers.Shop shop) {
        return verifiers
                .as(shop.owner(), () -> certificates.findLatest(shop.id()))
                .orElseThrow();
    }
}
