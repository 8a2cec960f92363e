package org.banu.platform.identifiers;

import org.jspecify.annotations.Nullable;

/** What comes of reading a registration number as it was typed. */
public sealed interface Registration {

    /**
     * It can be right; only the register that gave it out knows whether it is.
     *
     * @param number in one spelling, so that equal numbers are equal texts
     * @param says what the number itself tells of its holder
     */
    record Good(RegistrationKind kind, String number, Says says) implements Registration {}

    /**
     * It can't be right.
     *
     * @param place the character of what was typed at which it goes wrong, from 1; 0 if that can't be told
     */
    record Bad(RegistrationKind kind, Reason reason, int place) implements Registration {}

    /** Why a number can't be right. */
    enum Reason {
        EMPTY,
        NOT_A_DIGIT,
        TOO_SHORT,
        TOO_LONG,
        NO_SUCH_DATE,
        /** The digit that says what holder it has is none of those given out, or all digits are zeros. */
        NO_SUCH_HOLDER,
        /** One digit or more are mistyped: they don't fit the last one. */
        CHECK_DIGIT,
        /** It is the number of a person, where that of a business was asked for. */
        OF_A_PERSON,
        /** It is the number of a business, where that of a person was asked for. */
        OF_A_BUSINESS
    }

    /** What a number tells of its holder. */
    sealed interface Says {

        /** A person's number. It tells when she was born or which sex was entered; neither is read out. */
        record Person() implements Says {}

        /**
         * A BIN.
         *
         * @param year the last two digits of the year it was registered in, or registered anew
         * @param month from 1
         */
        record Organisation(int year, int month, Holder holder, Part part) implements Says {}

        /**
         * A number that tells nothing.
         *
         * @param checkDigit what was written behind it; null without. How it is computed isn't published, so nobody
         *     here can hold it against the number.
         */
        record Plain(@Nullable Integer checkDigit) implements Says {}
    }

    /** Whose a BIN is. */
    enum Holder {
        RESIDENT_COMPANY,
        FOREIGN_COMPANY,
        JOINT_ENTREPRENEURS
    }

    /** Which part of its holder a BIN is for. */
    enum Part {
        HEAD,
        BRANCH,
        REPRESENTATION,
        JOINT_FARM
    }
}
