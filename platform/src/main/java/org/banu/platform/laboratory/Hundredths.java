package org.banu.platform.laboratory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banu.platform.kernel.PlainText;

/**
 * Numbers as they are typed and as they stand in an address. Shares of one, such as women's figure over men's or a weight,
 * are shown and typed as so many of a hundred.
 */
final class Hundredths {

    /** In an address. */
    private static final int DIGITS = 6;
    /** On the page, of a hundred. */
    private static final int SHOWN_DIGITS = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{0,8})?|\\.\\d{1,8}");

    private Hundredths() {}

    /** In the digits of any script, with a decimal point or comma; empty if it is no such number or below 0. */
    static Optional<BigDecimal> read(String typed) {
        var plain = PlainText.digits(typed.strip()).replaceAll("[,٫،]", ".");
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal("0" + plain)) : Optional.empty();
    }

    /** Of a hundred as a share of one. */
    static BigDecimal share(BigDecimal ofHundred) {
        return ofHundred.movePointLeft(2).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** As it is shown on the page, of a hundred, for people to change. */
    static String shown(BigDecimal share) {
        return plain(share.movePointRight(2));
    }

    static String shown(double share) {
        return shown(rounded(share));
    }

    /** To as many digits as the page shows. */
    static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(SHOWN_DIGITS + 2, RoundingMode.HALF_UP);
    }

    /** The next greater that the page can show. */
    static BigDecimal roundedUp(double share) {
        return BigDecimal.valueOf(share).setScale(SHOWN_DIGITS + 2, RoundingMode.CEILING);
    }

    /** With a decimal point, and without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
