package org.banu.cli;

import java.util.ArrayList;
import java.util.List;
import org.banu.index.Goal;
import org.banu.index.Index;
import org.banu.index.Lever;
import org.banu.index.Seek;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The least change that takes an economy to a goal. */
@Command(
        name = "seek",
        description = "The least change of indicators that reaches a score or a rank. It moves the index and predicts"
                + " nothing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each indicator may move from the least to the greatest value that any economy has; to go all that way",
            "costs 1. cost sums over the steps; proven says whether no cheaper change is possible."
        })
class IndexSeek extends IndexAnswer {

    /** What is to be reached. */
    static class Target {

        @Option(names = "--score", description = "A score, such as 0.65.")
        @Nullable
        Double score;

        @Option(names = "--rank", description = "A rank, such as 130.")
        @Nullable
        Integer rank;

        @Option(names = "--places", description = "So many places up.")
        @Nullable
        Integer places;
    }

    @Mixin
    final IndexInput input = new IndexInput();

    @Parameters(paramLabel = "ISO3", description = "The economy, such as PAK.")
    String economy = "";

    @ArgGroup(multiplicity = "1")
    Target target = new Target();

    @Option(names = "--keep", split = ",", paramLabel = "CODE", description = "Indicators that stay, such as HOS,SRB.")
    List<String> keep = new ArrayList<>();

    @Override
    IndexOutput answer() {
        var index = input.index();
        IndexInput.scored(index, economy);
        var levers = Seek.levers(index, economy).stream()
                .filter(it -> !keep.contains(it.indicator()))
                .toList();
        keep.stream().filter(it -> !index.edition().indicators().contains(it)).forEach(it -> {
            throw new BadInput("--keep: there is no indicator '%s'.".formatted(it));
        });
        return answer(Seek.of(index, economy, goal(index), levers), levers);
    }

    private IndexOutput answer(Seek seek, List<Lever> levers) {
        var output = new IndexOutput("indicator", "from", "to", "cost");
        switch (seek) {
            case Seek.Found found -> {
                found.steps().forEach(it -> output.add(it.indicator(), it.from(), it.to(), it.cost()));
                note("%s reaches %.4f, rank %d, at a cost of %.4f; %s."
                        .formatted(
                                economy,
                                found.score(),
                                found.rank(),
                                found.cost(),
                                found.proven()
                                        ? "nothing cheaper is possible"
                                        : "nothing below %.4f is possible".formatted(found.bound())));
            }
            case Seek.OutOfReach far ->
                throw new BadInput("Out of reach: all %d indicators together lead %s to %.4f, rank %d."
                        .formatted(levers.size(), economy, far.score(), far.rank()));
        }
        return output;
    }

    private Goal goal(Index index) {
        if (target.score != null) {
            if (!Double.isFinite(target.score)) {
                throw new BadInput("--score: %s is no score.".formatted(target.score));
            }
            return new Goal.Score(target.score);
        }
        var result = index.result();
        var now = result.rank(economy, result.codes().getFirst());
        var rank = target.rank != null ? target.rank : target.places == null ? now : now - target.places;
        if (rank < 1 || rank > index.edition().economies().size()) {
            throw new BadInput("There is no rank %d. %s has rank %d.".formatted(rank, economy, now));
        }
        return new Goal.Rank(rank);
    }

    @Override
    Screen.Format format() {
        return input.format;
    }
}
