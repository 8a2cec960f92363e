package org.banu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTests {

    static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** A key in quotes, whole or up to a dot that is continued at run time. */
    static final Pattern KEY = Pattern.compile("\"((?:%s)\\.[a-zA-Z0-9_.-]+)\"".formatted(modules()));

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryMessage(Language language) throws IOException {
        assertThat(MessageRules.missing(messages(language), messages(Language.ENGLISH)))
                .isEmpty();
        assertThat(MessageRules.missing(messages(Language.ENGLISH), messages(language)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTranslationTakesTheSameArguments(Language language) throws IOException {
        assertThat(MessageRules.otherArguments(messages(language), messages(Language.ENGLISH), language))
                .isEmpty();
    }

    @Test
    void everyKeyInUseIsAMessage() throws IOException {
        assertThat(used()).hasSizeGreaterThan(100);
        assertThat(MessageRules.unknown(used(), messages(Language.ENGLISH).keySet(), MessageEndings.ALL))
                .isEmpty();
    }

    @Test
    void noMessageIsUnused() throws IOException {
        assertThat(MessageRules.unused(messages(Language.ENGLISH).keySet(), used(), MessageEndings.ALL))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsInItsOwnScript(Language language) throws IOException {
        assertThat(MessageRules.foreign(messages(language), language)).isEmpty();
    }

    @Test
    void kazakhHasItsOwnLetters() throws IOException {
        assertThat(MessageRules.hasLettersOfKazakh(messages(Language.KAZAKH))).isTrue();
        assertThat(MessageRules.hasLettersOfKazakh(messages(Language.RUSSIAN))).isFalse();
    }

    /** The control of each rule: it finds what breaks it. */
    @Test
    void whatBreaksARuleIsFound() {
        assertThat(MessageRules.missing(Map.of(), Map.of("a", "text"))).containsExactly("a");
        assertThat(MessageRules.otherArguments(Map.of("a", "{0}"), Map.of("a", "{0} {1}"), Language.RUSSIAN))
                .containsExactly("a");
        assertThat(MessageRules.unknown(List.of("web.x"), List.of("web.y"), Map.of()))
                .containsExactly("web.x");
        assertThat(MessageRules.unknown(List.of("web.x."), List.of("web.x.a"), Map.of()))
                .isNotEmpty();
        assertThat(MessageRules.unknown(List.of("web.x."), List.of("web.x.a"), Map.of("web.x.", Set.of("a", "b"))))
                .containsExactly("web.x.b");
        assertThat(MessageRules.unused(List.of("web.x", "web.y.c"), List.of("web.y."), Map.of("web.y.", Set.of("a"))))
                .containsExactly("web.x", "web.y.c");
    }

    @Test
    void aForeignWordIsFoundWhereverItStands() {
        assertThat(MessageRules.foreign(Map.of("a", "Найди grant"), Language.RUSSIAN))
                .containsExactly("a: grant");
        assertThat(MessageRules.foreign(Map.of("a", "{0, plural, one {# loan} other {# кредита}}"), Language.RUSSIAN))
                .containsExactly("a: loan");
        assertThat(MessageRules.foreign(Map.of("a", "قرض кредит"), Language.URDU))
                .containsExactly("a: Cyrillic");
        assertThat(MessageRules.foreign(Map.of("a", "Ответ в JSON: {0, plural, other {#}}"), Language.RUSSIAN))
                .isEmpty();
    }

    /** Each module's messages are in files of its name. */
    private static String modules() {
        try (var files = Files.list(MESSAGES)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith("_en.properties"))
                    .map(it -> it.substring(0, it.length() - "_en.properties".length()))
                    .collect(Collectors.joining("|"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
