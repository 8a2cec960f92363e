package org.banu.platform.kernel;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Places for so many at a time, first come, first served. */
public final class Places {

    private final Semaphore free;
    private final int patienceSeconds;

    /** @param patienceSeconds how long one waits for a place before one is sent away */
    public Places(int number, int patienceSeconds) {
        this.free = new Semaphore(number, true);
        this.patienceSeconds = patienceSeconds;
    }

    /** Whether there was a place in time; whoever has one leaves it again. */
    public boolean enter() {
        try {
            return free.tryAcquire(patienceSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void leave() {
        free.release();
    }
}
