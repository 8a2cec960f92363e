package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.kernel.Language;
import org.banu.platform.privacy.Privacy.Format;
import org.banu.platform.uploads.Uploads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.ModelAndView;

/** Who takes her copy slowly keeps nobody else waiting, and takes one at a time. */
@PageTest
class SlowCopyTests {

    /** As many as there are connections. */
    private static final int READERS = 8;

    private final DataPages pages;
    private final Privacy privacy;
    private final Uploads uploads;
    private final Visitor browser;
    private final Clock clock;

    SlowCopyTests(DataPages pages, Privacy privacy, Uploads uploads, Visitor browser, Clock clock) {
        this.pages = pages;
        this.privacy = privacy;
        this.uploads = uploads;
        this.browser = browser;
        this.clock = clock;
    }

    @Test
    void slowReadersHoldNoConnection() throws Exception {
        var slow = new Slow(READERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var copies = readers(
                    threads, it -> pages.copy(browser.ui(Language.ENGLISH), it.id(), Format.JSON, slow.response()));
            assertThat(slow.reading.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(listed()).isNotEmpty();
            slow.goOn.countDown();
            for (var copy : copies) {
                copy.get(20, TimeUnit.SECONDS);
            }
        }
        try (var left = Files.list(uploads.incoming())) {
            assertThat(left.filter(it -> String.valueOf(it.getFileName()).startsWith("aside")))
                    .isEmpty();
        }
    }

    /** The control: written straight to them, the copies hold all connections. */
    @Test
    void whatIsWrittenStraightToSlowReadersStopsOthers() throws Exception {
        var slow = new Slow(READERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var copies = readers(threads, it -> {
                privacy.write(it.id(), Format.JSON, browser.ui(Language.ENGLISH), clock.instant(), slow);
                return null;
            });
            assertThat(slow.reading.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatExceptionOfType(TransactionException.class).isThrownBy(this::listed);
            slow.goOn.countDown();
            for (var copy : copies) {
                copy.get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void sheTakesOneAtATime() throws Exception {
        var aida = SignedInAs.somebody();
        var slow = new Slow(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> copy(aida, slow.response()));
            assertThat(slow.reading.await(20, TimeUnit.SECONDS)).isTrue();
            var second = copy(aida, new MockHttpServletResponse());
            assertThat(second)
                    .get()
                    .isInstanceOfSatisfying(
                            ModelAndView.class,
                            it -> assertThat(it.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));
            // The control: somebody else gets hers meanwhile.
            assertThat(copy(SignedInAs.somebody(), new MockHttpServletResponse()))
                    .isEmpty();
            slow.goOn.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(copy(aida, new MockHttpServletResponse())).isEmpty();
    }

    private interface Reading {

        @Nullable
        Object of(Actor.Person person) throws IOException;
    }

    private List<Future<Optional<Object>>> readers(ExecutorService threads, Reading reading) {
        var readers = new ArrayList<Future<Optional<Object>>>();
        for (var i = 0; i < READERS; i++) {
            var person = SignedInAs.somebody();
            readers.add(threads.submit(() -> as(person, reading)));
        }
        return readers;
    }

    /** The page that refuses it; empty where she has it. */
    private Optional<Object> copy(Actor.Person person, MockHttpServletResponse response) {
        return as(person, it -> pages.copy(browser.ui(Language.ENGLISH), it.id(), Format.JSON, response));
    }

    private static Optional<Object> as(Actor.Person person, Reading reading) {
        return SignedInAs.as(person, () -> {
            try {
                return Optional.ofNullable(reading.of(person));
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
    }

    private List<Privacy.Kind> listed() {
        var somebody = SignedInAs.somebody();
        return SignedInAs.as(somebody, () -> privacy.list(somebody.id()));
    }

    /** Takes nothing until it is told to go on. */
    private static final class Slow extends OutputStream {

        private final CountDownLatch reading;
        private final CountDownLatch goOn = new CountDownLatch(1);

        Slow(int readers) {
            this.reading = new CountDownLatch(readers);
        }

        @Override
        public void write(int one) {
            reading.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            write(0);
        }

        MockHttpServletResponse response() {
            return new MockHttpServletResponse() {
                @Override
                public ServletOutputStream getOutputStream() {
                    return new ServletOutputStream() {
                        @Override
                        public void write(int one) {
                            Slow.this.write(one);
                        }

                        @Override
                        public void write(byte[] bytes, int offset, int length) {
                            Slow.this.write(bytes, offset, length);
                        }

                        @Override
                        public boolean isReady() {
                            return true;
                        }

                        @Override
                        public void setWriteListener(WriteListener ignored) {
                            throw new UnsupportedOperationException();
                        }
                    };
                }
            };
        }
    }
}
