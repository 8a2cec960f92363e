package org.banu.platform.demo;

import java.util.List;

/** How a case went, up to today; its name is the state that it stands in. */
enum Course {
    NONE(0, 0),
    FIRST_CHECK(1, 14),
    FIRST_EVIDENCE(6, 30),
    FIRST_REFUSED(4, 20),
    FIRST_APPEAL(8, 28),
    SECOND_CHECK(4, 15),
    VERIFIED(6, World.A_WHILE),
    EXPIRED(400, World.DAYS),
    REVOKED(40, World.A_WHILE);

    private final int days;
    private final int most;

    Course(int days, int most) {
        this.days = days;
        this.most = most;
    }

    boolean has(Step step) {
        return steps().contains(step);
    }

    /** The fewest days that it takes. */
    int days() {
        return days;
    }

    /** How many days ago it may have begun. */
    int most() {
        return most;
    }

    /** In their order. */
    List<Step> steps() {
        return switch (this) {
            case NONE -> List.of();
            case FIRST_CHECK -> List.of(Step.BEGIN);
            case FIRST_EVIDENCE -> List.of(Step.BEGIN, Step.QUESTION);
            case FIRST_REFUSED -> List.of(Step.BEGIN, Step.REFUSE);
            case FIRST_APPEAL -> List.of(Step.BEGIN, Step.REFUSE, Step.APPEAL);
            case SECOND_CHECK -> List.of(Step.BEGIN, Step.ACCEPT_FIRST);
            case VERIFIED -> List.of(Step.BEGIN, Step.ACCEPT_FIRST, Step.ACCEPT_SECOND);
            case EXPIRED -> List.of(Step.BEGIN, Step.ACCEPT_FIRST, Step.ACCEPT_SECOND, Step.EXPIRE);
            case REVOKED -> List.of(Step.BEGIN, Step.ACCEPT_FIRST, Step.ACCEPT_SECOND, Step.REVOKE);
        };
    }

    /** Who does what, and how many days after it was asked; the state that it leads to. */
    enum Step {
        BEGIN("OWNER", 0, "FIRST_CHECK"),
        QUESTION("OFFICER", 2, "FIRST_EVIDENCE"),
        REFUSE("OFFICER", 3, "FIRST_REFUSED"),
        APPEAL("OWNER", 5, "FIRST_APPEAL"),
        ACCEPT_FIRST("OFFICER", 2, "SECOND_CHECK"),
        ACCEPT_SECOND("OFFICER", 4, "VERIFIED"),
        EXPIRE("BANU", 0, "EXPIRED"),
        REVOKE("ADMINISTRATOR", 25, "REVOKED");

        private final String capacity;
        private final int after;
        private final String state;

        Step(String capacity, int after, String state) {
            this.capacity = capacity;
            this.after = after;
            this.state = state;
        }

        /** As the table of steps calls it. */
        String step() {
            return name().startsWith("ACCEPT") ? "ACCEPT" : name();
        }

        String capacity() {
            return capacity;
        }

        boolean isByOfficer() {
            return capacity.equals("OFFICER");
        }

        /** Days after it was asked. */
        int after() {
            return after;
        }

        String state() {
            return state;
        }
    }
}
