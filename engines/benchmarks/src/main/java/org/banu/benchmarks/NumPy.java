package org.banu.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A process of Python with NumPy that stays alive: it gets the index once, then a command a line. One thread. */
final class NumPy implements AutoCloseable {

    private final Process process;
    private final Writer in;
    private final BufferedReader out;
    private final String version;

    private NumPy(Process process, TwoLevels index, double share) throws IOException {
        this.process = process;
        in = process.outputWriter(StandardCharsets.UTF_8);
        out = process.inputReader(StandardCharsets.UTF_8);
        write(DoubleStream.of(share));
        write(Arrays.stream(index.groupWeights));
        write(Arrays.stream(index.weights));
        write(IntStream.of(index.groups).asDoubleStream());
        write(DoubleStream.of(index.scores.length));
        for (var row : index.scores) {
            write(Arrays.stream(row));
        }
        in.flush();
        version = Objects.requireNonNullElse(out.readLine(), "");
    }

    /** Empty if there is no Python or no NumPy here. */
    static Optional<NumPy> start(TwoLevels index, double share) throws IOException {
        String script;
        try (var file = NumPy.class.getResourceAsStream("index_draws.py")) {
            script = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        var builder = new ProcessBuilder("python3", "-c", script).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        builder.environment().put("OMP_NUM_THREADS", "1");
        try {
            var numPy = new NumPy(builder.start(), index, share);
            if (!numPy.version.isEmpty()) {
                return Optional.of(numPy);
            }
            numPy.close();
        } catch (IOException _) {
            // No python3, or one that ends at once for want of NumPy: it is left out, and the caller says so.
        }
        return Optional.empty();
    }

    private void write(DoubleStream numbers) throws IOException {
        in.write(numbers.mapToObj(it -> Double.isNaN(it) ? "nan" : Double.toString(it))
                .collect(Collectors.joining(" ", "", "\n")));
    }

    /** The answer to a command, as whole numbers. */
    int[] ask(String command) {
        try {
            in.write(command + "\n");
            in.flush();
            var line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("Python ended at '%s'.".formatted(command));
            }
            return Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    String version() {
        return version;
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
        process.destroy();
    }
}
