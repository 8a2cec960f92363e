package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banu.platform.kernel.Misconfigured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The virus scanner that the operator named, if any: a clamd, at a port or a Unix socket. Nothing is let through that it
 * was to look at and did not.
 *
 * @see <a href="https://docs.clamav.net/manual/Usage/Scanning.html#clamd">INSTREAM of clamd</a>
 */
@Component
class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private static final Pattern ADDRESS = Pattern.compile("(?:\\[([0-9a-fA-F:]+)]|([^:/]+)):(\\d{1,5})");
    private static final String UNIX = "unix:";
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;

    private final Optional<SocketAddress> clamd;
    private final Duration patience;

    Scanner(Environment settings) {
        this.clamd = Optional.of(settings.getProperty("banu.clamd", ""))
                .filter(it -> !it.isBlank())
                .map(it -> address(it.strip()));
        this.patience = Duration.ofSeconds(settings.getProperty("banu.clamd-seconds", Integer.class, 30));
    }

    /** What it says. */
    enum Verdict {
        CLEAN,
        INFECTED,
        NO_ANSWER,
        /** None is named. */
        NOT_ASKED
    }

    boolean isThere() {
        return clamd.isPresent();
    }

    /** Sends it the content and waits for its verdict. */
    Verdict scan(Draft draft) {
        return clamd.map(it -> scan(it, draft)).orElse(Verdict.NOT_ASKED);
    }

    private Verdict scan(SocketAddress address, Draft draft) {
        try {
            var answer = ask(address, draft);
            if (answer.equals("stream: OK")) {
                return Verdict.CLEAN;
            }
            if (answer.endsWith(" FOUND")) {
                LOG.warn("A file that was handed in is refused; the scanner says: {}", answer);
                return Verdict.INFECTED;
            }
            LOG.error("The scanner at {} gave no verdict, and the file is refused: {}", address, answer);
        } catch (IOException | RuntimeException gone) {
            // Names that can't be resolved come as an unchecked exception.
            LOG.error("The scanner at {} does not answer, and the file is refused: {}", address, gone.toString());
        }
        return Verdict.NO_ANSWER;
    }

    private String ask(SocketAddress address, Draft draft) throws IOException {
        try (var clamd = open(address)) {
            var patient = Thread.ofVirtual().start(() -> hangUpInTime(clamd));
            try (var content = draft.open()) {
                clamd.connect(resolved(address));
                send(clamd, content);
                return answer(clamd);
            } finally {
                patient.interrupt();
            }
        }
    }

    private static SocketChannel open(SocketAddress address) throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** A name is looked up each time, since what stands behind it may move. */
    private static SocketAddress resolved(SocketAddress address) throws IOException {
        return address instanceof InetSocketAddress named
                ? new InetSocketAddress(InetAddress.getByName(named.getHostString()), named.getPort())
                : address;
    }

    /** Whoever waits for a channel that is closed is woken. */
    private void hangUpInTime(SocketChannel clamd) {
        try {
            Thread.sleep(patience);
            clamd.close();
        } catch (InterruptedException answered) {
            // As it should be.
        } catch (IOException closed) {
            LOG.debug("It was closed already.", closed);
        }
    }

    private static void send(SocketChannel clamd, InputStream content) throws IOException {
        write(clamd, ByteBuffer.wrap("zINSTREAM\0".getBytes(US_ASCII)));
        var bytes = new byte[CHUNK];
        for (var count = content.read(bytes); count >= 0; count = content.read(bytes)) {
            if (count > 0) {
                var chunk =
                        ByteBuffer.allocate(Integer.BYTES + count).putInt(count).put(bytes, 0, count);
                write(clamd, chunk.flip());
            }
        }
        write(clamd, ByteBuffer.allocate(Integer.BYTES));
    }

    private static void write(SocketChannel clamd, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            clamd.write(bytes);
        }
    }

    private static String answer(SocketChannel clamd) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (bytes.hasRemaining() && clamd.read(bytes) >= 0) {
            if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) {
                break;
            }
        }
        return new String(bytes.array(), 0, bytes.position(), US_ASCII)
                .replace("\0", "")
                .strip();
    }

    private static SocketAddress address(String text) {
        if (text.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(text.substring(UNIX.length()));
        }
        var parts = ADDRESS.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > 65_535) {
            throw new Misconfigured(
                    "BANU_CLAMD is '%s'. Name the virus scanner as host:port, such as 127.0.0.1:3310, or as unix: and the path of its socket."
                            .formatted(text));
        }
        return InetSocketAddress.createUnresolved(
                parts.group(1) == null ? parts.group(2) : parts.group(1), Integer.parseInt(parts.group(3)));
    }
}
