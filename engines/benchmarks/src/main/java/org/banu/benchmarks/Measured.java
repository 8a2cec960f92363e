package org.banu.benchmarks;

import java.util.Comparator;
import java.util.List;

/**
 * What one way took in one round, in microseconds for each of what it did.
 *
 * @param wall by the clock
 * @param cpu of all threads, and of the process of another
 */
record Measured(double wall, double cpu) {

    static double best(List<Double> values) {
        return values.stream().min(Comparator.naturalOrder()).orElse(Double.NaN);
    }

    static double worst(List<Double> values) {
        return values.stream().max(Comparator.naturalOrder()).orElse(Double.NaN);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
