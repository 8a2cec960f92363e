package org.banu.platform.web;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.banu.data.Text;
import org.banu.platform.kernel.Language;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What a template has at hand besides its page: the reader's language and what is written by its rules, addresses, and
 * the form token.
 *
 * @param path of this page without its language, with the query, such as {@code /finder?country=KZ}
 */
public record Ui(Language language, String path, boolean saveData, Messages messages, Assets assets, CsrfToken csrf) {

    /**
     * The text of a message in the reader's language.
     *
     * @throws IllegalArgumentException if no message has this key
     */
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** Of a text of the data the reader's own language. */
    public String of(Text text) {
        return text.in(language.code());
    }

    /** The address of a page of ours in the reader's language. */
    public String to(String page) {
        return "/" + language.code() + page;
    }

    /** The address of this page in another language, with all that it shows. */
    public String in(Language other) {
        return "/" + other.code() + path;
    }

    /** Whether the reader is on this page or below it; for marking where she is. */
    public boolean isAt(String page) {
        return path.equals(page) || path.startsWith(page + "/") || path.startsWith(page + "?");
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public String date(LocalDate date) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    public String number(BigDecimal number) {
        return NumberFormatter.withLocale(language.locale()).format(number).toString();
    }

    public String number(long number) {
        return NumberFormatter.withLocale(language.locale()).format(number).toString();
    }

    /** A number of years, months and the like, in the plural that it needs. */
    public String measure(BigDecimal number, MeasureUnit unit) {
        return NumberFormatter.withLocale(language.locale())
                .unit(unit)
                .unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
                .format(number)
                .toString();
    }

    /** A share of a hundred: 12.5 is 12.5 %. */
    public String percent(BigDecimal percent) {
        return NumberFormatter.withLocale(language.locale())
                .unit(NoUnit.PERCENT)
                .precision(Precision.maxFraction(2))
                .format(percent)
                .toString();
    }

    /** An amount with its currency, whole where it is whole. */
    public String money(BigDecimal amount, String currency) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        return NumberFormatter.withLocale(moneyLocale())
                .unit(Currency.getInstance(currency))
                .precision(whole ? Precision.integer() : Precision.fixedFraction(2))
                .format(amount)
                .toString();
    }

    /** The country decides the sign that a reader knows, such as Rs for the rupee. */
    private ULocale moneyLocale() {
        return switch (language) {
            case URDU -> new ULocale("ur_PK");
            case KAZAKH -> new ULocale("kk_KZ");
            case RUSSIAN -> new ULocale("ru_KZ");
            case ENGLISH -> new ULocale("en_PK");
        };
    }
}
