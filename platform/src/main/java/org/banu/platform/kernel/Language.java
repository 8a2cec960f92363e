package org.banu.platform.kernel;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A language that every page speaks. */
public enum Language {
    /** As in Britain, with the day before the month. */
    ENGLISH("en", "English", "en_GB"),
    RUSSIAN("ru", "Русский", "ru"),
    KAZAKH("kk", "Қазақша", "kk"),
    URDU("ur", "اردو", "ur");

    /** ISO 639-1 of those in which people are served in the countries of Banu and around them. */
    public static final List<String> SPOKEN =
            List.of("kk", "ru", "ur", "en", "pa", "sd", "ps", "ug", "uz", "ky", "tr", "fa", "ar", "zh", "ko", "de");

    /** A pattern for the code of any, as it stands in an address. */
    public static final String CODES =
            Arrays.stream(values()).map(Language::code).collect(Collectors.joining("|"));

    private final String code;
    private final String ownName;
    private final ULocale locale;

    Language(String code, String ownName, String locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = new ULocale(locale);
    }

    public static Optional<Language> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    /** Its ISO 639-1 code, as in addresses and in the {@code lang} of a page. */
    public String code() {
        return code;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** For the rules of plurals, numbers, dates and sorting in CLDR. */
    public ULocale locale() {
        return locale;
    }

    /** The direction of its script, as HTML names it. */
    public String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }
}
