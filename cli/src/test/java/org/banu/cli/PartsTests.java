package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the one jar says that it is made of is what is in it. Runs after it is packed. */
class PartsTests {

    private static final Path JAR = Path.of("target", "banu.jar");
    private static final Path OURS = Path.of("parts.sha256");
    private static final String LIST = "application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Names that stand for several libraries, and what only the build uses. */
    private static final Pattern OF_THE_BUILD =
            Pattern.compile("spring-(boot|modulith)-starter.*|spring-modulith-apt-.*");

    /** Under which we may pass the parts on; none asks for the source of what uses it. */
    private static final Set<String> LICENCES = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EDL-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "MPL-1.1",
            "MPL-2.0",
            "PostgreSQL",
            "Unicode-3.0");

    @TempDir
    Path folder;

    @Test
    void everyLibraryOfTheJarIsListedAndNothingElse() throws IOException {
        assertThat(libraries()).hasSizeGreaterThan(50);
        assertThat(different(listed(), libraries())).isEmpty();
    }

    /** The control: what is packed and not listed is found, and so is the reverse. */
    @Test
    void whatIsNotListedIsFound() throws IOException {
        var packed = new TreeSet<>(libraries());
        packed.add("unknown-1.0.jar");
        var listed = new TreeSet<>(listed());
        listed.add("forgotten-2.0.jar");
        assertThat(different(listed, packed)).containsExactlyInAnyOrder("unknown-1.0.jar", "forgotten-2.0.jar");
        assertThat(isFree(JsonMapper.shared().readTree("{\"licenses\":[{\"license\":{\"id\":\"AGPL-3.0-only\"}}]}")))
                .isFalse();
    }

    @Test
    void everyPartHasItsHashAndALicenceThatLetsUsPassItOn() throws IOException {
        for (var part : parts()) {
            assertThat(part.path("hashes")
                            .valueStream()
                            .map(it -> it.path("alg").asString()))
                    .as(name(part))
                    .contains("SHA-256");
            assertThat(isOurs(part) || isFree(part))
                    .as(name(part) + part.path("licenses"))
                    .isTrue();
        }
    }

    /** The build did so too, or there were no jar. */
    @Test
    void everyLibraryHasTheBytesThatOurListHas() throws Exception {
        var run = compare(OURS);
        assertThat(run.code()).as(run.err()).isZero();
    }

    /** The control: other bytes, one that is gone, and one that came, each with its name. */
    @Test
    void aLibraryWithOtherBytesStopsTheBuild() throws Exception {
        var lines = new ArrayList<>(Files.readAllLines(OURS));
        var gone = lines.removeFirst();
        lines.set(0, lines.getFirst().replaceFirst("^.", "x"));
        lines.add("00  unknown-1.0.jar");
        var run = compare(Files.write(folder.resolve("parts"), lines));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(it -> it.contains(".jar "))).hasSize(3);
        assertThat(run.err())
                .contains(gone.replaceFirst(".* ", "") + " is not on the list.")
                .contains(lines.getFirst().replaceFirst(".* ", "") + " is ")
                .contains("unknown-1.0.jar is on the list and not in the jar.")
                .contains("build once with -Dbanu.write=true");
    }

    private Run compare(Path list) throws IOException, InterruptedException {
        var err = folder.resolve("err");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "src/parts/java/org/banu/parts/Parts.java",
                        list.toString(),
                        JAR.toString(),
                        "false")
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), "", Files.readString(err));
    }

    private static boolean isOurs(JsonNode part) {
        return part.path("group").asString("").equals("org.banu");
    }

    private static boolean isFree(JsonNode part) {
        // Of several licences one may be chosen.
        return part.path("licenses").valueStream().anyMatch(it -> {
            var licence = it.path("license");
            return LICENCES.contains(
                    licence.path("id").asString(licence.path("name").asString("")));
        });
    }

    private static Set<String> different(Collection<String> listed, Collection<String> packed) {
        var different = new TreeSet<>(listed);
        different.removeAll(packed);
        different.removeIf(it -> OF_THE_BUILD.matcher(it).matches());
        var missing = new TreeSet<>(packed);
        missing.removeAll(listed);
        different.addAll(missing);
        return different;
    }

    private static Set<String> libraries() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(it -> it.getName())
                    .filter(it -> it.startsWith(LIBRARIES) && it.endsWith(".jar"))
                    .map(it -> it.substring(LIBRARIES.length()))
                    .filter(it -> !it.startsWith("spring-boot-jarmode"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> listed() throws IOException {
        return parts().stream().map(PartsTests::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the file of a part is called. */
    private static String name(JsonNode part) {
        var address = part.path("purl").asString();
        var kind = address.replaceFirst("[^?]*", "").replaceFirst(".*classifier=([^&]*).*|.*", "$1");
        return part.path("name").asString() + "-" + part.path("version").asString()
                + (kind.isEmpty() || kind.equals("$1") ? "" : "-" + kind) + ".jar";
    }

    private static List<JsonNode> parts() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var list = jar.stream()
                    .filter(it -> it.getName().endsWith(LIST))
                    .findFirst()
                    .orElseThrow();
            try (var bytes = jar.getInputStream(list)) {
                return JsonMapper.shared()
                        .readTree(bytes)
                        .path("components")
                        .valueStream()
                        .toList();
            }
        }
    }
}
