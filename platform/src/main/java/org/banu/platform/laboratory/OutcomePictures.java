package org.banu.platform.laboratory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banu.index.Difference;
import org.banu.index.Move;
import org.banu.platform.indices.Cells;
import org.banu.platform.indices.ChangeBars;
import org.banu.platform.indices.Words;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.Rungs;
import org.banu.platform.pictures.Rungs.Rung;
import org.banu.platform.pictures.Table;
import org.banu.platform.pictures.Table.Cell;

/** The pictures of what a scenario does, by name; none where nothing is changed. */
final class OutcomePictures {

    /** In the order in which they stand on the page. */
    static final List<String> NAMES = List.of("change", "ladder");

    /** How many are shown above and below. */
    private static final int AROUND = 3;

    /** How many indicators the sentence names. */
    private static final int SAID = 3;

    private final Words words;
    private final Cells cells;
    private final Outcome outcome;
    private final String economy;

    OutcomePictures(Words words, Outcome outcome) {
        this.words = words;
        this.cells = new Cells(words);
        this.outcome = outcome;
        this.economy = outcome.scenario().economy();
    }

    List<Picture> all() {
        return NAMES.stream().flatMap(it -> find(it, false).stream()).toList();
    }

    /**
     * One of them.
     *
     * @param whole whether the table of the ladder is to have all economies, not those around it only
     */
    Optional<Picture> find(String name, boolean whole) {
        if (!outcome.scenario().changes()) {
            return Optional.empty();
        }
        return switch (name) {
            case "change" -> Optional.of(change());
            case "ladder" -> Optional.of(ladder(whole));
            default -> Optional.empty();
        };
    }

    private String address(String name) {
        return words.ui().to("/laboratory/pictures/" + name);
    }

    /** On each picture, since it may be passed on alone. */
    private String source() {
        return words.ui().text("countries.no_prediction") + " " + words.source();
    }

    private Picture change() {
        var differences = outcome.differences();
        var picture = ChangeBars.picture(
                words,
                outcome.standing().method(),
                differences,
                new ChangeBars.Said(
                        words.ui().text("laboratory.picture.change", words.name(economy)),
                        brings(differences),
                        words.ui().text("laboratory.before"),
                        words.ui().text("laboratory.after")),
                address("change"),
                outcome.scenario().query());
        return new Picture(
                picture.title(),
                picture.sentence(),
                picture.drawing(),
                picture.notes(),
                picture.table(),
                source(),
                picture.address(),
                picture.query());
    }

    /** Those that count most, with what they bring. */
    private String brings(List<Difference> differences) {
        var most = differences.stream()
                .filter(it -> it.amount() != 0)
                .sorted(Comparator.comparingDouble(it -> -Math.abs(it.amount())))
                .limit(SAID)
                .map(it -> words.ui().text("laboratory.brings", words.part(it.indicator()), words.change(it.amount())))
                .toList();
        return most.isEmpty()
                ? words.ui().text("laboratory.sentence.nothing")
                : words.ui().text("laboratory.sentence.brings", words.ui().list(most));
    }

    private Picture ladder(boolean whole) {
        var moves = outcome.whatIf().moves().stream()
                .filter(it -> it.rankBefore() > 0 && it.rankAfter() > 0)
                .sorted(Comparator.comparingInt(Move::rankAfter).thenComparing(Move::economy))
                .toList();
        var own = moves.stream()
                .filter(it -> it.economy().equals(economy))
                .findFirst()
                .orElseThrow();
        var near = moves.stream()
                .filter(it -> isNear(it.rankBefore(), own.rankBefore()) || isNear(it.rankAfter(), own.rankAfter()))
                .toList();
        var title = words.ui().text("laboratory.picture.ladder", words.name(economy));
        return new Picture(
                title,
                neighbours(moves, own),
                Rungs.draw(
                        words.ui().language(),
                        near.stream().map(this::rung).toList(),
                        words.ui().text("laboratory.before"),
                        words.ui().text("laboratory.after"),
                        words.ui()::number),
                List.of(),
                new Table(
                        title,
                        List.of(
                                words.ui().text("countries.country"),
                                words.ui().text("laboratory.rank_before"),
                                words.ui().text("laboratory.rank_after"),
                                words.ui().text("laboratory.score_before"),
                                words.ui().text("laboratory.score_after")),
                        (whole ? moves : near).stream().map(this::row).toList()),
                source(),
                address("ladder"),
                outcome.scenario().query());
    }

    private static boolean isNear(int rank, int own) {
        return Math.abs(rank - own) <= AROUND;
    }

    private Rung rung(Move move) {
        return new Rung(
                words.name(move.economy()),
                move.rankBefore(),
                move.rankAfter(),
                move.economy().equals(economy));
    }

    private List<Cell> row(Move move) {
        return List.of(
                Cell.of(words.name(move.economy())),
                cells.whole(move.rankBefore()),
                cells.whole(move.rankAfter()),
                cells.score(move.scoreBefore()),
                cells.score(move.scoreAfter()));
    }

    private String neighbours(List<Move> moves, Move own) {
        var place = moves.indexOf(own);
        var name = words.name(economy);
        if (place == 0) {
            return words.ui()
                    .text(
                            "laboratory.sentence.first",
                            name,
                            words.name(moves.get(1).economy()));
        }
        var ahead = words.name(moves.get(place - 1).economy());
        return place == moves.size() - 1
                ? words.ui().text("laboratory.sentence.last", name, ahead)
                : words.ui()
                        .text(
                                "laboratory.sentence.between",
                                name,
                                ahead,
                                words.name(moves.get(place + 1).economy()));
    }
}
