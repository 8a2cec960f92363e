package org.banu.platform.accounts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banu.platform.kernel.Language;

/**
 * Where a person is reached.
 *
 * @param value an e-mail address, or a phone number by E.164 such as +77011234567
 */
public record Address(Kind kind, String value) {

    /** What it is. */
    public enum Kind {
        EMAIL,
        PHONE
    }

    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile("[^\\s@\\p{Cntrl}\"<>(),:;\\[\\]\\\\]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    /**
     * Reads what was typed; a phone number without its country's code is one of the country where the language is at home.
     *
     * @return empty if it is neither
     */
    public static Optional<Address> read(String typed, Language language) {
        var text = Normalizer2.getNFKCInstance().normalize(typed).strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.indexOf('@') >= 0 ? email(text) : phone(text, language);
    }

    private static Optional<Address> email(String text) {
        var at = text.lastIndexOf('@');
        var local = text.substring(0, at);
        try {
            var domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches()
                    ? Optional.of(new Address(Kind.EMAIL, local + "@" + domain))
                    : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static Optional<Address> phone(String text, Language language) {
        // Words that stand for digits on a keypad are none here.
        if (text.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var phones = PhoneNumberUtil.getInstance();
        var home = language == Language.ENGLISH
                ? "ZZ"
                : language == Language.RUSSIAN
                        ? ULocale.addLikelySubtags(Language.KAZAKH.locale()).getCountry()
                        : ULocale.addLikelySubtags(language.locale()).getCountry();
        try {
            var number = phones.parse(text, home);
            return phones.isValidNumber(number)
                    ? Optional.of(new Address(Kind.PHONE, phones.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** The one spelling by which it is found: no two people share an e-mail address that differs in case only. */
    public String spelling() {
        return value.toLowerCase(Locale.ROOT);
    }
}
