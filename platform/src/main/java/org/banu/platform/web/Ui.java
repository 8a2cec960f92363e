package org.banu.platform.web;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.banu.data.Text;
import org.banu.platform.kernel.Formats;
import org.banu.platform.kernel.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What a template has at hand besides its page: the reader's language and what is written by its rules, addresses, and
 * the form token.
 *
 * @param path of this page without its language, with the query, such as {@code /finder?country=KZ}
 * @param forProgram whether a program reads it, which wants no marks between the letters
 * @param presence whether she is signed in
 * @param administrator whether she looks after Banu as a whole
 * @param demo whether all people here are invented
 */
public record Ui(
        Language language,
        String path,
        boolean saveData,
        Messages messages,
        Assets assets,
        CsrfToken csrf,
        boolean forProgram,
        Presence presence,
        boolean administrator,
        boolean demo) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 16;
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final Set<String> WRITTEN = Set.of("KZT", "PKR", "USD");

    /**
     * The text of a message in the reader's language. What it is given stands isolated in it, so that neither reorders the
     * other where a script runs from right to left; so a pattern can't select by a text, only by numbers.
     *
     * @throws IllegalArgumentException if no message has this key
     */
    public String text(String key, Object... arguments) {
        return messages.text(
                language,
                key,
                Arrays.stream(arguments)
                        .map(it -> it instanceof String text ? isolated(text) : it)
                        .toArray());
    }

    /**
     * Keeps a text apart from the direction of what stands around it; only where words run from right to left. What holds
     * isolates itself was put together here and runs as the page does, whatever script the first name in it is of.
     */
    public String isolated(String text) {
        if (forProgram || !language.locale().isRightToLeft()) {
            return text;
        }
        var isolate = text.indexOf(FIRST_STRONG_ISOLATE) < 0 ? FIRST_STRONG_ISOLATE : RIGHT_TO_LEFT_ISOLATE;
        return isolate + text + POP_DIRECTIONAL_ISOLATE;
    }

    /** A fresh key for a form, by which it is known when it comes twice. */
    public String once() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
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
        return Formats.of(language).day(date);
    }

    /** A month of a year. */
    public String month(LocalDate day) {
        return Formats.of(language).month(day);
    }

    /** A day and a time of day, where Banu is at home. */
    public String moment(Instant moment) {
        return Formats.of(language).moment(moment);
    }

    /** The day of a moment, where Banu is at home. */
    public String day(Instant moment) {
        return Formats.of(language).day(moment);
    }

    /** After a form the browser is sent to a page of ours, so that reloading it sends nothing twice. */
    public ResponseEntity<Void> goTo(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(to(page)))
                .build();
    }

    /** Whether what she reads may be seen by others who use her phone. */
    public boolean isShared() {
        return presence == Presence.ON_SHARED_PHONE;
    }

    public String number(BigDecimal number) {
        return Formats.of(language).number().format(number).toString();
    }

    public String number(long number) {
        return Formats.of(language).number().format(number).toString();
    }

    /** With exactly so many digits after the decimal sign. */
    public String decimal(double number, int digits) {
        return Formats.of(language)
                .number()
                .precision(Precision.fixedFraction(digits))
                .format(number)
                .toString();
    }

    /** The same with its sign, also where it is a plus. */
    public String signed(double number, int digits) {
        return Formats.of(language)
                .number()
                .precision(Precision.fixedFraction(digits))
                .sign(NumberFormatter.SignDisplay.EXCEPT_ZERO)
                .format(number)
                .toString();
    }

    /**
     * The name of a country; a message has it where people call it otherwise than ICU does.
     *
     * @param code ISO 3166-1 alpha-2
     */
    public String country(String code) {
        var key = "web.country." + code;
        return messages.has(language, key) ? text(key) : new ULocale("", code).getDisplayCountry(language.locale());
    }

    /**
     * The name of a language.
     *
     * @param code ISO 639-1
     */
    public String languageName(String code) {
        return new ULocale(code).getDisplayLanguage(language.locale());
    }

    /** Words one after the other with the language's own "and". */
    public String list(List<String> words) {
        return ListFormatter.getInstance(language.locale())
                .format(words.stream().map(this::isolated).toList());
    }

    /** A number of years, months and the like, in the plural that it needs. */
    public String measure(BigDecimal number, MeasureUnit unit) {
        return Formats.of(language)
                .number()
                .unit(unit)
                .unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
                .format(number)
                .toString();
    }

    /** A share of a hundred: 12.5 is 12.5 %. */
    public String percent(BigDecimal percent) {
        return Formats.of(language)
                .number()
                .unit(NoUnit.PERCENT)
                .precision(Precision.maxFraction(2))
                .format(percent)
                .toString();
    }

    /**
     * An amount with its currency, whole where it is whole: as CLDR writes it, but in Urdu with the word that is said,
     * since CLDR has Latin codes there.
     *
     * @param currency ISO 4217
     */
    public String money(BigDecimal amount, String currency) {
        var format = Formats.of(language).amount(amount);
        return WRITTEN.contains(currency)
                ? messages.text(
                        language, "web.money." + currency, format.format(amount).toString())
                : format.unit(Currency.getInstance(currency)).format(amount).toString();
    }
}
