package org.banu.platform.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many forms with files go on at a time. */
class UploadFilterTests {

    @TempDir
    Path folder;

    @Test
    void thoseThatWereReadGoOnFewAtATimeAndNoneIsSentAway() throws Exception {
        var filter = new UploadFilter(new Uploads(folder.toString(), "", 1));
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 24)
                    .mapToObj(_ -> senders.submit(() -> {
                        var answer = new MockHttpServletResponse();
                        filter.doFilter(form(), answer, (form, _) -> {
                            assertThat(form).isInstanceOf(UploadRequest.class);
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            pause();
                            inside.decrementAndGet();
                        });
                        return answer.getStatus();
                    }))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(HttpStatus.OK.value());
            }
        }
        assertThat(most).hasValue(3);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static MockHttpServletRequest form() {
        var request = new MockHttpServletRequest("POST", "/en/account/files");
        request.setContentType("multipart/form-data; boundary=edge");
        request.setContent(
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhers\r\n--edge--\r\n"
                        .getBytes(UTF_8));
        return request;
    }
}
