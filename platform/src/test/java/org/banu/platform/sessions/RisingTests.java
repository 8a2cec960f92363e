package org.banu.platform.sessions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.factors.Factors;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a session is worth once she may do more than when it began. */
@PageTest
class RisingTests {

    private static final Pattern SECRET = Pattern.compile("<p class=\"secret\">([A-Z2-7 ]+)</p>");
    private static final Duration LONG_AGO = Duration.ofDays(6);

    final Mailbox mail;
    final Newcomers newcomers;
    final Chambers chambers;
    final Access access;
    final JdbcClient jdbc;

    RisingTests(Visitor browser, Mailbox mail, Chambers chambers, Access access, JdbcClient jdbc) {
        this.mail = mail;
        this.newcomers = new Newcomers(browser, mail);
        this.chambers = chambers;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Who has an app, and her address. */
    private record Her(Guest guest, String address, String secret) {

        static Her of(Newcomers newcomers) {
            var address = Newcomers.address();
            var guest = newcomers.byEmail(address);
            guest.sends("/en/account/factors/app/begin");
            var shown = SECRET.matcher(guest.reads("/en/account/factors/app"));
            assertThat(shown.find()).isTrue();
            var secret = shown.group(1).replace(" ", "");
            assertThat(guest.sends("/en/account/factors/app", "code", Factors.code(secret, Instant.now())))
                    .hasStatusOk();
            return new Her(guest, address, secret);
        }

        byte[] hash() {
            return new Secret(guest.cookie("session")).hash();
        }

        /** The next one, since each counts once. */
        String code() {
            return Factors.code(secret, Instant.now().plusSeconds(30));
        }
    }

    @Test
    void aRoleThatSheAcceptsGivesHerSessionANewSecret() {
        var her = Her.of(newcomers);
        var organisation = invited(her.address());
        var before = her.guest().cookie("session");

        var accepted = her.guest().sends(mail.link(her.address()), "answer", "accept", "once", key());

        assertThat(accepted).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.guest().cookie("session")).isNotEqualTo(before);
        // She showed both factors a moment ago: it serves at once, and for the hours of who works for others.
        assertThat(requireNonNull(accepted.getResponse().getCookie("session")).getMaxAge())
                .isEqualTo(-1);
        assertThat(session(her).stay()).isEqualTo(Stay.STAFF);
        assertThat(her.guest().opens(members(organisation))).hasStatusOk();
    }

    @Test
    void whoDeclinesKeepsTheSessionThatSheHas() {
        var her = Her.of(newcomers);
        invited(her.address());
        var before = her.guest().cookie("session");
        her.guest().sends(mail.link(her.address()), "answer", "decline", "once", key());
        assertThat(her.guest().cookie("session")).isEqualTo(before);
        assertThat(session(her).stay()).isEqualTo(Stay.OWN_DEVICE);
    }

    @Test
    void anOldSessionHasNoRightsUntilTheSecondStepIsShownOnceMore() {
        var her = Her.of(newcomers);
        grow(her);
        var organisation = invited(her.address());
        her.guest().sends(mail.link(her.address()), "answer", "accept", "once", key());
        assertThat(session(her).isForStaff()).isFalse();
        // It is not fresh by it: who finds her phone open can't change how she comes in.
        assertThat(session(her).begunAt()).isBefore(Instant.now().minus(LONG_AGO));

        assertThat(her.guest().opens(members(organisation)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account/factors");
        assertThat(her.guest().reads("/en/account/factors")).contains("show your second step once more");
        assertThat(her.guest().opens("/en/account")).hasStatusOk();
        var before = her.guest().cookie("session");
        assertThat(her.guest().sends("/en/sign-in/second", "code", her.code(), "to", "/account/organisations"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account/organisations");

        assertThat(her.guest().cookie("session")).isNotEqualTo(before);
        assertThat(session(her).stay()).isEqualTo(Stay.STAFF);
        assertThat(her.guest().opens(members(organisation))).hasStatusOk();
    }

    @Test
    void aRoleGivenWhileSheIsAwayGivesHerOldSessionNothing() {
        var her = Her.of(newcomers);
        grow(her);
        var aida = chambers.somebody();
        var organisation = chambers.foundedBy(aida);
        chambers.joins(session(her).person(), organisation, Role.REVIEWER, aida);

        assertThat(her.guest().opens(members(organisation)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account/factors");
        her.guest().sends("/en/sign-in/second", "code", her.code());
        assertThat(her.guest().opens(members(organisation))).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_DEVICE, true, false",
        "OWN_DEVICE, false, false",
        "STAFF, true, true",
        "STAFF, false, false",
        "SHARED_PHONE, true, true",
        "SHARED_PHONE, false, false",
    })
    void onlyAShortStayWithBothFactorsServesWhoWorksForOthers(Stay stay, boolean strong, boolean serves) {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var session = new Session(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                Step.WHOLE,
                strong,
                stay,
                "",
                now,
                now,
                now.plus(stay.whole()));
        assertThat(session.isForStaff()).isEqualTo(serves);
    }

    private OrganisationId invited(String address) {
        var aida = chambers.somebody();
        var organisation = chambers.foundedBy(aida);
        assertThat(chambers.sends(
                        aida,
                        "/en/organisations/%s/invitations".formatted(organisation.value()),
                        "email",
                        address,
                        "role",
                        "REVIEWER"))
                .hasStatus(HttpStatus.SEE_OTHER);
        return organisation;
    }

    private static String members(OrganisationId organisation) {
        return "/en/organisations/%s/members".formatted(organisation.value());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Session session(Her her) {
        return access.answer("sign-in", () -> new SessionStore(jdbc).find(her.hash()))
                .orElseThrow();
    }

    /** As if she had signed in days ago. */
    private void grow(Her her) {
        access.perform("sign-in", () -> jdbc.sql("""
                update session set begun_at = begun_at - make_interval(days => 7), ends_at = ends_at - make_interval(days => 7)
                where hash = :hash
                """).param("hash", her.hash()).update());
    }
}
