package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Owner;
import org.banu.platform.files.Intake.Result;
import org.banu.platform.files.KeepOutcome.Reason;
import org.banu.platform.files.Scanner.Verdict;
import org.banu.platform.kernel.Misconfigured;
import org.banu.platform.uploads.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A scanner that finds something, finds nothing, says nonsense, nothing, or is not there. */
@PageTest
class ScannerTests {

    private final Folder folder;
    private final Uploads uploads;
    private final Clock clock;

    ScannerTests(Folder folder, Uploads uploads, Clock clock) {
        this.folder = folder;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Test
    void whatTheScannerFindsIsRefusedAndTheRestIsMarkedAsScanned() throws IOException {
        try (var clamd = atPort(ScannerTests::judges)) {
            var scanner = scanner(named(clamd));
            assertThat(take(scanner, "a".repeat(300_000))).isInstanceOfSatisfying(Result.Taken.class, it -> {
                assertThat(it.file().scanned()).isTrue();
                assertThat(it.draft().path()).exists();
            });
            assertThat(take(scanner, "a".repeat(300_000) + "harm")).isEqualTo(new Result.Refused(Reason.INFECTED));
        }
    }

    @Test
    void itMayListenAtASocketOfUnix(@TempDir Path folder) throws IOException {
        var socket = folder.resolve("clamd.sock");
        try (var clamd = new FakeClamd(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX),
                UnixDomainSocketAddress.of(socket),
                ScannerTests::judges)) {
            assertThat(clamd.address()).isNotNull();
            assertThat(scan(scanner("unix:" + socket), "harm")).isEqualTo(Verdict.INFECTED);
            assertThat(scan(scanner("unix:" + socket), "good")).isEqualTo(Verdict.CLEAN);
        }
    }

    @Test
    void withoutAVerdictNothingIsLetThrough() throws IOException {
        String dead;
        try (var clamd = atPort(_ -> "INSTREAM size limit exceeded. ERROR")) {
            dead = named(clamd);
            assertThat(scan(scanner(dead), "good")).isEqualTo(Verdict.NO_ANSWER);
        }
        assertThat(scan(scanner(dead), "good")).isEqualTo(Verdict.NO_ANSWER);
        assertThat(take(scanner(dead), "good")).isEqualTo(new Result.Refused(Reason.NO_SCANNER));
        assertThat(scan(scanner("nowhere.invalid:3310"), "good")).isEqualTo(Verdict.NO_ANSWER);
        try (var clamd = atPort(_ -> "")) {
            assertThat(scan(scanner(named(clamd)), "good")).isEqualTo(Verdict.NO_ANSWER);
        }
    }

    @Test
    void whereNoneIsNamedNoneIsAsked() throws IOException {
        assertThat(scan(scanner(""), "harm")).isEqualTo(Verdict.NOT_ASKED);
        assertThat(take(scanner(""), "harm"))
                .isInstanceOfSatisfying(
                        Result.Taken.class,
                        it -> assertThat(it.file().scanned()).isFalse());
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        for (var wrong : new String[] {"localhost", "localhost:99999", "http://localhost:3310", ":3310"}) {
            assertThatExceptionOfType(Misconfigured.class)
                    .isThrownBy(() -> scanner(wrong))
                    .withMessageContaining("BANU_CLAMD");
        }
        assertThat(scanner("[::1]:3310").isThere()).isTrue();
    }

    private static String judges(String content) {
        return content.contains("harm") ? "stream: Test-Signature FOUND" : "stream: OK";
    }

    private Result take(Scanner scanner, String text) throws IOException {
        var file = new NewFile("a.txt", Owner.of(SignedInAs.somebody().id()), "own", Kind.ALL);
        return new Intake(folder, scanner, uploads, clock).take(file, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private Verdict scan(Scanner scanner, String text) throws IOException {
        try (var draft = folder.write(to -> to.write(text.getBytes(UTF_8)))) {
            return scanner.scan(draft);
        }
    }

    private static Scanner scanner(String address) {
        return new Scanner(
                new MockEnvironment().withProperty("banu.clamd", address).withProperty("banu.clamd-seconds", "2"));
    }

    private static FakeClamd atPort(UnaryOperator<String> verdict) throws IOException {
        return new FakeClamd(
                ServerSocketChannel.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), verdict);
    }

    private static String named(FakeClamd clamd) throws IOException {
        return "127.0.0.1:" + ((InetSocketAddress) clamd.address()).getPort();
    }
}
