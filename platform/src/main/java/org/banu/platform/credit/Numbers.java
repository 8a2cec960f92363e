package org.banu.platform.credit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banu.platform.kernel.PlainText;

/** Numbers as people type them: in the digits of any script, with spaces or commas between thousands, or a decimal comma. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");

    private Numbers() {}

    /** Empty if it is no number, or has more than 15 digits before the point or 6 after it. */
    static Optional<BigDecimal> read(String typed) {
        var plain = PlainText.digits(typed).replaceAll("[\\p{Z}٬،]", "").replace('٫', '.');
        var text = DECIMAL_COMMA.matcher(plain).matches() ? plain.replace(',', '.') : plain.replace(",", "");
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
