package org.banu.eligibility;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Shares out many places to threads. Each takes the next block when it is done with one, so that a slow core doesn't keep
 * the others waiting; who gets which block is chance, and nothing may depend on it.
 */
final class Shares {

    /** Some milliseconds of work, and a few dozen blocks in a million places. */
    private static final int BLOCK = 16_384;

    /** What one thread does with each of its blocks. */
    @FunctionalInterface
    interface Worker {

        /** Works on the places from one to behind another. */
        void work(int from, int to);
    }

    private Shares() {}

    /** Works on the places from 0 to a size with one worker a thread; throws what the first of them to fail threw. */
    static void work(int size, int threads, Supplier<Worker> workers) {
        if (threads < 1) {
            throw new IllegalArgumentException("%s threads can't do anything.".formatted(threads));
        }
        var next = new AtomicInteger();
        var blocks = (size + BLOCK - 1) / BLOCK;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < threads; i++) {
                var worker = workers.get();
                running.add(pool.submit(() -> {
                    for (var block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                        worker.work(block * BLOCK, Math.min((block + 1) * BLOCK, size));
                    }
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A thread broke off.", problem.getCause());
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while others worked.", problem);
        }
    }
}
