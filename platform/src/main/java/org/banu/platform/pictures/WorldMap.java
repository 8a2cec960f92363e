package org.banu.platform.pictures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The world with a colour for each country. Outlines are rough, from Natural Earth (public domain), and no statement on
 * borders.
 */
public final class WorldMap {

    private static final int HEIGHT = 164;
    private static final int LEGEND = 30;
    private static final int SWATCH = 56;
    private static final double DOT = 2;
    private static final double TENTHS = 10;

    /** By ISO 3166-1 alpha-3: parts, each its corners; a part of one point is a small country. */
    private static final class Outlines {
        static final Map<String, List<double[]>> ALL = read();
    }

    /**
     * What a country shows.
     *
     * @param level from 1 to 6, the darkest
     * @param words such as its name and score
     * @param href where it leads; empty for nowhere
     */
    public record Country(int level, String words, String href) {}

    private WorldMap() {}

    /**
     * Draws it; countries not named stay blank.
     *
     * @param levels what each level from 1 on means, in a few letters
     */
    public static Drawing draw(Map<String, Country> countries, List<String> levels) {
        var drawing = new Drawing(Drawing.WIDTH, HEIGHT + LEGEND);
        drawing.rectangle(0, 0, Drawing.WIDTH, HEIGHT, "sea");
        Outlines.ALL.forEach((code, parts) -> {
            var country = countries.get(code);
            var look = country == null ? "level none" : "level level-" + country.level();
            if (isDot(parts)) {
                if (country != null) {
                    drawing.outline(List.of(diamond(parts.getFirst())), look, country.words(), country.href());
                }
            } else {
                drawing.outline(
                        parts, look, country == null ? "" : country.words(), country == null ? "" : country.href());
            }
        });
        for (var i = 0; i < levels.size(); i++) {
            drawing.rectangle(2 + i * (SWATCH + 4), HEIGHT + 4, SWATCH, 8, "level level-" + (i + 1));
            drawing.words(2 + i * (SWATCH + 4), HEIGHT + 24, "start", "tick", levels.get(i));
        }
        return drawing;
    }

    private static boolean isDot(List<double[]> parts) {
        return parts.size() == 1 && parts.getFirst().length == 2;
    }

    private static double[] diamond(double[] at) {
        var x = at[0];
        var y = at[1];
        return new double[] {x, y - DOT, x + DOT, y, x, y + DOT, x - DOT, y};
    }

    private static Map<String, List<double[]>> read() {
        var outlines = new LinkedHashMap<String, List<double[]>>();
        try (var file = WorldMap.class.getResourceAsStream("/pictures/world.txt");
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, "world.txt"), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    var corners = line.substring(line.indexOf(' ') + 1).split("/");
                    outlines.putIfAbsent(
                            line.substring(0, 3),
                            Arrays.stream(corners).map(WorldMap::corners).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outlines;
    }

    private static double[] corners(String part) {
        return Arrays.stream(part.split("[ ,]"))
                .mapToDouble(it -> Integer.parseInt(it) / TENTHS)
                .toArray();
    }
}
