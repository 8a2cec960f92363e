package org.banu.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser would send, as it comes in on the wire before anything of ours sees it. */
class WireTests {

    /** The control: what is right is answered. */
    @Test
    void whatIsRightIsAnswered() throws IOException {
        assertThat(answer("GET /en/programmes HTTP/1.1"))
                .startsWith("HTTP/1.1 200")
                .contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE /en/programmes HTTP/1.1",
                "TRACK /en/programmes HTTP/1.1",
                "CONNECT localhost:22 HTTP/1.1",
                "PROPFIND / HTTP/1.1",
                "GET /en/%00 HTTP/1.1",
                "GET /en/programmes%0d%0aSet-Cookie:x=1 HTTP/1.1",
                "GET /en/..;/..;/application.yaml HTTP/1.1",
                "GET /en/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /assets/nothing.js HTTP/1.1",
                "GET /assets/..%2f..%2fapplication.yaml HTTP/1.1",
                "GET /en/<script>alert(1)</script> HTTP/1.1",
                "GET /en//programmes/%25%2e HTTP/1.1",
                "GET http://169.254.169.254/latest HTTP/1.1",
                "GET /en/programmes HTTP/9.9",
                "NONSENSE"
            })
    void whatIsNotIsRefusedAndTellsNothing(String line) throws IOException {
        var answer = answer(line);
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] [45]\\d\\d.*")
                .doesNotContain("HTTP/1.1 500")
                .doesNotContainIgnoringCase("tomcat", "exception", "springframework", "\tat ", "<script>alert")
                .doesNotContain("\nServer:", "\nX-Powered-By:", "root:", "datasource");
    }

    @Test
    void aHeadThatIsFarTooLongIsCutOff() throws IOException {
        assertThat(answer("GET /en/programmes HTTP/1.1\r\nX-Long: " + "x".repeat(200_000)))
                .doesNotContain("HTTP/1.1 200")
                .doesNotContainIgnoringCase("tomcat", "exception");
    }

    /** No answer is of another host than the one that the operator named. */
    @Test
    void aMadeUpHostIsInNoLink() throws IOException {
        var answer = answer("GET /en/programmes HTTP/1.1", "evil.example.net");
        assertThat(answer).doesNotContain("evil.example.net");
        assertThat(answer("GET / HTTP/1.1", "evil.example.net")).doesNotContain("evil.example.net");
    }

    /** More than may be worked at together; the last few bytes never come. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /en/sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "POST /api/v1/screenings HTTP/1.1\r\nContent-Type: application/json"
            })
    void whoSendsSlowlyKeepsNobodyWaiting(String line) throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 40; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), Site.PORT);
                slow.add(socket);
                var head = line + "\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{";
                socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            }
            assertThat(answer("GET /en/programmes HTTP/1.1")).startsWith("HTTP/1.1 200");
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private static String answer(String line) throws IOException {
        return answer(line, "localhost");
    }

    private static String answer(String line, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Site.PORT)) {
            socket.setSoTimeout(10_000);
            var request = "%s\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(line, host);
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                return new String(socket.getInputStream().readAllBytes(), UTF_8);
            } catch (IOException cutOff) {
                return "";
            }
        }
    }
}
