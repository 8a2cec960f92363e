package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A machine for the launcher: a checkout, a few tools of the shell, and programs that only write down how they were
 * called. The script is the real one; only the folders where JDKs usually are lie on this machine.
 */
class LauncherMachine {

    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "cksum",
            "dirname",
            "find",
            "head",
            "id",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "tail",
            "touch",
            "tr");

    /** Writes down what it was told, and unpacks as the real one does. */
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
                *"extract --destination"*)
                    for last in "$@"; do :; done
                    mkdir -p "$last" && cat "$MACHINE/banu.jar" >"$last/banu.jar" ;;
                *) printf '<%s>\\n' "$0" "$@" ;;
            esac
            """;

    private static final String MAVEN = """
            #!/bin/sh
            printf '%s\\n' "$JAVA_HOME" "$@" >>"$MACHINE/mvn-was-called"
            if [ -f "$MACHINE/broken" ]; then
                cat "$MACHINE/broken"
                exit 1
            fi
            mkdir -p cli/target && cat "$MACHINE/banu.jar" >cli/target/banu.jar
            """;

    final Path checkout;
    final Path bin;
    private final Path root;

    LauncherMachine(Path root) throws IOException {
        this.root = root;
        checkout = root.resolve("her own folder/banu 1.0");
        bin = Files.createDirectories(root.resolve("bin"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), whereIs(tool));
        }
        for (var folder : List.of("cli/src/main", "engines/index/src/main", "data/countries")) {
            Files.createDirectories(checkout.resolve(folder));
            Files.writeString(checkout.resolve(folder).resolve("source"), "as it was");
        }
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("banu.jar"), "the jar");
        var script = Files.readString(Path.of("..", "banu"));
        var moved = script.replaceAll("(?<=\\s)/(usr|opt|Library)/", "\"" + root + "\"/$1/");
        assertThat(moved).isNotEqualTo(script);
        program(checkout.resolve("banu"), moved);
    }

    void maven() throws IOException {
        program(bin.resolve("mvn"), MAVEN);
    }

    /** A folder that looks like a JDK of this version. */
    Path jdk(String place, String version) throws IOException {
        var home = root.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        program(home.resolve("bin/java"), JAVA);
        program(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    static void program(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path whereIs(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(it -> Path.of(it, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("This root has no '%s'.".formatted(tool)));
    }

    boolean wasBuilt() {
        return Files.exists(root.resolve("mvn-was-called"));
    }

    long builds() throws IOException {
        return Files.readAllLines(root.resolve("mvn-was-called")).stream()
                .filter("package"::equals)
                .count();
    }

    void change(String file) throws IOException {
        Files.writeString(checkout.resolve(file), "changed");
        inAMoment(checkout.resolve(file));
    }

    /** Clocks of file systems tick slowly, so a change is dated a little later than now. */
    static void inAMoment(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusMillis(50)));
    }

    Run banu(String... arguments) throws Exception {
        return banu(List.of(), arguments);
    }

    Run banu(List<String> environment, String... arguments) throws Exception {
        return run(environment, checkout.resolve("banu"), arguments);
    }

    /** Without a home: a service has none. */
    Run run(List<String> environment, Path launcher, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var err = root.resolve("err");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("MACHINE", root.toString());
        for (var variable : environment) {
            var parts = variable.split("=", 2);
            builder.environment().put(parts[0], parts[1]);
        }
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, Files.readString(err));
    }

    /** What Maven makes from now on, or the words that it fails with. */
    void makes(String jar) throws IOException {
        Files.writeString(root.resolve("banu.jar"), jar);
    }

    void breaks(String words) throws IOException {
        Files.writeString(root.resolve("broken"), words);
    }

    void isMended() throws IOException {
        Files.delete(root.resolve("broken"));
    }

    List<String> toldMaven() throws IOException {
        return Files.readAllLines(root.resolve("mvn-was-called"));
    }
}
