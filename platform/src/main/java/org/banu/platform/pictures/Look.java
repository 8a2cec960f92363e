package org.banu.platform.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What marks look like in a file that is taken out: the light colours of the pages. Pages have the same names in their style
 * sheet.
 *
 * @param fill colour, or none
 * @param stroke colour, or none
 * @param width of the stroke
 * @param dashes lengths of a dashed stroke, on and off; empty for a whole one
 * @param size of letters
 * @param bold whether letters are
 */
record Look(String fill, String stroke, double width, List<Double> dashes, double size, boolean bold) {

    private static final String INK = "#1f2454";
    private static final String SOFT = "#555a7e";
    private static final List<String> COLOURS =
            List.of("#0b6669", "#9c2138", "#b37400", "#3b3f8f", "#2b652c", "#7a3b87");
    private static final List<String> LEVELS =
            List.of("#e9d8b8", "#c9d9c0", "#8fc0b2", "#4a9a93", "#0b6669", "#074b4e");

    static final Map<String, Look> ALL = all();

    private static Map<String, Look> all() {
        var all = new LinkedHashMap<String, Look>();
        all.put("grid", stroke("#e4d9c7", 1));
        all.put("rail", stroke("#878099", 1.5));
        all.put("marked", stroke("#878099", 1));
        all.put("break", new Look("none", "#878099", 1, List.of(3.0, 3.0), 0, false));
        all.put("track", fill("#f4ecdf"));
        all.put("bar whole", fill(INK));
        all.put("bar up", fill("#0b6669"));
        all.put("bar down", fill("#9c2138"));
        all.put("sea", fill("#f4ecdf"));
        all.put("level none", fill("#fffdf9"));
        for (var i = 0; i < COLOURS.size(); i++) {
            all.put("mark mark-" + (i + 1), new Look(COLOURS.get(i), "#fffdf9", 1, List.of(), 0, false));
            all.put(
                    "line line-" + (i + 1),
                    new Look("none", COLOURS.get(i), 2, i == 0 ? List.of() : List.of(9.0 - i, 2.0 + i), 0, false));
            all.put("level level-" + (i + 1), new Look(LEVELS.get(i), "#fffdf9", .4, List.of(), 0, false));
        }
        // Madder would look like a warning.
        all.put("bar part-1", fill(COLOURS.get(0)));
        all.put("bar part-2", fill(COLOURS.get(3)));
        all.put("bar part-3", fill(COLOURS.get(2)));
        all.put("bar part-4", fill(COLOURS.get(5)));
        all.put("tick", letters(SOFT, 11, false));
        all.put("label", letters(INK, 12.5, false));
        all.put("value", letters(INK, 12.5, true));
        all.put("heading", letters(SOFT, 12.5, true));
        all.put("title", letters(INK, 15, true));
        all.put("caption", letters(SOFT, 11, false));
        return Map.copyOf(all);
    }

    private static Look fill(String colour) {
        return new Look(colour, "none", 0, List.of(), 0, false);
    }

    private static Look stroke(String colour, double width) {
        return new Look("none", colour, width, List.of(), 0, false);
    }

    private static Look letters(String colour, double size, boolean bold) {
        return new Look(colour, "none", 0, List.of(), size, bold);
    }

    /** @throws IllegalArgumentException if nothing looks so */
    static Look of(String names) {
        var look = ALL.get(names);
        if (look == null) {
            throw new IllegalArgumentException("Nothing looks like '%s'. Maybe it was renamed?".formatted(names));
        }
        return look;
    }

    /** As a style sheet, one rule for each. */
    static String css() {
        return ALL.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> "." + it.getKey().replace(' ', '.') + it.getValue().rule())
                .collect(Collectors.joining());
    }

    private String rule() {
        if (size > 0) {
            return "{fill:%s;font-size:%spx;font-weight:%s}".formatted(fill, size, bold ? 600 : 400);
        }
        var dashed = dashes.isEmpty()
                ? ""
                : ";stroke-dasharray:" + dashes.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return "{fill:%s;stroke:%s;stroke-width:%s%s}".formatted(fill, stroke, width, dashed);
    }
}
