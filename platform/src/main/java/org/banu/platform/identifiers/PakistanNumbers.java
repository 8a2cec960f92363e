package org.banu.platform.identifiers;

import static org.banu.platform.identifiers.RegistrationKind.CNIC;
import static org.banu.platform.identifiers.RegistrationKind.NTN;
import static org.banu.platform.identifiers.RegistrationKind.SECP;

import org.banu.platform.identifiers.Registration.Good;
import org.banu.platform.identifiers.Registration.Reason;
import org.banu.platform.identifiers.Registration.Says;

/**
 * The numbers of Pakistan. None has a check digit whose rule is published, so that only their shape can be held against them.
 * The first digit of a CNIC is that of a province or area, from 1 to 8, and no number is all zeros. An NTN may begin with a letter here: the sources show none that does, and rule none out.
 *
 * @see <a href="https://tin-check.com/en/tin-check-pakistan">CNIC of 5, 7 and 1 digits for people; NTN of 7 and 1 for others</a>
 * @see <a href="https://org-id.guide/list/PK-NTN">NTN: seven digits, sometimes with a dash and a check digit</a>
 * @see <a href="https://companyregistrationonline.com/blogs">Company numbers of seven digits, CUIN written before newer ones</a>
 */
final class PakistanNumbers {

    private static final int CARD = 13;
    private static final int SEVEN = 7;

    /** Khyber Pakhtunkhwa is 1, Azad Jammu and Kashmir 8. */
    private static final int LAST_AREA = 8;

    private PakistanNumbers() {}

    static Registration cnic(TypedDigits digits) {
        return digits.sized(CNIC, CARD).orElseGet(() -> person(CNIC, digits));
    }

    private static Registration person(RegistrationKind kind, TypedDigits digits) {
        return digits.at(1) < 1 || digits.at(1) > LAST_AREA
                ? digits.bad(kind, Reason.NO_SUCH_HOLDER, 1)
                : new Good(kind, card(digits), new Says.Person());
    }

    private static String card(TypedDigits digits) {
        var text = digits.text();
        return text.substring(0, 5) + "-" + text.substring(5, 12) + "-" + text.substring(12);
    }

    /** Who trades in her own name is taxed under the number of her identity card. */
    static Registration ntn(TypedDigits digits) {
        if (digits.size() == CARD && !digits.startsWithLetter()) {
            return person(NTN, digits);
        }
        if (digits.size() == SEVEN) {
            return seven(NTN, digits, new Says.Plain(null));
        }
        return digits.sized(NTN, SEVEN + 1).orElseGet(() -> seven(NTN, digits, new Says.Plain(digits.at(SEVEN + 1))));
    }

    static Registration secp(TypedDigits digits) {
        return digits.sized(SECP, SEVEN).orElseGet(() -> seven(SECP, digits, new Says.Plain(null)));
    }

    private static Registration seven(RegistrationKind kind, TypedDigits digits, Says says) {
        var number = digits.text().substring(0, SEVEN);
        return number.equals("0".repeat(SEVEN))
                ? digits.bad(kind, Reason.NO_SUCH_HOLDER, 1)
                : new Good(kind, number, says);
    }
}
