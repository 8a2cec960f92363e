package org.banu.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.exchange.Import.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/**
 * How long 100,000 lines take, and what memory; see docs/performance.md. Its name is none of a test, so that it runs only
 * when it is asked for.
 */
@PageTest
@Import(Bringing.class)
class MeasureImports {

    private static final int LINES = 100_000;
    private static final List<String> NAMES = List.of("Ателье Айгүл", "سلیمہ کڑھائی گھر", "Dastarkhan", "Бану");

    private final Bringing bringing;
    private final Visitor browser;

    MeasureImports(Bringing bringing, Visitor browser) {
        this.bringing = bringing;
        this.browser = browser;
    }

    private static List<String> line(int number) {
        return List.of(
                "r" + number,
                NAMES.get(number % NAMES.size()) + " " + number,
                "KZ",
                "KZ-75",
                "retail",
                "+7701%07d".formatted(number),
                "a%d@example.org".formatted(number),
                "2021-05",
                "3");
    }

    private static byte[] list(String kind) {
        var head = List.of("reference", "name", "country", "place", "sector", "phone", "email", "started", "employees");
        var lines = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(head),
                        IntStream.range(0, LINES).mapToObj(MeasureImports::line))
                .toList();
        return kind.equals("XLSX")
                ? Samples.workbook(lines)
                : Samples.csv(lines.stream()
                        .map(it -> String.join(",", it))
                        .collect(java.util.stream.Collectors.joining("\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "XLSX"})
    void aHundredThousandLines(String kind) throws Exception {
        var officer = bringing.officer();
        var list = list(kind);
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", kind, list.length / 1e6);
        var looked = measured("look", () -> bringing.looks(officer, list));
        assertThat(looked.counts().added()).isEqualTo(LINES);
        var done = measured("bring in", () -> bringing.brings(officer, looked.id()));
        assertThat(done.state()).isEqualTo(State.DONE);
        measured("bring in again, unchanged", () -> bringing.brings(officer, list));
        measured(
                "take out",
                () -> browser.asks(officer.at("/export." + kind.toLowerCase(Locale.ROOT)))
                        .with(by(officer.id()))
                        .exchange());
    }

    /** With the most of the heap that was in use after a collection meanwhile, above what was in use before. */
    private static <T> T measured(String what, Callable<T> work) throws Exception {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP)
                .toList();
        var before = pools.stream().mapToLong(it -> it.getUsage().getUsed()).sum();
        var most = new long[] {0};
        var done = new boolean[] {false};
        var watch = Thread.ofPlatform().daemon().start(() -> {
            while (!done[0]) {
                var kept = pools.stream()
                        .mapToLong(it -> it.getCollectionUsage() == null
                                ? 0
                                : it.getCollectionUsage().getUsed())
                        .sum();
                most[0] = Math.max(most[0], kept);
                try {
                    Thread.sleep(50);
                } catch (InterruptedException end) {
                    return;
                }
            }
        });
        var begin = System.nanoTime();
        var result = work.call();
        var seconds = (System.nanoTime() - begin) / 1e9;
        done[0] = true;
        watch.join();
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %d MB more in use at most, load %.1f%n",
                what,
                seconds,
                Math.max(0, most[0] - before) / 1_000_000,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return result;
    }
}
