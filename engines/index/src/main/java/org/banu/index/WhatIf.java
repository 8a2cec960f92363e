package org.banu.index;

import java.util.List;
import java.util.stream.IntStream;

/** An index as it is and as it would be with other values, weights or another method. It predicts nothing. */
public record WhatIf(Index before, Index after) {

    /** Of the root, for every economy, in the order of the edition. */
    public List<Move> moves() {
        var rootBefore = before.rootRanks();
        var rootAfter = after.rootRanks();
        var economies = before.edition().economies();
        return IntStream.range(0, economies.size())
                .mapToObj(it -> new Move(
                        economies.get(it),
                        before.scoring().scores[0][it],
                        after.scoring().scores[0][it],
                        rootBefore[it],
                        rootAfter[it]))
                .toList();
    }

    /**
     * One economy's change, by indicator.
     *
     * @throws IllegalArgumentException if it has no score before or after
     */
    public List<Difference> differences(String economy) {
        return before.change(after, economy);
    }
}
