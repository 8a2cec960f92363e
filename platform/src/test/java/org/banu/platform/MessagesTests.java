package org.banu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTests {

    static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** A key in quotes, whole or up to a dot or hyphen that is continued at run time. */
    static final Pattern KEY = Pattern.compile("\"((?:web|home|programmes|finder|credit)\\.[a-zA-Z0-9_.-]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryMessage(Language language) throws IOException {
        assertThat(messages(language).keySet())
                .isEqualTo(messages(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void aTranslationTakesTheSameArguments(Language language) throws IOException {
        var translated = messages(language);
        messages(Language.ENGLISH)
                .forEach((key, english) -> assertThat(arguments(translated.getOrDefault(key, ""), language))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(english, Language.ENGLISH)));
    }

    @Test
    void everyKeyInUseIsAMessage() throws IOException {
        var known = messages(Language.ENGLISH).keySet();
        assertThat(used())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(known).anyMatch(it -> key.endsWith(".") ? it.startsWith(key) : it.equals(key)));
    }

    @Test
    void noMessageIsUnused() throws IOException {
        var used = used();
        assertThat(messages(Language.ENGLISH).keySet())
                .allSatisfy(key -> assertThat(used)
                        .as(key)
                        .anyMatch(it -> it.equals(key) || (it.endsWith(".") && key.startsWith(it))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void aTextIsInItsOwnScript(Language language) throws IOException {
        var script = language == Language.URDU ? UScript.ARABIC : UScript.CYRILLIC;
        messages(language).forEach((key, text) -> {
            var letters = letters(text);
            if (!letters.isEmpty()) {
                assertThat(letters.codePoints().anyMatch(it -> UScript.getScript(it) == script))
                        .as("%s in %s: %s", key, language, text)
                        .isTrue();
            }
        });
    }

    /** The control: the rules above can fail. */
    @Test
    void wrongTextsAreFound() {
        assertThat(arguments("{0} and {1}", Language.ENGLISH)).isNotEqualTo(arguments("{0}", Language.ENGLISH));
        assertThat(letters("Find what fits").codePoints().anyMatch(it -> UScript.getScript(it) == UScript.CYRILLIC))
                .isFalse();
    }

    static Map<String, String> messages(Language language) throws IOException {
        var messages = new TreeMap<String, String>();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.filter(it -> it.toString().endsWith("_" + language.code() + ".properties"))
                    .toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> messages.put((String) key, (String) text));
            }
        }
        return messages;
    }

    static Set<String> arguments(String pattern, Language language) {
        return new TreeSet<>(new MessageFormat(pattern, language.locale()).getArgumentNames());
    }

    /** Without plain arguments, digits and signs, which belong to no language. */
    static String letters(String text) {
        return text.replaceAll("\\{\\d+}", "").replaceAll("\\P{L}", "");
    }

    static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        for (var root : Set.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(it -> used.add(it.group(1)));
                }
            }
        }
        used.removeIf(it -> it.endsWith(".css") || it.endsWith(".js"));
        return used;
    }
}
