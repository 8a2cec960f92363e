package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.verification.Case.Seen;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

/** Of many who decide about a case at once one does. */
@PageTest
class AtOnceTests {

    private static final Set<Step> DECISIONS = Set.of(Step.ACCEPT, Step.REFUSE);
    private static final Set<Step> ENDINGS = Set.of(Step.ACCEPT, Step.REFUSE, Step.WITHDRAW);

    private final Verifiers verifiers;
    private final Chambers people;
    private final Review review;
    private final Verification verification;
    private final Audit audit;
    private final Clock clock;

    AtOnceTests(
            Verifiers verifiers, Chambers people, Review review, Verification verification, Audit audit, Clock clock) {
        this.verifiers = verifiers;
        this.people = people;
        this.review = review;
        this.verification = verification;
        this.audit = audit;
        this.clock = clock;
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
}
