package org.banu.platform;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banu.platform.kernel.Language;

/** What must hold for messages. Each rule gives back what breaks it, so that a test can show that it finds something. */
final class MessageRules {

    /** What stands in Latin letters in every language: names of formats, fields and signs that programs and banks use. */
    static final Set<String> LATIN_WORDS = Set.of(
            "API",
            "CSV",
            "CNIC",
            "DOCX",
            "ISIC",
            "JPEG",
            "JSON",
            "III",
            "KB",
            "KAZ",
            "KZT",
            "ISO",
            "NTN",
            "PAK",
            "PARL",
            "PDF",
            "PNG",
            "SVG",
            "UTF-",
            "XLSX",
            "Natural",
            "Earth",
            "rank",
            "places",
            "score",
            "PKR",
            "SECP",
            "USD",
            "Rs",
            "application/json",
            "text/csv",
            "errors",
            "Idempotency-Key",
            "Link",
            "Retry-After",
            "ZIP",
            "asOf",
            "profile",
            "programmes",
            "true",
            "false");

    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}/-]*");

    private MessageRules() {}

    static List<String> missing(Map<String, String> messages, Map<String, String> others) {
        return others.keySet().stream().filter(it -> !messages.containsKey(it)).toList();
    }

    static List<String> otherArguments(Map<String, String> messages, Map<String, String> others, Language language) {
        return others.entrySet().stream()
                .filter(it -> !arguments(messages.getOrDefault(it.getKey(), ""), language)
                        .equals(arguments(it.getValue(), Language.ENGLISH)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Keys in use that no message has; a key that ends in a dot stands for all that are made of it at run time. */
    static List<String> unknown(Collection<String> used, Collection<String> known, Map<String, Set<String>> endings) {
        var unknown = new ArrayList<String>();
        for (var key : used) {
            if (!key.endsWith(".")) {
                if (!known.contains(key)) {
                    unknown.add(key);
                }
            } else if (endings.getOrDefault(key, Set.of()).isEmpty()) {
                unknown.add(key + " (list its endings)");
            } else {
                endings.getOrDefault(key, Set.of()).stream()
                        .map(key::concat)
                        .filter(it -> !known.contains(it))
                        .forEach(unknown::add);
            }
        }
        return unknown;
    }

    static List<String> unused(Collection<String> known, Collection<String> used, Map<String, Set<String>> endings) {
        var whole = new TreeSet<>(used);
        endings.forEach((prefix, each) -> {
            if (used.contains(prefix)) {
                each.forEach(it -> whole.add(prefix + it));
            }
        });
        return known.stream().filter(it -> !whole.contains(it)).toList();
    }

    /** Letters of another script than the language's, but for words that are the same everywhere. */
    static List<String> foreign(Map<String, String> messages, Language language) {
        var script = language == Language.URDU
                ? UScript.ARABIC
                : language == Language.ENGLISH ? UScript.LATIN : UScript.CYRILLIC;
        var foreign = new ArrayList<String>();
        messages.forEach((key, text) -> {
            var words = words(text);
            LATIN_WORD
                    .matcher(words)
                    .results()
                    .map(it -> it.group())
                    .filter(it -> script != UScript.LATIN && !LATIN_WORDS.contains(it))
                    .forEach(it -> foreign.add(key + ": " + it));
            words.codePoints()
                    .filter(Character::isLetter)
                    .map(UScript::getScript)
                    .filter(it -> it != script && it != UScript.LATIN && it != UScript.COMMON)
                    .distinct()
                    .forEach(it -> foreign.add(key + ": " + UScript.getName(it)));
        });
        return foreign;
    }

    /** Kazakh that is written without its own letters is Russian, or was typed on a Russian keyboard. */
    static boolean hasLettersOfKazakh(Map<String, String> messages) {
        var letters = String.join("", messages.values());
        return "әғқңөұүі".chars().allMatch(it -> letters.indexOf(it) >= 0);
    }

    static Set<String> arguments(String pattern, Language language) {
        return new TreeSet<>(new MessageFormat(pattern, language.locale()).getArgumentNames());
    }

    /** What a reader sees of a pattern, without what ICU reads in it. */
    private static String words(String text) {
        var pattern = new MessagePattern(text);
        var words = new StringBuilder();
        var open = new ArrayList<Integer>();
        var from = 0;
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            switch (part.getType()) {
                case MSG_START -> {
                    open.add(i);
                    from = part.getLimit();
                }
                case MSG_LIMIT, ARG_START, REPLACE_NUMBER, SKIP_SYNTAX, INSERT_CHAR -> {
                    if (part.getIndex() >= from && !open.isEmpty()) {
                        words.append(text, from, part.getIndex()).append(' ');
                    }
                    from = part.getLimit();
                }
                case ARG_LIMIT -> from = part.getLimit();
                default -> {
                    // Names, numbers and keywords of the pattern, which nobody sees.
                }
            }
        }
        return words.toString();
    }
}
