package org.banu.platform.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banu.platform.access.PersonId;
import org.banu.platform.api.Csv;
import org.banu.platform.audit.Audit;
import org.banu.platform.files.Files;
import org.banu.platform.files.OpenOutcome;
import org.banu.platform.privacy.Privacy.Kind;
import org.banu.platform.vault.Vault;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes all that is kept of a person, row by row, as a copy for her. */
@Component
class Copies {

    /** How PostgreSQL begins bytes in JSON. */
    private static final String HEX = "\\x";

    private final DataStore store;
    private final Vault vault;
    private final Audit audit;
    private final Files files;

    Copies(DataStore store, Vault vault, Audit audit, Files files) {
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.files = files;
    }

    void note(PersonId person, Privacy.Format format) {
        audit.add(Words.act("exported", "person", person.value()).about(person).with("format", format));
    }

    /** One document, with a list of rows for each table. */
    void writeJson(List<Kind> kinds, PersonId person, Ui ui, Instant now, OutputStream out) {
        try (var json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("account", person.value().toString());
            json.writeStringProperty("written", now.toString());
            json.writeArrayPropertyStart("kinds");
            for (var kind : kinds) {
                json.writeStartObject();
                json.writeStringProperty("table", kind.table().name());
                json.writeStringProperty("title", ui.text(kind.title()));
                json.writeStringProperty("kept", Words.keep(ui, kind.rule()));
                json.writeArrayPropertyStart("rows");
                store.read(kind.table(), person, row -> json.writeTree(readable(kind, row, person, ui)));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** A file for each table that holds something of hers, one that lists all of them, and what she handed in. */
    void writeZip(List<Kind> kinds, PersonId person, Ui ui, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            begin(zip, "contents.csv");
            write(zip, List.of("file", "title", "rows", "kept"));
            for (var kind : kinds) {
                write(
                        zip,
                        List.of(
                                kind.entries() == 0 ? "" : file(kind),
                                ui.text(kind.title()),
                                String.valueOf(kind.entries()),
                                Words.keep(ui, kind.rule())));
            }
            for (var kind : kinds) {
                if (kind.entries() > 0) {
                    begin(zip, file(kind));
                    var columns =
                            kind.table().columns().stream().map(Column::name).toList();
                    write(zip, columns);
                    store.read(
                            kind.table(), person, row -> write(zip, cells(readable(kind, row, person, ui), columns)));
                }
            }
            writeFiles(person, zip);
        }
    }

    /** As they were handed in. One that is damaged is left out, which her trail tells. */
    private void writeFiles(PersonId person, ZipOutputStream zip) throws IOException {
        for (var file : files.listOf(person)) {
            if (files.open(file.id()) instanceof OpenOutcome.Opened(var opened, var content)) {
                try (content) {
                    zip.putNextEntry(
                            new ZipEntry("files/%s/%s".formatted(opened.id().value(), opened.name())));
                    content.transferTo(zip);
                }
            }
        }
    }

    private static void begin(ZipOutputStream zip, String table) throws IOException {
        zip.putNextEntry(new ZipEntry(table));
        zip.write(String.valueOf(Csv.BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
    }

    private static String file(Kind kind) {
        return kind.table().name() + ".csv";
    }

    private static List<String> cells(ObjectNode row, List<String> columns) {
        return columns.stream().map(row::path).map(Copies::cell).toList();
    }

    private static String cell(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.isContainer() ? value.toString() : value.asString();
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
