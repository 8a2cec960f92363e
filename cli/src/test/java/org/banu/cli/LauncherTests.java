package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a process of its own. */
class LauncherTests {

    @TempDir
    Path root;

    private LauncherMachine machine;

    @BeforeEach
    void furnish() throws IOException {
        machine = new LauncherMachine(root);
    }

    @Test
    void withoutAJdk25ItSaysSo() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-17", "17.0.9");
        machine.jdk("usr/lib/jvm/java-8", "1.8.0_402");
        var run = machine.banu("serve");
        assertRefused(run, "Banu needs a JDK 25");
        assertThat(machine.wasBuilt()).isFalse();
    }

    @Test
    void anOlderDefaultIsPassedOver() throws Exception {
        machine.maven();
        var old = machine.jdk("usr/lib/jvm/java-17", "17.0.9");
        Files.createSymbolicLink(machine.bin.resolve("javac"), old.resolve("bin/javac"));
        Files.createSymbolicLink(machine.bin.resolve("java"), old.resolve("bin/java"));
        var young = machine.jdk("opt/java/temurin", "25.0.1");
        assertThat(machine.banu("--version").out()).startsWith("<" + young.resolve("bin/java") + ">\n");
        assertThat(String.join("\n", machine.toldMaven())).startsWith(young + "\n");
    }

    /** A folder without javac can't build. */
    @Test
    void aJavaThatCannotCompileIsPassedOver() throws Exception {
        machine.maven();
        Files.delete(machine.jdk("usr/lib/jvm/jre-25", "25").resolve("bin/javac"));
        assertRefused(machine.banu("serve"), "Banu needs a JDK 25");
    }

    @Test
    void aJdkIsNamedByItsFolder() throws Exception {
        machine.maven();
        var named = machine.jdk("somewhere else/jdk", "25-ea");
        assertThat(machine.banu(List.of("JDK25_HOME=" + named), "--version").out())
                .startsWith("<" + named.resolve("bin/java") + ">\n");
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        machine.jdk("usr/lib/jvm/java-25", "25");
        assertRefused(machine.banu("--version"), "Banu is built with Maven 3.8 or newer and found none");
        assertRefused(machine.banu("test"), "Banu is built with Maven 3.8 or newer and found none");
    }

    @Test
    void itBuildsWhatIsNotBuiltAndNothingTwice() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
        assertThat(machine.banu("--version").err()).startsWith("Building Banu.");
        assertThat(machine.builds()).isEqualTo(1);
        assertThat(machine.banu("serve").err()).isEmpty();
        assertThat(machine.banu("screen", "profile.json").err()).isEmpty();
        assertThat(machine.builds()).isEqualTo(1);

        machine.change("engines/index/src/main/source");
        machine.banu("--version");
        assertThat(machine.builds()).isEqualTo(2);
    }

    @Test
    void aChangedFactAndADeletedSourceAreBuiltToo() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
        machine.banu("--version");
        machine.change("data/countries/source");
        machine.banu("--version");
        assertThat(machine.builds()).isEqualTo(2);

        Files.delete(machine.checkout.resolve("cli/src/main/source"));
        LauncherMachine.inAMoment(machine.checkout.resolve("cli/src/main"));
        machine.banu("--version");
        assertThat(machine.builds()).isEqualTo(3);
    }

    @Test
    void whatTheBuildLeavesBesideTheFactsIsNoChange() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
        machine.banu("--version");
        Files.createDirectories(machine.checkout.resolve("data/target/classes"));
        Files.writeString(machine.checkout.resolve("data/target/classes/packed"), "facts");
        LauncherMachine.inAMoment(machine.checkout.resolve("data"));
        LauncherMachine.inAMoment(machine.checkout.resolve("data/target/classes/packed"));
        machine.banu("--version");
        assertThat(machine.builds()).isEqualTo(1);
    }

    @Test
    void aBuildThatFailsShowsItsEndAndWhereTheWholeIs() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
        machine.breaks("begun\n" + "more\n".repeat(40) + "[ERROR] the reason\n");
        var run = machine.banu("serve");
        var log = machine.checkout.toRealPath().resolve("cli/target/build.log");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("[ERROR] the reason\n")
                .doesNotContain("begun")
                .endsWith("The build failed; the whole story is in " + log + ".\n");
        assertThat(log).content().startsWith("begun\n");

        machine.isMended();
        assertThat(machine.banu("--version").code()).isZero();
        assertThat(log).doesNotExist();
    }

    @Test
    void testsWithoutABrowserAreRefused() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
        assertRefused(machine.banu("test"), "The tests need Chromium and found none");
        assertThat(machine.wasBuilt()).isFalse();
    }

    @Test
    void testsAreMavensWithWhatIsAsked() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
        LauncherMachine.program(machine.bin.resolve("chromium"), "#!/bin/sh\n");
        assertThat(machine.banu("test", "-pl", "engines/index").code()).isZero();
        assertThat(String.join("\n", machine.toldMaven())).endsWith("-B\nverify\n-pl\nengines/index");
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
        machine.banu("--version");
        assertThat(machine.banu("screen", "her profile.json", "", "*", "$HOME").out())
                .endsWith("<screen>\n<her profile.json>\n<>\n<*>\n<$HOME>\n");
        assertThat(machine.banu("serve", "--data-dir", "a folder of data").out())
                .contains("<-jar>\n<" + machine.checkout.toRealPath().resolve("cli/target/run"))
                .endsWith("/banu.jar>\n<serve>\n<--data-dir>\n<a folder of data>\n");
    }

    @Test
    void aLinkToItWorksFromAnywhere() throws Exception {
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
        Files.createSymbolicLink(machine.bin.resolve("banu"), machine.checkout.resolve("banu"));
        assertThat(machine.run(List.of(), machine.bin.resolve("banu"), "--version")
                        .code())
                .isZero();
        assertThat(machine.checkout.resolve("cli/target/banu.jar")).exists();
    }

    private static void assertRefused(Run run, String sentence) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith(sentence);
    }
}
