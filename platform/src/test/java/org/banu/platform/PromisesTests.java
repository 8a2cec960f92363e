package org.banu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to promises names tests that exist, and a control for each. */
class PromisesTests {

    private static final Path ROOT = Path.of("..");
    private static final Path GUIDE = ROOT.resolve("docs/guides/promises.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var guide = Files.readString(GUIDE);
        assertThat(NAMED.matcher(guide).results().count()).isGreaterThan(100);
        assertThat(missing(guide, tests())).isEmpty();
    }

    @Test
    void everyPromiseHasATestAndAControl() throws IOException {
        var lines = LINE.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(lines).hasSizeGreaterThan(30);
        for (var line : lines) {
            assertThat(line.group(3)).as(line.group(2)).containsPattern(NAMED);
            assertThat(line.group(4)).as(line.group(2)).isNotBlank();
        }
    }

    /** The control. */
    @Test
    void aTestThatIsGoneIsMissed() throws IOException {
        assertThat(missing("`TwinTests.noTableShowsARowOfTheOther`, `TwinTests.gone`, `GoneTests.here`", tests()))
                .containsExactly("TwinTests.gone", "GoneTests.here");
    }

    private static List<String> missing(String guide, Map<String, String> tests) {
        return NAMED.matcher(guide)
                .results()
                .filter(it -> !Pattern.compile("\\bvoid " + it.group(2) + "\\(")
                        .matcher(tests.getOrDefault(it.group(1), ""))
                        .find())
                .map(it -> it.group(1) + "." + it.group(2))
                .toList();
    }

    /** What is written in all classes of a name. */
    private static Map<String, String> tests() throws IOException {
        var tests = new TreeMap<String, String>();
        for (var module : List.of("platform", "cli", "browser", "database", "data")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (var file :
                        files.filter(it -> it.toString().endsWith("Tests.java")).toList()) {
                    tests.merge(
                            file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return tests;
    }
}
