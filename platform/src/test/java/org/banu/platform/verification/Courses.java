package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.access.PersonId;
import org.banu.platform.organisations.Chambers;
import org.springframework.http.HttpStatus;

/** How a case comes to stand where a test begins. */
final class Courses {

    private final Verifiers verifiers;
    private final Chambers people;

    Courses(Verifiers verifiers, Chambers people) {
        this.verifiers = verifiers;
        this.people = people;
    }

    /** From the first check on, her case comes to stand there; the officer who may decide in it next. */
    PersonId brings(Verifiers.Shop shop, Verifiers.Bureau bureau, State state) {
        var id = verifiers.now(shop).id();
        switch (state) {
            case FIRST_EVIDENCE -> verifiers.decides(bureau.one(), id, "QUESTION");
            case FIRST_REFUSED -> verifiers.decides(bureau.one(), id, "REFUSE");
            case SECOND_CHECK -> verifiers.decides(bureau.one(), id, "ACCEPT");
            case FIRST_APPEAL -> appeals(shop, bureau, State.FIRST_REFUSED);
            case SECOND_EVIDENCE, SECOND_REFUSED, VERIFIED -> {
                brings(shop, bureau, State.SECOND_CHECK);
                verifiers.decides(
                        bureau.two(),
                        id,
                        state == State.VERIFIED ? "ACCEPT" : state == State.SECOND_REFUSED ? "REFUSE" : "QUESTION");
            }
            case SECOND_APPEAL -> appeals(shop, bureau, State.SECOND_REFUSED);
            case REVOKED -> {
                brings(shop, bureau, State.VERIFIED);
                people.sendsAsBanu("/en/admin/verified/%s/revoke".formatted(id), "words", "A false extract.");
            }
            case REVOKED_APPEAL -> appeals(shop, bureau, State.REVOKED);
            default -> assertThat(state).isEqualTo(State.FIRST_CHECK);
        }
        assertThat(verifiers.now(shop).state()).isEqualTo(state);
        return switch (state) {
            case SECOND_CHECK, FIRST_APPEAL -> bureau.two();
            case SECOND_APPEAL, REVOKED_APPEAL -> bureau.three();
            default -> bureau.one();
        };
    }

    private void appeals(Verifiers.Shop shop, Verifiers.Bureau bureau, State from) {
        brings(shop, bureau, from);
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "It is mine."))
                .hasStatus(HttpStatus.SEE_OTHER);
    }
}
