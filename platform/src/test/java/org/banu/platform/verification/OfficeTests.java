package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.access.Role;
import org.banu.platform.offices.Offices;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator of Banu says which organisations verify. */
@PageTest
class OfficeTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Offices offices;
    private final TestTables tables;

    OfficeTests(Verifiers verifiers, Chambers people, Offices offices, TestTables tables) {
        this.verifiers = verifiers;
        this.people = people;
        this.offices = offices;
        this.tables = tables;
    }

    @Test
    void anOfficeIsChosenOnceTwoPeopleLookAtCases() {
        var one = people.somebody();
        var two = people.somebody();
        var id = people.foundedBy(one);
        people.joins(one, id, Role.REVIEWER, one);
        assertThat(people.sendsAsBanu("/en/admin/offices/" + id.value())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.readsAsBanu("/en/admin/offices"))
                .contains("/en/organisations/" + id.value(), "Women can choose it once there are two.");
        var shop = verifiers.shop();
        assertThat(verifiers.tryToAsk(shop, id, "consent-verification", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        people.joins(two, id, Role.REVIEWER, one);
        assertThat(people.reads(shop.owner(), shop.page())).contains(id.value().toString());
        verifiers.asks(shop, id);
    }

    @Test
    void onlyAdministratorsOfBanuNameThem() {
        var bureau = verifiers.bureau();
        assertThat(people.opens(bureau.one(), "/en/admin/offices")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(
                        bureau.one(),
                        "/en/admin/offices/%s/remove".formatted(bureau.id().value())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sendsAsBanu(
                        "/en/admin/offices/%s/remove".formatted(bureau.id().value())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.tryToAsk(verifiers.shop(), bureau.id(), "consent-verification", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatIsVerifiedHoldsForAsManyMonthsAsAnAdministratorSays() {
        var bureau = verifiers.bureau();
        var before = verifiers.now(verifiers.verified(bureau));
        assertThat(holdsFor(bureau, "6")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.readsAsBanu("/en/admin/offices")).contains("a verification lasts 6 months");
        var now = verifiers.now(verifiers.verified(bureau));
        // The control: what was verified before holds as long as it did.
        assertThat(months(before)).isEqualTo(Offices.USUAL_MONTHS);
        assertThat(months(now)).isEqualTo(6);
        holdsFor(bureau, "6");
        // What changes nothing is no change.
        assertThat(changes(bureau)).isEqualTo(1);
    }

    @Test
    void itIsRenewedInItsSecondHalfOnly() {
        var bureau = verifiers.bureau();
        holdsFor(bureau, String.valueOf(Offices.LEAST_MONTHS));
        var now = verifiers.now(verifiers.verified(bureau));
        var end = now.validUntil().orElseThrow();
        var half = now.since().plus(Duration.between(now.since(), end).dividedBy(2));
        assertThat(now.mayRenew(half)).isFalse();
        // The control: later she may.
        assertThat(now.mayRenew(end.minus(Duration.ofDays(1)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "61", "", "a year", "12.5", "999999999999"})
    void anotherNumberOfMonthsIsRefusedWithWhatIsTaken(String months) {
        var bureau = verifiers.bureau();
        assertThat(holdsFor(bureau, months))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Give a whole number from 6 to 60.",
                        "#months-" + bureau.id().value(),
                        "<details open");
        assertThat(offices.months(bureau.id())).isEqualTo(Offices.USUAL_MONTHS);
    }

    private int changes(Verifiers.Bureau bureau) {
        return tables.backup()
                .sql("select count(*) from audit_event where action = 'verification.office_months' and thing = :id")
                .param("id", bureau.id().value().toString())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult holdsFor(Verifiers.Bureau bureau, String months) {
        return people.sendsAsBanu(
                "/en/admin/offices/%s/months".formatted(bureau.id().value()), "months", months);
    }

    private static long months(Case verified) {
        return ChronoUnit.MONTHS.between(
                verified.since().atOffset(ZoneOffset.UTC),
                verified.validUntil().orElseThrow().atOffset(ZoneOffset.UTC));
    }
}
