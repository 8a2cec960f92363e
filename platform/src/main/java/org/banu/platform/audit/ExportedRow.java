package org.banu.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.AuditStore.Place;
import org.banu.platform.audit.AuditStore.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of the trail as a line of JSON. */
final class ExportedRow {

    private ExportedRow() {}

    static void write(Row row, Writer file) {
        var fields = new TreeMap<String, Object>();
        row.event().ifPresent(it -> fields.put("event", it.fields()));
        row.place().ifPresent(it -> {
            var place = new TreeMap<String, Object>();
            place.put("seq", String.valueOf(it.seq()));
            place.put("event", it.event().toString());
            place.put("chained", it.chained().toString());
            place.put("previous", it.previous());
            place.put("hash", it.hash());
            fields.put("place", place);
        });
        try {
            file.write(Canonical.json(fields) + "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException("The trail can't be written.", problem);
        }
    }

    /** Empty for a line that is no row. */
    static Optional<Row> read(String line) {
        try {
            var json = JsonMapper.shared().readTree(line);
            return Optional.of(new Row(
                    Optional.ofNullable(json.get("event")).map(ExportedRow::event),
                    Optional.ofNullable(json.get("place")).map(ExportedRow::place)));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Place place(JsonNode json) {
        return new Place(
                Long.parseLong(text(json, "seq")),
                UUID.fromString(text(json, "event")),
                Instant.parse(text(json, "chained")),
                text(json, "previous"),
                text(json, "hash"));
    }

    private static Event event(JsonNode json) {
        return new Event(
                UUID.fromString(text(json, "id")),
                Instant.parse(text(json, "at")),
                find(json, "person").map(PersonId::of),
                find(json, "duty"),
                find(json, "organisation").map(OrganisationId::of),
                text(json, "action"),
                find(json, "subject").map(PersonId::of),
                text(json, "kind"),
                text(json, "thing"),
                AuditStore.fields(json.required("before").toString()),
                AuditStore.fields(json.required("after").toString()));
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }

    private static Optional<String> find(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::stringValue);
    }
}
