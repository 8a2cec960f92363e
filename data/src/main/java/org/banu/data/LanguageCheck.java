package org.banu.data;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether texts are in the script of their language, and summaries short. */
final class LanguageCheck {

    /** Characters of a summary in one language. */
    private static final int LONGEST = 320;

    private static final int SENTENCES = 2;

    /** Brand names keep their own letters. */
    private static final Set<String> NAMES = Set.of("name", "provider", "label", "city", "issuer", "publisher");

    /** The end of a sentence, but not of an abbreviation before a small letter or after one or two letters. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[\\p{L}\\p{N}%»”)]{3})[.!?…](?=\\s+[\\p{Lu}\\p{N}«“])|[۔؟!](?=\\s)");

    private static final Pattern KAZAKH_LETTER = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");

    private final List<Finding> findings = new ArrayList<>();

    private LanguageCheck() {}

    static List<Finding> findings(Item root) {
        var check = new LanguageCheck();
        check.visit("", root);
        return check.findings;
    }

    private void visit(String field, Item item) {
        if (isText(field, item)) {
            scripts(NAMES.contains(field), item);
            if (field.equals("summary")) {
                summary(item);
            }
        }
        item.fields().forEach(this::visit);
        item.items().forEach(it -> visit(field, it));
    }

    private static boolean isText(String field, Item item) {
        return !field.equals("original")
                && item.has("en")
                && new HashSet<>(Text.LANGUAGES).containsAll(item.fields().keySet());
    }

    private void scripts(boolean name, Item text) {
        text.fields().forEach((language, item) -> {
            var own = script(language);
            var letters = item.text()
                    .codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(UnicodeScript::of)
                    .toList();
            var ours = letters.stream().filter(it -> it == own).count();
            var latin = letters.stream().filter(it -> it == UnicodeScript.LATIN).count();
            var foreign = letters.size() - ours - (own == UnicodeScript.LATIN ? 0 : latin);
            if (foreign > 0) {
                findings.add(item.finding("'%s' holds letters that are neither %s nor Latin: '%s'."
                        .formatted(language, own, shortened(item.text()))));
            } else if (!name && 2 * ours < letters.size()) {
                findings.add(item.finding(
                        "'%s' is not in its script (%s): '%s'.".formatted(language, own, shortened(item.text()))));
            }
        });
    }

    private static UnicodeScript script(String language) {
        return switch (language) {
            case "ru", "kk" -> UnicodeScript.CYRILLIC;
            case "ur" -> UnicodeScript.ARABIC;
            default -> UnicodeScript.LATIN;
        };
    }

    private void summary(Item text) {
        text.fields().forEach((language, item) -> {
            var summary = item.text().strip();
            if (summary.length() > LONGEST) {
                findings.add(item.finding("The summary in '%s' has %d characters; at most %d are read on a phone."
                        .formatted(language, summary.length(), LONGEST)));
            }
            var sentences = 1 + SENTENCE_END.matcher(summary).results().count();
            if (sentences > SENTENCES) {
                findings.add(item.finding(
                        "The summary in '%s' has %d sentences; write two.".formatted(language, sentences)));
            }
        });
        var kazakh = text.get("kk");
        if (!KAZAKH_LETTER.matcher(kazakh.text()).find()) {
            findings.add(kazakh.finding("The summary in 'kk' has no Kazakh letter. Maybe it is Russian?"));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
