package org.banu.cli;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The sentences about wrong values in English, so that a command says of a wrong value what the API says of it. */
final class Sentences {

    private static final List<String> FILES = List.of("/messages/finder_en.properties", "/messages/web_en.properties");

    private final Properties patterns = new Properties();

    Sentences() {
        FILES.forEach(this::load);
    }

    private void load(String name) {
        try (var file = Sentences.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No '%s' on the class path.".formatted(name));
            }
            patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key, List<?> arguments) {
        var pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message has the key '%s'.".formatted(key));
        }
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments.toArray());
    }
}
