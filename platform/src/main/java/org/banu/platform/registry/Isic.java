package org.banu.platform.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The classes of ISIC Rev. 4. */
final class Isic {

    private static final Set<String> CLASSES = read();

    private Isic() {}

    static Set<String> classes() {
        return CLASSES;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("registry/isic4.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .flatMap(it -> Stream.of(it.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
