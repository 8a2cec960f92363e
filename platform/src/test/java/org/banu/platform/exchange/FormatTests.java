package org.banu.platform.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.banu.platform.Changed;
import org.banu.platform.exchange.Sheet.Line;
import org.banu.platform.exchange.Sheet.Unreadable;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How lists are written, and what is no list. */
class FormatTests {

    private static final String LIST = "name;sector\nБану;retail\n«Құрақ»;services\n";

    private static List<Line> read(byte[] file) throws IOException {
        var format = Format.of(() -> new ByteArrayInputStream(file), file.length);
        return Samples.lines(format.open(() -> new ByteArrayInputStream(file)));
    }

    private static void refused(byte[] file, String key) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(file))
                .satisfies(it -> assertThat(it.problem().key()).isEqualTo("exchange.unreadable." + key));
    }

    static Stream<byte[]> encodings() {
        var russian = "name;sector\nБану;retail\n«Палата № 5»;services\n";
        return Stream.of(
                LIST.getBytes(UTF_8),
                ("\uFEFF" + LIST).getBytes(UTF_8),
                LIST.getBytes(UTF_16),
                LIST.getBytes(UTF_16LE),
                LIST.replace(';', '\t').getBytes(UTF_8),
                LIST.replace(';', ',').replace("\n", "\r\n").getBytes(UTF_8),
                russian.getBytes(Charset.forName("windows-1251")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void lettersAndSeparatorsAreFoundOut(byte[] file) throws IOException {
        var lines = read(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().cells()).containsExactly("name", "sector");
        assertThat(lines.get(1)).isEqualTo(new Line(2, List.of("Бану", "retail")));
    }

    @Test
    void whatIsNoTextIsRefused() {
        refused("name\ncafé crème naïve\n".getBytes(ISO_8859_1), "charset");
        refused(new byte[] {1, 0, 0, 2, 0, 0, 3}, "no_text");
        var broken = (LIST + "Айгүл;retail\n").getBytes(UTF_8);
        broken[broken.length - 9] = (byte) 0xFF;
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(broken))
                .satisfies(it -> {
                    assertThat(it.problem().key()).isEqualTo("exchange.unreadable.broken_text");
                    assertThat(it.problem().arguments()).containsExactly("4");
                });
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "old_office");
    }

    @Test
    void aQuotationMarkThatNothingClosesIsToldWithItsLine() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(Samples.csv("name,sector\na,b\n\"c,d\ne,f\n")))
                .satisfies(it -> assertThat(it.problem().arguments()).containsExactly("3"));
        assertThatNoException().isThrownBy(() -> read(Samples.csv("name,sector\na,b\n\"c\nd\",e\n")));
    }

    @Test
    void aHundredThousandColumnsAreNotRead() {
        refused(Samples.csv(",".repeat(100_000) + "\n"), "from_line");
        assertThatNoException().isThrownBy(() -> read(Samples.csv(",".repeat(Sheet.MOST_COLUMNS - 1) + "\n")));
    }

    @Test
    void whatKeepsASpreadsheetFromRunningItIsTakenAway() throws IOException {
        assertThat(read(Samples.csv("'=1+1,'+7,''-x,'plain,=raw\n")).getFirst().cells())
                .containsExactly("=1+1", "+7", "'-x", "'plain", "=raw");
    }

    @Test
    void aWorkbookIsReadAsItShowsItself() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null)) {
            var sheet = workbook.newWorksheet("Sheet");
            sheet.value(0, 0, "name");
            sheet.value(2, 0, "Бану");
            sheet.value(2, 1, 77_010_000_000L);
            sheet.value(2, 2, LocalDate.of(2021, 5, 1));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 3, 2.50);
            sheet.value(2, 4, true);
        }
        var lines =
                read(bytes.toByteArray()).stream().filter(it -> !it.isEmpty()).toList();
        assertThat(lines.getLast().number()).isEqualTo(3);
        assertThat(lines.getLast().cells().subList(0, 4)).containsExactly("Бану", "77010000000", "2021-05-01", "2.5");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var good = Samples.workbook(List.of(List.of("name"), List.of("Бану")));
        assertThatNoException().isThrownBy(() -> read(good));
        var bomb = Samples.with(good, "xl/media/bomb.bin", new byte[60_000_000]);
        assertThat(bomb).hasSizeLessThan(100_000);
        refused(bomb, "too_much");
    }

    @Test
    void aWorkbookAsksNobodyForAnything(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "canary");
        var good = Samples.workbook(List.of(List.of("name"), List.of("Banu")));
        var sheet = part(good, "xl/worksheets/sheet1.xml");
        var evil = sheet.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri()))
                .replace("Banu", "&e;");
        assertThat(evil).contains("&e;");
        var workbook = Samples.with(good, "xl/worksheets/sheet1.xml", evil.getBytes(UTF_8));
        refused(workbook, "no_workbook");
        // And if that look were passed by, what reads it would not ask either.
        assertThat(shown(new ExcelSheet(new ByteArrayInputStream(workbook)))).doesNotContain("canary");
        // A link to another workbook is never followed.
        var linked = Samples.with(
                good,
                "xl/externalLinks/externalLink1.xml",
                "<externalLink><externalBook href=\"http://127.0.0.1:9/x\"/></externalLink>".getBytes(UTF_8));
        assertThat(read(linked).getLast().cells()).containsExactly("Banu");
    }

    @Test
    void halfAWorkbookIsNone() {
        var good = Samples.workbook(List.of(List.of("name"), List.of("Бану")));
        refused(Arrays.copyOf(good, good.length / 2), "no_workbook");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "no_workbook");
    }

    /** Whatever was done to it before it comes; untouched, each is read. */
    @Test
    void whateverWasDoneToAListItIsReadOrRefusedAndSoon() throws IOException {
        var workbook = Samples.workbook(List.of(List.of("name", "sector"), List.of("Бану", "retail")));
        for (var good : List.of(workbook, LIST.getBytes(UTF_8), LIST.getBytes(UTF_16))) {
            assertThat(read(good)).isNotEmpty();
            var refused = 0;
            for (var seed = 0; seed < 300; seed++) {
                var begun = System.nanoTime();
                try {
                    read(Changed.by(seed, good));
                } catch (Unreadable unreadable) {
                    assertThat(unreadable.problem().key()).as("seed " + seed).startsWith("exchange.unreadable.");
                    refused++;
                }
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as("seed " + seed)
                        .isLessThan(Duration.ofSeconds(10));
            }
            assertThat(refused).isPositive();
        }
    }

    private static String shown(Sheet sheet) throws IOException {
        try {
            return Samples.lines(sheet).toString();
        } catch (Unreadable unreadable) {
            return unreadable.problem().key();
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var parts = ZipFile.builder().setByteArray(workbook).get();
                var part = parts.getInputStream(parts.getEntry(name))) {
            return new String(part.readAllBytes(), UTF_8);
        }
    }
}
