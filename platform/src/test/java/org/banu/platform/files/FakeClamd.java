package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.UnaryOperator;

/** A scanner that speaks as clamd does, and says what a test wants it to. */
final class FakeClamd implements AutoCloseable {

    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocketChannel server;
    private final UnaryOperator<String> verdict;

    /**
     * Starts it.
     *
     * @param verdict what it says to a content; nothing at all where that is empty
     */
    FakeClamd(ServerSocketChannel server, SocketAddress address, UnaryOperator<String> verdict) throws IOException {
        this.server = server.bind(address);
        this.verdict = verdict;
        Thread.ofVirtual().start(this::serve);
    }

    SocketAddress address() throws IOException {
        return server.getLocalAddress();
    }

    private void serve() {
        try {
            while (true) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            }
        } catch (IOException closed) {
            assertThat(server.isOpen()).isFalse();
        }
    }

    private void answer(SocketChannel client) {
        try (client) {
            var sent = new DataInputStream(Channels.newInputStream(client));
            assertThat(new String(sent.readNBytes(COMMAND.length()), US_ASCII)).isEqualTo(COMMAND);
            var content = new ByteArrayOutputStream();
            for (var length = sent.readInt(); length > 0; length = sent.readInt()) {
                content.write(sent.readNBytes(length));
            }
            var said = verdict.apply(content.toString(ISO_8859_1));
            if (said.isEmpty()) {
                // Until the other hangs up.
                assertThat(sent.read()).isEqualTo(-1);
            } else {
                client.write(ByteBuffer.wrap((said + "\0").getBytes(US_ASCII)));
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).hasMessageNotContaining("INSTREAM");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
