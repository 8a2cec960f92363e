package org.banu.platform.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.banu.platform.kernel.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The sentences of all modules in all languages, as ICU message patterns from {@code messages/<module>_<language>.properties}.
 *
 * <p>An apostrophe in a pattern is written as ’ or doubled, since ICU quotes with it.
 */
@Component
public class Messages {

    private final Map<Language, Map<String, Function<Object[], String>>> sentences = new EnumMap<>(Language.class);

    Messages() {
        for (var language : Language.values()) {
            sentences.put(language, read(language));
        }
    }

    /**
     * The sentence of this key, with {@code {0}}, {@code {1}}… filled in.
     *
     * @throws IllegalArgumentException if no message has this key
     */
    public String text(Language language, String key, Object... arguments) {
        var sentence = of(language).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException(
                    "No message has the key '%s' in %s. Maybe it is missing in messages/*_%s.properties?"
                            .formatted(key, language, language.code()));
        }
        return sentence.apply(arguments);
    }

    public boolean has(Language language, String key) {
        return of(language).containsKey(key);
    }

    private Map<String, Function<Object[], String>> of(Language language) {
        return sentences.getOrDefault(language, Map.of());
    }

    private static Map<String, Function<Object[], String>> read(Language language) {
        var read = new HashMap<String, Function<Object[], String>>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_%s.properties".formatted(language.code()));
            for (var file : files) {
                var texts = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                texts.forEach((key, text) ->
                        read.put((String) key, sentence(new MessageFormat((String) text, language.locale()))));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return Map.copyOf(read);
    }

    private static Function<Object[], String> sentence(MessageFormat pattern) {
        if (pattern.getArgumentNames().isEmpty()) {
            var text = pattern.format(new Object[0]);
            return _ -> text;
        }
        // A MessageFormat is not safe for use by several threads; a copy costs less than parsing.
        return arguments -> pattern.clone().format(arguments);
    }
}
