package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Tier;
import org.banu.platform.vault.Vault;
import org.banu.platform.verification.Case.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two different people verify: held by the service, by a trigger and by a constraint. */
@PageTest
class TwoHandsTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Review review;
    private final Casebook book;
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final Vault vault;

    TwoHandsTests(
            Verifiers verifiers,
            Chambers people,
            Review review,
            Casebook book,
            JdbcClient jdbc,
            Access access,
            Clock clock,
            Vault vault) {
        this.verifiers = verifiers;
        this.people = people;
        this.review = review;
        this.book = book;
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.vault = vault;
    }

    /** The first wall; the control is that another person may. */
    @Test
    void sheWhoCheckedTheDocumentsDoesNotVerifyAlsoNotByAnotherRole() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.two(), id, "ACCEPT");
        people.joins(bureau.two(), bureau.id(), Role.ADMINISTRATOR, bureau.one());
        assertThat(verifiers.tryToDecide(bureau.two(), id, "SECOND_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You can’t decide about this business");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DOCUMENTS_CHECKED);
        verifiers.decides(bureau.three(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    @Test
    void nobodyDecidesAboutHerOwnBusiness() {
        var bureau = verifiers.bureau();
        var own = verifiers.shopOf(bureau.one());
        var id = verifiers.asks(own, bureau.id());
        assertThat(people.sends(bureau.one(), "/en/cases/%s/declaration".formatted(id), "free", "yes"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        verifiers.decides(bureau.two(), id, "ACCEPT");
    }

    /** The same for whose account stands among the owners. */
    @Test
    void whoHasAPartInItDoesNotDecide() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        assertThat(book.isBarred(verifiers.now(shop), bureau.one())).isFalse();
        verifiers.as(shop.owner(), () -> {
            partOf(shop, bureau.one());
            return true;
        });
        assertThat(book.isBarred(verifiers.now(shop), bureau.one())).isTrue();
        assertThatThrownBy(() -> steps(id, bureau.one(), bureau, "CLEAR", "ACCEPT"))
                .hasMessageContaining("nobody decides about her own business");
    }

    /** She takes it back as an administrator of Banu, and looks at cases of the office too. */
    @Test
    void sheWhoRevokedDoesNotDecideTheAppealAlsoNotByAnotherRole() {
        var bureau = verifiers.bureau();
        verifiers.onlyAmongOffices(bureau.id());
        var shop = verifiers.verified(bureau);
        var id = verifiers.now(shop).id();
        verifiers.as(bureau.three(), () -> review.revoke(id, bureau.three(), "A false extract.", clock.instant()));
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.REVOKED);
        people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "It is mine.");
        assertThat(people.sends(bureau.three(), "/en/cases/%s/declaration".formatted(id), "free", "yes"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(verifiers.tryToDecide(bureau.three(), id, "REVOKED_APPEAL", "REFUSE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Somebody else goes on");
        assertThatThrownBy(() -> steps(id, bureau.three(), bureau, "CLEAR", "REFUSE"))
                .hasMessageContaining("she decided about this case already");

        var fourth = people.somebody();
        people.joins(fourth, bureau.id(), Role.REVIEWER, bureau.one());
        verifiers.decides(fourth, id, "REFUSE");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.REVOKED);
    }

    /** Nor does she who has a part in it take its verification back. */
    @Test
    void whoHasAPartInItDoesNotRevoke() {
        var bureau = verifiers.bureau();
        var shop = verifiers.verified(bureau);
        var id = verifiers.now(shop).id();
        verifiers.as(shop.owner(), () -> {
            partOf(shop, bureau.three());
            return true;
        });
        assertThat(verifiers.as(bureau.three(), () -> review.revoke(id, bureau.three(), "So.", clock.instant())))
                .isInstanceOf(Outcome.Wrong.class);
        assertThat(verifiers.as(bureau.two(), () -> review.revoke(id, bureau.two(), "So.", clock.instant())))
                .isInstanceOf(Outcome.Done.class);
    }

    /** The second wall, with its controls. */
    @Test
    void theTriggerRefusesASecondDecisionOfOnePerson() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        assertThatThrownBy(() -> steps(id, bureau.one(), bureau, "ACCEPT"))
                .hasMessageContaining("she decided about this case already");
        assertThatThrownBy(() -> steps(id, bureau.two(), bureau, "ACCEPT"))
                .hasMessageContaining("she did not say that nothing ties her");
        assertThatThrownBy(() -> steps(id, shop.owner(), bureau, "CLEAR", "ACCEPT"))
                .hasMessageContaining("nobody decides about her own business");
        assertThatThrownBy(() -> steps(id, bureau.three(), bureau, "CLEAR", "CONFLICT", "ACCEPT"))
                .hasMessageContaining("something ties her to the business");
        assertThatThrownBy(() -> steps(id, bureau.three(), bureau, "CONFLICT", "CLEAR"))
                .hasMessageContaining("something ties her to the business");
        assertThatCode(() -> steps(id, bureau.two(), bureau, "CLEAR", "ACCEPT")).doesNotThrowAnyException();
    }

    /** The third wall, with its control. */
    @Test
    void theConstraintRefusesOnePersonInBothPlaces() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        assertThatThrownBy(() -> secondBy(id, bureau.one())).hasMessageContaining("verification_hands");
        assertThatThrownBy(() -> secondBy(id, shop.owner())).hasMessageContaining("verification_hands");
        assertThatCode(() -> secondBy(id, bureau.two())).doesNotThrowAnyException();
    }

    private void partOf(Verifiers.Shop shop, PersonId person) {
        var id = UUID.randomUUID();
        access.perform(
                "erasure",
                () -> jdbc.sql("""
                        insert into party (id, business, kind, name, person, sex, changed_at)
                        values (:id, :business, 'PERSON', :name, :person, 'WOMAN', now())
                        """)
                        .param("id", id)
                        .param("name", vault.seal("Aida", "party", "name", id))
                        .param("business", shop.id().value())
                        .param("person", person.value())
                        .update());
    }

    private void steps(UUID id, PersonId by, Verifiers.Bureau bureau, String... steps) {
        access.perform(Casebook.TASK, () -> {
            for (var step : steps) {
                var row = UUID.randomUUID();
                jdbc.sql("""
                        insert into verification_step (id, verification, round, at, done_by, capacity, organisation, step,
                            state, words)
                        values (:id, :case, 1, now(), :by, 'OFFICER', :office, :step, 'SECOND_CHECK', :words)
                        """)
                        .param("id", row)
                        .param("words", vault.seal("As it is.", "verification_step", "words", row))
                        .param("case", id)
                        .param("by", by.value())
                        .param("office", bureau.id().value())
                        .param("step", step)
                        .update();
            }
        });
    }

    private void secondBy(UUID id, PersonId by) {
        access.perform(
                Casebook.TASK,
                () -> jdbc.sql("update verification set second_by = :by where id = :id")
                        .param("by", by.value())
                        .param("id", id)
                        .update());
    }
}
