package org.banu.platform.pictures;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.banu.platform.api.Csv;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture as a file to take along. */
public final class PictureFile {

    private PictureFile() {}

    /**
     * Its drawing, or its table.
     *
     * @param ending svg, png or csv
     * @throws NotFound for another one
     */
    public static ResponseEntity<byte[]> of(Picture picture, String ending, Language language) {
        return switch (ending) {
            case "svg" -> file(picture, ending, MediaType.valueOf("image/svg+xml"), svg(picture, language));
            case "png" ->
                file(picture, ending, MediaType.IMAGE_PNG, Painter.png(Sheet.of(picture, language), language));
            case "csv" ->
                file(picture, ending, new MediaType("text", "csv", StandardCharsets.UTF_8), csv(picture.table()));
            default -> throw new NotFound("picture", ending);
        };
    }

    private static ResponseEntity<byte[]> file(Picture picture, String ending, MediaType type, byte[] bytes) {
        var name = picture.address().substring(picture.address().lastIndexOf('/') + 1) + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static byte[] svg(Picture picture, Language language) {
        var sheet = Sheet.of(picture, language);
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" direction="ltr" \
            font-family="Noto Sans, Noto Nastaliq Urdu, sans-serif"><title>%s</title><desc>%s</desc><style>%s</style>%s</svg>
            """.formatted(
                        sheet.width(),
                        sheet.height(),
                        sheet.width(),
                        sheet.height(),
                        SvgText.escaped(picture.title()),
                        SvgText.escaped(picture.sentence()),
                        Look.css(),
                        sheet.svg())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] csv(Table table) {
        var lines = Stream.concat(
                Stream.of(table.columns()),
                table.rows().stream()
                        .map(row -> row.stream().map(Table.Cell::plain).toList()));
        return Csv.of(lines.toList()).getBytes(StandardCharsets.UTF_8);
    }
}
