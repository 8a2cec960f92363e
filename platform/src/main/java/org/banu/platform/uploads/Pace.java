package org.banu.platform.uploads;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Reads what is sent, as long as it comes at a bearable pace and does not go on for ever: there is time for as much as is
 * kept of it at most, and what comes beyond that has to come within the same time.
 */
class Pace extends FilterInputStream {

    /** What is read at most, far beyond what is kept: who sends too large a file is to read a sentence, not an error of the network. */
    static final long MOST_BYTES = 512_000_000;

    /** Even a bad line of a phone is several times as fast. */
    static final int BYTES_PER_SECOND = 4_000;

    static final Duration HEAD_START = Duration.ofSeconds(60);

    private final LongSupplier nanoTime;
    private final long most;
    private final long begun;
    private long read;

    /**
     * Begins.
     *
     * @param most bytes that there is time for
     */
    Pace(InputStream sent, long most, LongSupplier nanoTime) {
        super(sent);
        this.most = most;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    static final class TooSlow extends IOException {

        TooSlow(long read) {
            super("After %d bytes it came too slowly.".formatted(read));
        }
    }

    static final class TooMuch extends IOException {

        TooMuch() {
            super("More than %d bytes came.".formatted(MOST_BYTES));
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        read += Math.max(count, 0);
        if (read > MOST_BYTES) {
            throw new TooMuch();
        }
        var allowed = HEAD_START.plusSeconds(Math.min(read, most) / BYTES_PER_SECOND);
        if (nanoTime.getAsLong() - begun > allowed.toNanos()) {
            throw new TooSlow(read);
        }
        return count;
    }
}
