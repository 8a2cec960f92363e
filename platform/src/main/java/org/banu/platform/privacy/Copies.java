package org.banu.platform.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banu.platform.access.PersonId;
import org.banu.platform.api.Csv;
import org.banu.platform.audit.Audit;
import org.banu.platform.files.Files;
import org.banu.platform.files.OpenOutcome;
import org.banu.platform.meanings.Meanings;
import org.banu.platform.meanings.TableWords;
import org.banu.platform.privacy.Privacy.Kind;
import org.banu.platform.vault.Vault;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes all that is kept of a person, row by row, as a copy for her. */
@Component
class Copies {

    /** How PostgreSQL begins bytes in JSON. */
    private static final String HEX = "\\x";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final DataStore store;
    private final Vault vault;
    private final Audit audit;
    private final Files files;
    private final Meanings meanings;

    Copies(DataStore store, Vault vault, Audit audit, Files files, Meanings meanings) {
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.files = files;
        this.meanings = meanings;
    }

    void note(PersonId person, Privacy.Format format) {
        audit.add(Words.act("exported", "person", person.value()).about(person).with("format", format));
    }

    /** One document, with a list of rows for each table as they are kept, and what its columns and codes mean. */
    void writeJson(List<Kind> kinds, PersonId person, Ui ui, Instant now, OutputStream out) {
        try (var json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("account", person.value().toString());
            json.writeStringProperty("written", now.toString());
            json.writeArrayPropertyStart("kinds");
            for (var kind : kinds) {
                write(json, kind, person, ui);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, Kind kind, PersonId person, Ui ui) {
        var words = words(kind, ui);
        var codes = new TreeMap<String, Map<String, String>>();
        json.writeStartObject();
        json.writeStringProperty("table", kind.table().name());
        json.writeStringProperty("title", ui.text(kind.title()));
        json.writeStringProperty("kept", Words.keep(ui, kind.rule()));
        json.writeObjectPropertyStart("columns");
        if (kind.entries() > 0) {
            names(kind).forEach(it -> json.writeStringProperty(it, heading(words, it)));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("rows");
        store.read(kind.table(), person, row -> {
            json.writeTree(readable(kind, row, person, ui));
            names(kind).forEach(it -> {
                var found = words.codes(it, row);
                if (!found.isEmpty()) {
                    codes.computeIfAbsent(it, _ -> new TreeMap<>()).putAll(found);
                }
            });
        });
        json.writeEndArray();
        json.writePOJOProperty("codes", codes);
        json.writeEndObject();
    }

    /**
     * A file for each table that holds something of hers, in words; one that lists all of them, one with what the columns are
     * called elsewhere, and what she handed in.
     */
    void writeZip(List<Kind> kinds, PersonId person, Ui ui, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            writeContents(kinds, ui, zip);
            var filled = kinds.stream().filter(it -> it.entries() > 0).toList();
            writeColumns(filled, ui, zip);
            for (var kind : filled) {
                var words = words(kind, ui);
                begin(zip, file(kind, ui));
                write(zip, names(kind).stream().map(it -> heading(words, it)).toList());
                store.read(
                        kind.table(),
                        person,
                        row -> write(zip, cells(kind, words, readable(kind, row, person, ui), person, ui)));
            }
            writeFiles(person, ui, zip);
        }
    }

    private static void writeContents(List<Kind> kinds, Ui ui, ZipOutputStream zip) throws IOException {
        begin(zip, fileName(ui.text("privacy.file.contents")) + ".csv");
        write(
                zip,
                List.of(
                        ui.text("files.file"),
                        ui.text("privacy.kind"),
                        ui.text("privacy.entries"),
                        ui.text("privacy.kept")));
        for (var kind : kinds) {
            write(
                    zip,
                    List.of(
                            kind.entries() == 0 ? "" : file(kind, ui),
                            ui.text(kind.title()),
                            String.valueOf(kind.entries()),
                            Words.keep(ui, kind.rule())));
        }
    }

    /** So that a program finds in both copies the same. */
    private void writeColumns(List<Kind> kinds, Ui ui, ZipOutputStream zip) throws IOException {
        begin(zip, fileName(ui.text("privacy.file.columns")) + ".csv");
        write(
                zip,
                List.of(
                        ui.text("files.file"),
                        ui.text("exchange.column"),
                        ui.text("privacy.file.table"),
                        ui.text("privacy.file.column")));
        for (var kind : kinds) {
            var words = words(kind, ui);
            names(kind)
                    .forEach(it -> write(
                            zip,
                            List.of(
                                    file(kind, ui),
                                    heading(words, it),
                                    kind.table().name(),
                                    it)));
        }
    }

    private TableWords words(Kind kind, Ui ui) {
        return meanings.of(ui, kind.table().name(), kind.rule().words());
    }

    private static List<String> names(Kind kind) {
        return kind.table().columns().stream().map(Column::name).toList();
    }

    /** In words; a column of a later Banu, whose data this one was given, has none. */
    private static String heading(TableWords words, String column) {
        return words.column(column).orElse(column);
    }

    /** As they were handed in. One that is damaged is left out, which her trail tells. */
    private void writeFiles(PersonId person, Ui ui, ZipOutputStream zip) throws IOException {
        var folder = fileName(ui.text("privacy.table.file"));
        for (var file : files.listOf(person)) {
            if (files.open(file.id()) instanceof OpenOutcome.Opened(var opened, var content)) {
                try (content) {
                    zip.putNextEntry(new ZipEntry(
                            "%s/%s/%s".formatted(folder, opened.id().value(), opened.name())));
                    content.transferTo(zip);
                }
            }
        }
    }

    private static void begin(ZipOutputStream zip, String table) throws IOException {
        zip.putNextEntry(new ZipEntry(table));
        zip.write(String.valueOf(Csv.BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
    }

    private static String file(Kind kind, Ui ui) {
        return fileName(ui.text(kind.title())) + ".csv";
    }

    /** Without what some system takes for no part of a name. */
    private static String fileName(String title) {
        return title.replace(":", " –").replaceAll("[\\\\/*?\"<>|]", "");
    }

    /** In words; who it is herself is told so, but for the number of her account. */
    private static List<String> cells(Kind kind, TableWords words, ObjectNode row, PersonId person, Ui ui) {
        var her = person.value().toString();
        return kind.table().columns().stream()
                .map(column -> {
                    var value = row.path(column.name());
                    if (column.isMoment() && value.isString()) {
                        return moment(value.asString());
                    }
                    return kind.table().namesSomebody(column)
                                    && value.asString("").equals(her)
                                    && !column.name().equals("id")
                            ? ui.text("privacy.who.you")
                            : words.value(column.name(), row);
                })
                .toList();
    }

    /** Where Banu is at home, in a form that every spreadsheet takes for a moment; what stands in its place stays. */
    private static String moment(String written) {
        try {
            return MOMENT.format(OffsetDateTime.parse(written).atZoneSameInstant(ZoneId.systemDefault()));
        } catch (DateTimeParseException words) {
            return written;
        }
    }

    private static void write(OutputStream out, List<String> cells) {
        try {
            out.write(Csv.of(List.of(cells)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException("Whoever asked for the copy reads no more.", gone);
        }
    }

    /** Opens what is sealed, leaves out what is of use to nobody but Banu, and tells of others no more than that they are. */
    private ObjectNode readable(Kind kind, ObjectNode row, PersonId person, Ui ui) {
        var table = kind.table();
        var her = person.value().toString();
        var others = new HashSet<String>();
        var sealed = new ArrayList<Column>();
        for (var column : table.columns()) {
            var value = row.path(column.name());
            if (value.isNull()) {
                continue;
            }
            if (kind.rule().leaveOut().contains(column.name())) {
                row.put(column.name(), ui.text("privacy.file.left_out"));
            } else if (column.isSealed()) {
                sealed.add(column);
            } else if (column.isBytes()) {
                row.put(column.name(), Base64.getEncoder().encodeToString(bytes(value.asString())));
            } else if (table.namesSomebody(column) && !value.asString().equals(her)) {
                others.add(value.asString());
            }
        }
        for (var column : sealed) {
            var place = column.sealedFor().stream()
                    .map(it -> row.path(it).asString())
                    .collect(Collectors.joining("/"));
            row.put(
                    column.name(),
                    vault.open(bytes(row.path(column.name()).asString()), table.name(), column.name(), place));
        }
        for (var column : table.columns()) {
            if (others.contains(row.path(column.name()).asString(""))) {
                row.put(column.name(), ui.text("privacy.file.other"));
            }
        }
        return row;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.substring(HEX.length()));
    }
}
