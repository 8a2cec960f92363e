package org.banu.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String describe() throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s; %d cores, %s %s; Java %s, options %s."
                .formatted(
                        processor(),
                        system.getAvailableProcessors(),
                        system.getName(),
                        system.getArch(),
                        Runtime.version(),
                        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    }

    private static String processor() throws IOException {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return "Unknown processor";
        }
        return Files.readAllLines(file).stream()
                .filter(it -> it.startsWith("model name"))
                .map(it -> it.substring(it.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("Unknown processor");
    }
}
