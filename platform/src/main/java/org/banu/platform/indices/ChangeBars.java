package org.banu.platform.indices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banu.data.index.IndexMethod;
import org.banu.index.Difference;
import org.banu.platform.pictures.Bars;
import org.banu.platform.pictures.Bars.Bar;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.Table;
import org.banu.platform.pictures.Table.Cell;

/** A difference between two scores, divided by indicator: what takes it up and what takes it down. */
public final class ChangeBars {

    /** Smaller than what is written down of a score. */
    private static final double NOTHING = 5e-5;

    private ChangeBars() {}

    /**
     * What is written around it.
     *
     * @param first heading of the first side's scores
     * @param second heading of the second side's scores
     */
    public record Said(String title, String sentence, String first, String second) {}

    public static Picture picture(
            Words words, IndexMethod method, List<Difference> differences, Said said, String address, String query) {
        var cells = new Cells(words);
        var bars = new ArrayList<Bar>();
        var rows = new ArrayList<List<Cell>>();
        var most = NOTHING;
        for (var it : differences) {
            if (Math.abs(it.amount()) >= NOTHING) {
                bars.add(new Bar(
                        words.part(it.indicator()),
                        0,
                        it.amount(),
                        words.change(it.amount()),
                        it.amount() > 0 ? "up" : "down"));
            }
            most = Math.max(most, Math.abs(it.amount()));
            rows.add(List.of(
                    Cell.of(words.part(it.indicator())),
                    cells.score(it.from()),
                    cells.score(it.to()),
                    cells.change(it.amount())));
        }
        bars.sort(Comparator.comparingDouble(it -> -Math.abs(it.to())));
        var sum = differences.stream().mapToDouble(Difference::amount).sum();
        bars.add(new Bar(words.part(method.method().root().code()), 0, sum, words.change(sum), "whole"));
        var furthest = Math.max(most, Math.abs(sum));
        return new Picture(
                said.title(),
                said.sentence(),
                Bars.draw(words.ui().language(), bars, -furthest, furthest, 0),
                List.of(),
                new Table(
                        said.title(),
                        List.of(
                                words.ui().text("countries.indicator"),
                                said.first(),
                                said.second(),
                                words.ui().text("countries.contribution")),
                        rows),
                words.source(),
                address,
                query);
    }

    /** How the score moved, and which indicator moved it most. */
    public static String moved(Words words, Standing earlier, Standing now, String economy) {
        var differences = earlier.index().change(now.index(), economy);
        var sum = differences.stream().mapToDouble(Difference::amount).sum();
        var most = most(differences);
        return words.ui()
                .text(
                        "countries.sentence.change",
                        words.score(earlier.result().score(economy, earlier.root())),
                        words.score(now.result().score(economy, now.root())),
                        words.change(sum),
                        words.part(most.indicator()),
                        words.change(most.amount()));
    }

    /** The one that counts most, whichever way. */
    public static Difference most(List<Difference> differences) {
        return differences.stream()
                .max(Comparator.comparingDouble(it -> Math.abs(it.amount())))
                .orElseThrow();
    }
}
