package org.banu.cli;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The cache for faster starts that the JVM writes when it ends, where the launcher asked for one. The JVM tells about
 * that on the terminal and can't be asked not to, nor can it be asked not to write; so this speaks to the system below.
 */
final class StartCache {

    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int OWNER_ONLY = 0600;

    private StartCache() {}

    /** Says that it is written next. What the JVM prints about it from here on goes to a file. */
    static void announce() {
        log().ifPresent(log -> {
            System.out.println("Writing a cache for faster starts, once; this takes some seconds …");
            try (var arena = Arena.ofConfined()) {
                var creat = system("creat", ADDRESS, JAVA_INT);
                var duplicate = system("dup2", JAVA_INT, JAVA_INT);
                var file = (int) creat.invokeExact(arena.allocateFrom(log), OWNER_ONLY);
                if (file >= 0) {
                    var out = (int) duplicate.invokeExact(file, OUT);
                    var err = (int) duplicate.invokeExact(file, ERR);
                    assert out == OUT && err == ERR;
                }
            } catch (Throwable problem) {
                throw new IllegalStateException(
                        "The system refused to turn the output to '%s'.".formatted(log), problem);
            }
        });
    }

    /** Ends the process without one: only what a Banu that served has learnt is worth keeping. */
    static void forgo(int code) {
        if (log().isPresent()) {
            System.out.flush();
            System.err.flush();
            try {
                system("_exit", JAVA_INT).invoke(code);
            } catch (Throwable problem) {
                throw new IllegalStateException("The system refused to end the process.", problem);
            }
        }
    }

    private static Optional<String> log() {
        return Optional.ofNullable(System.getProperty("banu.cache.log"));
    }

    // The launcher allows it, and nothing is called unless it asked for a cache.
    @SuppressWarnings("restricted")
    private static MethodHandle system(String name, MemoryLayout... arguments) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments));
    }
}
