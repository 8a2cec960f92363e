package org.banu.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.pictures.Lines.Axis;
import org.banu.platform.pictures.Lines.Line;
import org.banu.platform.pictures.Table.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureFileTests {

    private static final Pattern LOOK = Pattern.compile("class=\"([^\"]+)\"");

    @Test
    void aFileOfSvgIsXmlThatStandsAlone() throws Exception {
        var svg = file(picture(ranks()), "svg");
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
        assertThat(root.getNodeName()).isEqualTo("svg");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Ranks & <more>");
        assertThat(root.getElementsByTagName("path").getLength()).isGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPngIsThreeTimesAsLargeAndNotBlank(Language language) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(
                PictureFile.of(picture(ranks()), "png", language).getBody())));
        assertThat(image.getWidth()).isEqualTo(3 * 384);
        var ink = 0;
        for (var x = 0; x < image.getWidth(); x += 3) {
            for (var y = 0; y < image.getHeight() / 5; y += 3) {
                ink += (image.getRGB(x, y) & 0xFFFFFF) < 0x808080 ? 1 : 0;
            }
        }
        // The title alone.
        assertThat(ink).isGreaterThan(20);
    }

    @Test
    void aFileOfCsvHasPlainNumbersAndNothingThatASpreadsheetRuns() {
        assertThat(new String(file(picture(ranks()), "csv"), StandardCharsets.UTF_8))
                .isEqualTo("Year,Rank\r\n2021,80\r\n'=2+2,65.5\r\n");
    }

    @Test
    void anotherEndingIsNotFound() {
        assertThatThrownBy(() -> file(picture(ranks()), "gif")).isInstanceOf(NotFound.class);
    }

    @Test
    void everyMarkOfEveryChartHasALook() {
        var bars = Bars.draw(
                Language.URDU,
                List.of(
                        Bars.Bar.heading("a"),
                        new Bars.Bar("b", 0, .5, "½", "up"),
                        new Bars.Bar("c", .5, .2, "", "down")),
                0,
                1,
                0);
        var dots = Dots.draw(
                Language.KAZAKH, List.of("a", "b"), List.of(new Dots.Row("c", List.of(.1, .2))), String::valueOf);
        var panels = Panels.draw(Language.RUSSIAN, List.of(line("a")), String::valueOf);
        var map = WorldMap.draw(java.util.Map.of("KAZ", new WorldMap.Country(3, "Kazakhstan", "/")), List.of("low"));
        for (var drawing : List.of(ranks(), bars, dots, panels, map)) {
            var looks = LOOK.matcher(drawing.svg())
                    .results()
                    .map(it -> it.group(1))
                    .distinct()
                    .toList();
            assertThat(looks).isNotEmpty().allMatch(Look.ALL::containsKey);
        }
    }

    /** The control: a look that nobody has is refused. */
    @Test
    void anUnknownLookIsRefused() {
        assertThatThrownBy(() -> Look.of("mark mark-99")).hasMessageContaining("mark-99");
    }

    @Test
    void aMissingYearBreaksTheLine() {
        var points = new TreeMap<>(java.util.Map.of(2017, 1.0, 2018, 2.0, 2020, 3.0));
        assertThat(Lines.strokes(points, new Scale(2017, 2020, 0, 3), new Scale(1, 3, 0, 2)))
                .hasSize(2)
                .satisfies(it -> assertThat(it.getFirst()).containsExactly(0, 0, 1, 1));
    }

    @Test
    void whoReadsFromRightToLeftSeesBarsInAMirror() {
        var bars = List.of(new Bars.Bar("b", 0, .5, "½", "up"));
        assertThat(Bars.draw(Language.ENGLISH, bars, 0, 1, 0).svg()).contains("text-anchor=\"start\" class=\"label\"");
        assertThat(Bars.draw(Language.URDU, bars, 0, 1, 0).svg()).contains("text-anchor=\"end\" class=\"label\"");
    }

    private static byte[] file(Picture picture, String ending) {
        return Objects.requireNonNull(
                PictureFile.of(picture, ending, Language.ENGLISH).getBody());
    }

    private static Line line(String name) {
        return new Line(name, new TreeMap<>(java.util.Map.of(2020, .5, 2021, .6)));
    }

    private static Drawing ranks() {
        return Lines.draw(
                Language.ENGLISH, List.of(line("a"), line("b")), new Axis(0, 1, false, String::valueOf), List.of(2021));
    }

    private static Picture picture(Drawing drawing) {
        return new Picture(
                "Ranks & <more>",
                "It rose.",
                drawing,
                List.of("A note."),
                new Table(
                        "Ranks",
                        List.of("Year", "Rank"),
                        List.of(
                                List.of(Cell.of("2021"), new Cell("80th", "80")),
                                List.of(Cell.of("=2+2"), new Cell("65½", "65.5")))),
                "A source.",
                "/en/rank",
                "");
    }
}
