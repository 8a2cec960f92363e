package org.banu.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times several ways in one process, which take turns; a round in which the machine changed its speed is thrown away, and
 * one in which results differ ends it all.
 */
final class Rounds {

    /** A round counts if memory was read as fast after it as before, up to this part. */
    private static final double TOLERANCE = 0.1;

    private static final int WARM_UP = 2;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Calibration calibration = new Calibration();
    private final List<Way> ways;
    private final Map<Way, List<Measured>> results = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();

    Rounds(List<Way> ways) {
        this.ways = ways;
        ways.forEach(it -> results.put(it, new ArrayList<>()));
    }

    /** Goes on until so many rounds count, or three times as many were tried; then those that don't count must do. */
    void run(int rounds) throws Exception {
        for (var i = 0; i < WARM_UP; i++) {
            round();
        }
        var spare = new ArrayList<Map<Way, Measured>>();
        for (var tried = 0; tried < 3 * rounds && counted() < rounds; tried++) {
            var before = calibration.read();
            var load = system.getSystemLoadAverage();
            var round = round();
            var after = calibration.read();
            var counts = Math.abs(after / before - 1) <= TOLERANCE;
            log.add("%d. load %.2f before and %.2f after, memory %.1f and %.1f GB/s%s"
                    .formatted(
                            tried + 1,
                            load,
                            system.getSystemLoadAverage(),
                            before,
                            after,
                            counts ? "" : ": thrown away"));
            if (counts) {
                round.forEach((way, measured) -> results(way).add(measured));
            } else {
                spare.add(round);
            }
        }
        for (var round : spare) {
            if (counted() < rounds) {
                log.add("**The machine was never quiet for long: a round that was thrown away counts after all.**");
                round.forEach((way, measured) -> results(way).add(measured));
            }
        }
    }

    private int counted() {
        return results(ways.getFirst()).size();
    }

    private Map<Way, Measured> round() throws Exception {
        var round = new LinkedHashMap<Way, Measured>();
        for (var way : ways) {
            round.put(way, measure(way));
        }
        return round;
    }

    private Measured measure(Way way) throws Exception {
        way.check().clear();
        var elsewhere = way.processor().get();
        var cpu = system.getProcessCpuTime();
        var wall = System.nanoTime();
        for (var i = 0; i < way.runs(); i++) {
            way.body().run();
        }
        var wallTook = System.nanoTime() - wall;
        var cpuTook = system.getProcessCpuTime()
                - cpu
                + way.processor().get().minus(elsewhere).toNanos();
        if (!way.check().agrees()) {
            throw new IllegalStateException("%s gives other results than the reference.".formatted(way.name()));
        }
        var micros = 1_000.0 * way.runs() * way.items();
        return new Measured(wallTook / micros, cpuTook / micros);
    }

    List<Measured> results(Way way) {
        return results.getOrDefault(way, List.of());
    }

    /** A line for each round on the state of the machine. */
    List<String> log() {
        return log;
    }
}
