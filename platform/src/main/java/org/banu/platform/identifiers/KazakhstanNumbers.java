package org.banu.platform.identifiers;

import static org.banu.platform.identifiers.RegistrationKind.BIN;
import static org.banu.platform.identifiers.RegistrationKind.IIN;

import java.time.YearMonth;
import java.util.List;
import org.banu.platform.identifiers.Registration.Good;
import org.banu.platform.identifiers.Registration.Holder;
import org.banu.platform.identifiers.Registration.Part;
import org.banu.platform.identifiers.Registration.Reason;
import org.banu.platform.identifiers.Registration.Says;

/**
 * The two numbers of Kazakhstan, of twelve digits each.
 *
 * <p>A BIN is year and month of registration (4 digits), holder (1), part (1), serial number (5) and check digit. An IIN is
 * the day of birth (6), century and sex (1), serial number (4) and check digit. The fifth digit tells them apart: no day
 * begins with 4 or more. The check digit finds most slips, but in the eleventh place only those of numbers that need the
 * second pass.
 *
 * @see <a href="https://adilet.zan.kz/rus/docs/P030000565_">Government resolution 565 of 11 June 2003</a>, how identification
 *     numbers are composed
 * @see <a href="https://adilet.zan.kz/rus/docs/P070000406_">Government resolution 406 of 22 May 2007</a>, rules of their
 *     composition
 */
final class KazakhstanNumbers {

    private static final int SIZE = 12;
    private static final int HOLDER = 5;
    private static final int PART = 6;
    private static final int CENTURY = 7;

    /** The first is 4. */
    private static final List<Holder> HOLDERS =
            List.of(Holder.RESIDENT_COMPANY, Holder.FOREIGN_COMPANY, Holder.JOINT_ENTREPRENEURS);

    private static final int FIRST_HOLDER = 4;

    /** The first is 0. */
    private static final List<Part> PARTS = List.of(Part.HEAD, Part.BRANCH, Part.REPRESENTATION, Part.JOINT_FARM);

    private static final List<Integer> WEIGHTS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    private static final List<Integer> SECOND_WEIGHTS = List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2);

    private KazakhstanNumbers() {}

    static Registration bin(TypedDigits digits) {
        return digits.sized(BIN, SIZE).orElseGet(() -> {
            var holder = digits.at(HOLDER) - FIRST_HOLDER;
            if (holder < 0) {
                return digits.bad(BIN, Reason.OF_A_PERSON, HOLDER);
            }
            if (digits.number(3, 4) < 1 || digits.number(3, 4) > 12) {
                return digits.bad(BIN, Reason.NO_SUCH_DATE, 3);
            }
            if (holder >= HOLDERS.size()) {
                return digits.bad(BIN, Reason.NO_SUCH_HOLDER, HOLDER);
            }
            if (digits.at(PART) >= PARTS.size()) {
                return digits.bad(BIN, Reason.NO_SUCH_HOLDER, PART);
            }
            var says = new Says.Organisation(
                    digits.number(1, 2), digits.number(3, 4), HOLDERS.get(holder), PARTS.get(digits.at(PART)));
            return checked(BIN, digits, says);
        });
    }

    static Registration iin(TypedDigits digits) {
        return digits.sized(IIN, SIZE).orElseGet(() -> {
            if (digits.at(HOLDER) >= FIRST_HOLDER) {
                return digits.bad(IIN, Reason.OF_A_BUSINESS, HOLDER);
            }
            if (digits.at(CENTURY) > 6) {
                return digits.bad(IIN, Reason.NO_SUCH_HOLDER, CENTURY);
            }
            return isDay(digits)
                    ? checked(IIN, digits, new Says.Person())
                    : digits.bad(IIN, Reason.NO_SUCH_DATE, digits.number(3, 4) > 12 ? 3 : HOLDER);
        });
    }

    /** Odd and even numbers share a century; 0 names none, so that every leap year will do. */
    private static boolean isDay(TypedDigits digits) {
        var month = digits.number(3, 4);
        if (month < 1 || month > 12) {
            return false;
        }
        var century = digits.at(CENTURY) == 0 ? 2000 : 1800 + (digits.at(CENTURY) - 1) / 2 * 100;
        var day = digits.number(5, 6);
        return day >= 1 && YearMonth.of(century + digits.number(1, 2), month).isValidDay(day);
    }

    private static Registration checked(RegistrationKind kind, TypedDigits digits, Says says) {
        var remainder = remainder(digits, WEIGHTS);
        if (remainder == 10) {
            // A number whose second remainder is 10 as well is never given out.
            remainder = remainder(digits, SECOND_WEIGHTS);
        }
        return remainder == digits.at(SIZE)
                ? new Good(kind, digits.text(), says)
                : digits.bad(kind, Reason.CHECK_DIGIT, SIZE);
    }

    private static int remainder(TypedDigits digits, List<Integer> weights) {
        var sum = 0;
        for (var i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * digits.at(i + 1);
        }
        return sum % 11;
    }
}
