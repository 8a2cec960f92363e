package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.banu.platform.PageTest;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Tier;
import org.banu.platform.vault.Vault;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.verification.Case.Seen;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two different people verify: held by the service, by a trigger and by a constraint; and two at once are one. */
@PageTest
class TwoHandsTests {

    private static final Set<Step> DECISIONS = Set.of(Step.ACCEPT, Step.REFUSE);
    private static final Set<Step> ENDINGS = Set.of(Step.ACCEPT, Step.REFUSE, Step.WITHDRAW);

    private final Verifiers verifiers;
    private final Chambers people;
    private final Review review;
    private final Verification verification;
    private final Audit audit;
    private final Casebook book;
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final Vault vault;

    TwoHandsTests(
            Verifiers verifiers,
            Chambers people,
            Review review,
            Verification verification,
            Audit audit,
            Casebook book,
            JdbcClient jdbc,
            Access access,
            Clock clock,
            Vault vault) {
        this.verifiers = verifiers;
        this.people = people;
        this.review = review;
        this.verification = verification;
        this.audit = audit;
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

    @Test
    void ofTwoWhoDecideAtOnceOneDoesAndTheOtherIsTold() throws InterruptedException, ExecutionException {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.clears(bureau.one(), id);
        verifiers.clears(bureau.two(), id);
        var deciders = new ArrayList<Callable<Outcome>>();
        for (var i = 0; i < 25; i++) {
            deciders.add(() -> decided(id, bureau.one(), State.FIRST_CHECK, Step.ACCEPT));
            deciders.add(() -> decided(id, bureau.two(), State.FIRST_CHECK, Step.REFUSE));
        }
        var outcomes = atOnce(deciders);
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Late.class::isInstance).hasSize(49);
        assertThat(verifiers.steps(shop).stream().map(Move::step).filter(DECISIONS::contains))
                .hasSize(1);
        assertThat(trail(shop.owner())).filteredOn(DECISIONS::contains).hasSize(1);
        // The other is told in a sentence.
        assertThat(verifiers.tryToDecide(bureau.three(), id, "FIRST_CHECK", "ACCEPT"))
                .satisfies(it -> assertThat(it.getResponse().getStatus()).isIn(404, 409));
    }

    /** At the second check each of the three ends the case: whichever comes first leaves nothing to the others. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void ofAcceptingRefusingAndTakingItBackAtOnceOneHappens(int first) throws InterruptedException, ExecutionException {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.clears(bureau.two(), id);
        verifiers.clears(bureau.three(), id);
        var each = new ArrayList<Callable<Outcome>>(List.of(
                () -> decided(id, bureau.two(), State.SECOND_CHECK, Step.ACCEPT),
                () -> decided(id, bureau.three(), State.SECOND_CHECK, Step.REFUSE),
                () -> verifiers.as(shop.owner(), () -> verification.withdraw(id, shop.owner(), clock.instant()))));
        Collections.rotate(each, first);
        var outcomes =
                atOnce(IntStream.range(0, 51).mapToObj(it -> each.get(it % 3)).toList());

        assertThat(outcomes).filteredOn(Outcome.Late.class::isInstance).hasSize(50);
        assertThat(outcomes)
                .filteredOn(Outcome.Done.class::isInstance)
                .singleElement()
                .isEqualTo(new Outcome.Done(verifiers.now(shop)));
        var ended = verifiers.now(shop).state();
        assertThat(ended).isIn(State.VERIFIED, State.SECOND_REFUSED, State.WITHDRAWN);
        assertThat(verifiers.tier(shop)).isEqualTo(ended.tier());
        // The first check, and the one that ended it.
        assertThat(verifiers.steps(shop).stream().map(Move::step).filter(ENDINGS::contains))
                .hasSize(2);
        assertThat(trail(shop.owner())).filteredOn(ENDINGS::contains).hasSize(2);
        // Whoever is late is told so in a sentence.
        assertThat(people.sends(shop.owner(), shop.page() + "/withdraw"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This case has moved on meanwhile");
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> deciders)
            throws InterruptedException, ExecutionException {
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var decided : threads.invokeAll(deciders)) {
                outcomes.add(decided.get());
            }
        }
        return outcomes;
    }

    private Outcome decided(UUID id, PersonId officer, State seen, Step step) {
        return verifiers.as(
                officer, () -> review.decide(id, officer, new Seen(seen, 1), step, "As I see it.", clock.instant()));
    }

    /** The steps that her trail tells of. */
    private List<Step> trail(PersonId person) {
        return verifiers.as(person, () -> audit.listConcerning(person, 100)).stream()
                .filter(it -> it.action().equals("verification.step"))
                .map(Event::after)
                .map(it -> Step.valueOf(it.getOrDefault("step", "")))
                .toList();
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
