package org.banu.platform.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import org.banu.platform.kernel.Language;

/** A part of a ladder before and after: ranks on both sides, and a line from one to the other for each economy. */
public final class Rungs {

    private static final int RANK_BEFORE = 30;
    private static final int LINE_FROM = 38;
    private static final int LINE_TO = 108;
    private static final int RANK_AFTER = 140;
    private static final int NAME = 150;
    private static final int HEAD = 8;
    /** Between ranks that don't follow each other. */
    private static final int GAP = 16;

    /**
     * One economy.
     *
     * @param before rank, from 1
     * @param after rank, from 1
     * @param lead whether it is the one that all this is about
     */
    public record Rung(String name, int before, int after, boolean lead) {}

    private final Drawing drawing;
    private final Lettering lettering;
    private final List<Rung> rungs;
    private final LongFunction<String> written;
    private final double[] before;
    private final double[] after;

    private Rungs(Language language, List<Rung> rungs, LongFunction<String> written) {
        this.lettering = Lettering.of(language);
        this.rungs = rungs;
        this.written = written;
        this.before = heights(Rung::before);
        this.after = heights(Rung::after);
        var lowest = 0.0;
        for (var i = 0; i < rungs.size(); i++) {
            lowest = Math.max(lowest, Math.max(before[i], after[i]));
        }
        this.drawing = new Drawing(Drawing.WIDTH, (int) Math.ceil(lowest + step() / 2));
    }

    /**
     * Draws them.
     *
     * @param before heading of the ranks as they are
     * @param after heading of the ranks as they would be
     * @param written a rank in the reader's language
     */
    public static Drawing draw(
            Language language, List<Rung> rungs, String before, String after, LongFunction<String> written) {
        var ladder = new Rungs(language, List.copyOf(rungs), written);
        ladder.head(before, after);
        for (var i = 0; i < rungs.size(); i++) {
            if (!rungs.get(i).lead()) {
                ladder.line(i, "rail");
            }
        }
        for (var i = 0; i < rungs.size(); i++) {
            ladder.words(i);
        }
        return language.locale().isRightToLeft() ? ladder.drawing.mirrored() : ladder.drawing;
    }

    private double step() {
        return lettering.line() + 4.0;
    }

    /** Of the middle of each rung, in the order of the rungs. */
    private double[] heights(ToIntFunction<Rung> rank) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < rungs.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer it) -> rank.applyAsInt(rungs.get(it)))
                .thenComparing(it -> rungs.get(it).name()));
        var heights = new double[rungs.size()];
        var y = lettering.line() + HEAD + step() / 2;
        var above = -1;
        for (var place : order) {
            var own = rank.applyAsInt(rungs.get(place));
            y += above > 0 && own > above + 1 ? GAP : 0;
            heights[place] = y;
            y += step();
            above = own;
        }
        return heights;
    }

    private void head(String before, String after) {
        var y = lettering.line() / 2.0 + lettering.drop();
        drawing.words(2, y, "start", "tick", before);
        drawing.words(RANK_AFTER, y, "end", "tick", after);
        drawing.line(0, lettering.line() + HEAD / 2.0, Drawing.WIDTH, lettering.line() + HEAD / 2.0, "grid");
    }

    private void line(int place, String look) {
        drawing.line(LINE_FROM, before[place], LINE_TO, after[place], look);
    }

    private void words(int place) {
        var rung = rungs.get(place);
        var look = rung.lead() ? "value" : "label";
        if (rung.lead()) {
            line(place, "line line-1");
            drawing.circle(LINE_FROM, before[place], 4, "mark mark-1");
            drawing.circle(LINE_TO, after[place], 4, "mark mark-1");
        }
        drawing.words(RANK_BEFORE, before[place] + 4, "end", look, written.apply(rung.before()));
        drawing.words(RANK_AFTER, after[place] + 4, "end", look, written.apply(rung.after()));
        drawing.words(NAME, after[place] + lettering.drop(), "start", look, rung.name());
    }
}
