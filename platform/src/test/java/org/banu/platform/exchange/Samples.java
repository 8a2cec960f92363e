package org.banu.platform.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.banu.platform.exchange.Sheet.Line;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Turnover;

/** Lists to be read, good and hostile, and businesses by chance. */
final class Samples {

    private static final List<String> NAMES = List.of(
            "Бану және қыздары",
            "Ателье «Айгүл»",
            "سلیمہ کڑھائی گھر",
            "Dastarkhan",
            "=1+1",
            "+7 дней",
            "-солнце",
            "@home",
            "'=бірге",
            "''-екі",
            "\"Цитата\", и запятая; точка",
            "'тырнақша");

    private Samples() {}

    static Map<String, Details> businesses(int count, long seed) {
        var random = new Random(seed);
        var businesses = new LinkedHashMap<String, Details>();
        for (var i = 0; i < count; i++) {
            businesses.put("№ " + i, business(random, i));
        }
        return businesses;
    }

    private static Details business(Random random, int number) {
        var inKazakhstan = random.nextBoolean();
        var name = NAMES.get(random.nextInt(NAMES.size())) + " " + number;
        return new Details(
                new Details.Names(name, maybe(random, "Latin " + name), maybe(random, "Кир"), maybe(random, "نام")),
                new Details.Location(
                        inKazakhstan ? "KZ" : "PK",
                        maybe(random, inKazakhstan ? "KZ-75" : "PK-PB"),
                        maybe(random, "Аудан"),
                        maybe(random, "Ауыл")),
                List.of(Form.values()).get(random.nextInt(Form.values().length)),
                maybe(random, "individualEntrepreneur"),
                List.of("", "2019", "2021-05", "2022-02-28").get(random.nextInt(4)),
                new Details.Activity(
                        "retail",
                        random.nextBoolean() ? List.of() : List.of("services"),
                        maybe(random, "1392"),
                        maybe(random, "=HYPERLINK(\"x\"), нан; сүт"),
                        List.of(List.<String>of(), List.of("ISO; 9001"), List.of("Халал", "-B"))
                                .get(random.nextInt(3)),
                        random.nextBoolean() ? List.of() : List.of("kk", "ur")),
                new Details.Size(
                        random.nextBoolean() ? null : random.nextInt(50),
                        random.nextBoolean()
                                ? null
                                : List.of(Turnover.values()).get(random.nextInt(Turnover.values().length))),
                new Details.Contact(
                        maybe(random, inKazakhstan ? "+77010000000" : "+923001234567"),
                        maybe(random, "a" + number + "@example.org"),
                        maybe(random, "https://example.org/" + number)),
                inKazakhstan && random.nextBoolean() ? Map.of(RegistrationKind.IIN, "980315699494") : Map.of());
    }

    private static String maybe(Random random, String text) {
        return random.nextBoolean() ? text : "";
    }

    static byte[] csv(String text) {
        return text.getBytes(UTF_8);
    }

    /** Of one sheet, from lines of cells. */
    static byte[] workbook(List<List<String>> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var list = Lists.workbook(bytes, "Sheet")) {
            for (var line : lines) {
                list.line(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same workbook with a part put in place of, or beside, those it has. */
    static byte[] with(byte[] workbook, String part, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var parts = ZipFile.builder().setByteArray(workbook).get();
                var to = new ZipOutputStream(bytes)) {
            for (var next : Collections.list(parts.getEntries())) {
                if (!next.getName().equals(part)) {
                    to.putNextEntry(new ZipEntry(next.getName()));
                    parts.getInputStream(next).transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(part));
            to.write(content);
        }
        return bytes.toByteArray();
    }

    static List<Line> lines(Sheet sheet) throws IOException {
        try (sheet) {
            var lines = new ArrayList<Line>();
            sheet.forEachRemaining(lines::add);
            return lines;
        }
    }
}
