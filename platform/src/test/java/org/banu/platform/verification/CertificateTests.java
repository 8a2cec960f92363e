package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.certificates.Certificate;
import org.banu.platform.certificates.Certificates;
import org.banu.platform.organisations.Chambers;
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

    CertificateTests(
            Verifiers verifiers, Chambers people, Visitor browser, Certificates certificates, Deadlines deadlines) {
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
    void anUnknownCodeFindsNothing() {
        assertThat(browser.opens("/en/verified/aaaaaaaaaaaaaaaaaaaa")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens("/en/verified/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens("/api/v1/verified/aaaaaaaaaaaaaaaaaaaa")).hasStatus(HttpStatus.NOT_FOUND);
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
