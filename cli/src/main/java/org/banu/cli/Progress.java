package org.banu.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows how much of a file is done, where somebody watches. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long PAUSE_NANOSECONDS = 200_000_000;

    private final PrintWriter out;
    private final boolean watched;
    private long begun;
    private long shown;
    private long total;
    private long read;

    /** @param watched whether it goes to a terminal; nothing is shown otherwise */
    Progress(PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    /**
     * The same stream; what is read of it counts as done.
     *
     * @param bytes its length
     */
    InputStream watch(InputStream in, long bytes) {
        total = Math.max(bytes, 1);
        begun = System.nanoTime();
        shown = begun;
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                var next = super.read();
                read += next < 0 ? 0 : 1;
                return next;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var count = super.read(into, offset, length);
                read += Math.max(count, 0);
                return count;
            }
        };
    }

    /** Draws the bar anew if it's time to. */
    void step(long rows) {
        // Asking the time costs more than coding a row.
        if (!watched || rows % 256 != 0) {
            return;
        }
        var now = System.nanoTime();
        if (now - shown >= PAUSE_NANOSECONDS) {
            shown = now;
            draw(rows, now);
        }
    }

    private void draw(long rows, long now) {
        var part = Math.min(1, (double) read / total);
        var full = (int) (part * WIDTH);
        var seconds = (now - begun) / 1e9;
        out.print(String.format(
                Locale.ENGLISH,
                "\r[%s%s] %3.0f %%  %,d people, about %.0f s left ",
                "█".repeat(full),
                "·".repeat(WIDTH - full),
                100 * part,
                rows,
                part > 0 ? seconds / part - seconds : 0));
        out.flush();
    }

    /** Takes the bar away. */
    void end() {
        if (watched) {
            out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
            out.flush();
        }
    }
}
