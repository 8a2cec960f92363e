package org.banu.platform.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.banu.platform.kernel.Misconfigured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

/** Reading a form with files. */
class UploadRequestTests {

    @TempDir
    Path folder;

    Uploads uploads;

    @BeforeEach
    void allowAMegabyte() {
        uploads = new Uploads(folder.toString(), "", 1);
    }

    @Test
    void textsAndFilesAreThereAndTheDiskHoldsNeither() throws IOException {
        var sent = sent(text("once", "ключ"), file("file", "паспорт.txt", "a secret of hers"), text("after", "also"));
        sent.setQueryString("from=%D0%B0&bare");
        try (var form = UploadRequest.read(sent, uploads)) {
            assertThat(form.getParameter("once")).isEqualTo("ключ");
            assertThat(form.getParameterMap()).containsOnlyKeys("from", "bare", "once", "after");
            assertThat(form.getParameterValues("from")).containsExactly("а");
            assertThat(form.getParameter("nothing")).isNull();
            assertThat(form.getParts()).singleElement().satisfies(it -> {
                assertThat(it.getName()).isEqualTo("file");
                assertThat(it.getSubmittedFileName()).isEqualTo("паспорт.txt");
                assertThat(it.getHeader("Content-Disposition")).contains("паспорт.txt");
                // It is read as often as somebody wants to.
                for (var i = 0; i < 2; i++) {
                    try (var content = it.getInputStream()) {
                        assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo("a secret of hers");
                    }
                }
            });
            try (var left = Files.list(uploads.incoming())) {
                assertThat(left.toList())
                        .singleElement()
                        .satisfies(it -> assertThat(it).content(ISO_8859_1).doesNotContain("secret"));
            }
        }
        assertThat(uploads.incoming()).isEmptyDirectory();
    }

    @Test
    void ofAFileTooLargeNoMoreIsKeptThanTells() throws IOException {
        var sent = sent(file("file", "a.txt", "a".repeat(3_000_000)), text("after", "still read"));
        try (var form = UploadRequest.read(sent, uploads)) {
            assertThat(form.getPart("file"))
                    .isNotNull()
                    .satisfies(it -> assertThat(it.getSize()).isEqualTo(uploads.limit() + 1));
            assertThat(form.getParameter("after")).isEqualTo("still read");
        }
    }

    @Test
    void whatNoBrowserSendsIsRefusedAndLeavesNothing() throws IOException {
        var whole = new String(sent(file("file", "a.txt", "hers")).getContentAsByteArray(), UTF_8);
        var cut = request(whole.substring(0, whole.length() - 20));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> UploadRequest.read(cut, uploads));
        var many = new String[101];
        Arrays.setAll(many, it -> text("a" + it, ""));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> UploadRequest.read(sent(many), uploads));
        assertThatExceptionOfType(UploadRequest.Malformed.class)
                .isThrownBy(() -> UploadRequest.read(sent(text("a", "a".repeat(100_000))), uploads));
        assertThat(uploads.incoming()).isEmptyDirectory();
    }

    /** It has no token of a form either, and so comes no further. */
    @Test
    void whatHoldsNoPartIsAnEmptyForm() throws IOException {
        for (var body : new String[] {"", "nonsense"}) {
            try (var form = UploadRequest.read(request(body), uploads)) {
                assertThat(form.getParts()).isEmpty();
                assertThat(form.getParameterMap()).isEmpty();
            }
        }
    }

    @Test
    void whereTheDiskTakesNothingThatIsSaid() throws IOException {
        var file = Files.writeString(folder.resolve("a file"), "in the way");
        var blocked = new Uploads(file.toString(), "", 1);
        assertThatExceptionOfType(UploadRequest.NoSpace.class)
                .isThrownBy(() -> UploadRequest.read(sent(file("file", "a.txt", "hers")), blocked));
    }

    @Test
    void whoSendsTooSlowlyIsNotWaitedFor() throws IOException {
        var time = new AtomicLong();
        var sent = new Pace(new ByteArrayInputStream(new byte[1_000_000]), 1_000_000, time::get);
        // The control: a poor line is waited for as long as it takes.
        for (var i = 0; i < 100; i++) {
            time.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(sent.read(new byte[Pace.BYTES_PER_SECOND])).isEqualTo(Pace.BYTES_PER_SECOND);
        }
        assertThatExceptionOfType(Pace.TooSlow.class).isThrownBy(() -> {
            for (var i = 0; i < 100; i++) {
                time.addAndGet(Duration.ofSeconds(1).toNanos());
                assertThat(sent.read()).isZero();
            }
        });
    }

    @Test
    void thereIsTimeForWhatIsKeptAndNoMore() throws IOException {
        assertThat(secondsOfSending(40 * Pace.BYTES_PER_SECOND)).isEqualTo(Pace.HEAD_START.toSeconds() + 40);
        // The control: it is the limit that ends it, not the sender.
        assertThat(secondsOfSending(80 * Pace.BYTES_PER_SECOND)).isEqualTo(Pace.HEAD_START.toSeconds() + 80);
    }

    /** How long somebody who sends just fast enough is waited for. */
    private static long secondsOfSending(int most) throws IOException {
        var time = new AtomicLong();
        var sent = new Pace(new ByteArrayInputStream(new byte[1_000_000]), most, time::get);
        try {
            while (true) {
                assertThat(sent.read(new byte[Pace.BYTES_PER_SECOND])).isPositive();
                time.addAndGet(Duration.ofSeconds(1).toNanos());
            }
        } catch (Pace.TooSlow _) {
            return Duration.ofNanos(time.get()).toSeconds() - 1;
        }
    }

    @Test
    void aLimitThatIsNoneStopsTheStart() {
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> new Uploads("", "", 0));
    }

    private static MockHttpServletRequest sent(String... parts) {
        return request(String.join("", parts) + "--line--\r\n");
    }

    private static MockHttpServletRequest request(String body) {
        var request = new MockHttpServletRequest("POST", "/en/account/files");
        request.setContentType("multipart/form-data; boundary=line");
        request.setContent(body.getBytes(UTF_8));
        return request;
    }

    private static String text(String name, String value) {
        return "--line\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    private static String file(String field, String name, String content) {
        return "--line\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n"
                .formatted(field, name, content);
    }
}
