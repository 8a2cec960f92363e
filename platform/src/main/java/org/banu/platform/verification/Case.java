package org.banu.platform.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Problem;

/**
 * A woman asks an organisation to verify her business.
 *
 * @param office the organisation whose officers have it
 * @param round counts how often the owners changed while it was checked, from 1
 * @param dueAt until when she may answer or appeal; empty where she need not
 * @param validUntil empty while it was never verified
 * @param hands who took which step
 * @param appealed whether somebody else has looked at it again
 * @param reminded how many days before the end of its validity she was last written to; 0 for not yet
 */
record Case(
        UUID id,
        PersonId person,
        BusinessId business,
        OrganisationId office,
        State state,
        int round,
        Instant askedAt,
        Instant since,
        Optional<Instant> dueAt,
        Optional<Instant> validUntil,
        Hands hands,
        boolean appealed,
        int reminded) {

    /**
     * Three different people.
     *
     * @param first who found the documents in order
     * @param second who verified it
     * @param refuser who did not find it shown
     */
    record Hands(Optional<PersonId> first, Optional<PersonId> second, Optional<PersonId> refuser) {

        boolean include(PersonId person) {
            return Stream.of(first, second, refuser)
                    .anyMatch(it -> it.filter(person::equals).isPresent());
        }
    }

    /** One that she asks for now. */
    static Case begun(PersonId her, BusinessId business, OrganisationId office, Instant now) {
        var nobody = new Hands(Optional.empty(), Optional.empty(), Optional.empty());
        return new Case(
                UUID.randomUUID(),
                her,
                business,
                office,
                State.FIRST_CHECK,
                1,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                nobody,
                false,
                0);
    }

    /** Whether she has decided in it, or it is her own. */
    boolean isBoundTo(PersonId officer) {
        return person.equals(officer) || hands.include(officer);
    }

    /** The same at another office, as long as it is not moved. */
    Case at(OrganisationId other) {
        return new Case(
                id,
                person,
                business,
                other,
                state,
                round,
                askedAt,
                since,
                dueAt,
                validUntil,
                hands,
                appealed,
                reminded);
    }

    boolean mayAppeal(Instant now) {
        return state.isAgainstHer() && !appealed && dueAt.filter(now::isBefore).isPresent();
    }

    /** In the last sixty days before the end. */
    boolean mayRenew(Instant now) {
        return state == State.VERIFIED
                && validUntil
                        .filter(it -> now.isBefore(it) && !now.isBefore(it.minus(Deadlines.FIRST_REMINDER)))
                        .isPresent();
    }

    /** What her pages tell her of it beside its own page, the end of a message key; empty for nothing. */
    String tells(Instant now) {
        return switch (state) {
            case FIRST_EVIDENCE, SECOND_EVIDENCE -> "EVIDENCE";
            case FIRST_REFUSED, SECOND_REFUSED -> mayAppeal(now) ? "REFUSED" : news(now, "DECIDED");
            case REVOKED -> mayAppeal(now) ? "REVOKED" : news(now, "DECIDED");
            case VERIFIED -> mayRenew(now) ? "RENEW" : news(now, "VERIFIED");
            case EXPIRED, REOPENED -> state.name();
            case FIRST_CHECK, SECOND_CHECK, FIRST_APPEAL, SECOND_APPEAL, REVOKED_APPEAL, WITHDRAWN -> "";
        };
    }

    /** For a month; then it is known, or no longer matters. */
    private String news(Instant now, String what) {
        return now.isBefore(since.plus(Casebook.TO_APPEAL)) ? what : "";
    }

    Seen seen() {
        return new Seen(state, round);
    }

    /** Where a case stood on the page on which an officer decides: what she read there is what she decides about. */
    record Seen(State state, int round) {

        /** Empty for anything that no page of ours sends. */
        static Optional<Seen> read(String typed) {
            return Stream.of(State.values())
                    .filter(it -> typed.matches(it + "/\\d{1,9}"))
                    .map(it -> new Seen(
                            it, Integer.parseInt(typed.substring(it.name().length() + 1))))
                    .findFirst();
        }

        @Override
        public String toString() {
            return state + "/" + round;
        }
    }

    /** What came of a step in a case. */
    sealed interface Outcome {

        /** It was taken. */
        record Done(Case now) implements Outcome {}

        /** Nothing was done. */
        record Wrong(List<Problem> problems) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }

        /** Nothing was done: the case had moved on meanwhile. */
        record Late() implements Outcome {}

        /** Of the case after a step; empty where it had moved on meanwhile. */
        static Outcome of(Optional<Case> moved) {
            return moved.<Outcome>map(Done::new).orElseGet(Late::new);
        }

        static Outcome wrong(String field, String key) {
            return new Wrong(List.of(new Problem(field, key)));
        }
    }
}
