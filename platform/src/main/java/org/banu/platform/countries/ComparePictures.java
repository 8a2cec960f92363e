package org.banu.platform.countries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banu.data.index.IndexMethod;
import org.banu.index.Difference;
import org.banu.platform.indices.Cells;
import org.banu.platform.indices.ChangeBars;
import org.banu.platform.indices.Standing;
import org.banu.platform.indices.Words;
import org.banu.platform.pictures.Dots;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.Table;
import org.banu.platform.pictures.Table.Cell;

/** The pictures of several countries side by side, by name. */
final class ComparePictures {

    /** In the order in which they stand on the page. */
    static final List<String> NAMES = List.of("gap", "groups", "rank");

    private final Words words;
    private final List<String> economies;
    private final Ladder ladder;

    /** @param economies at least two, each published in the edition */
    ComparePictures(Words words, List<String> economies, Ladder ladder) {
        this.words = words;
        this.economies = List.copyOf(economies);
        this.ladder = ladder;
    }

    /** Empty where the figures for it are not known. */
    Optional<Picture> find(String name) {
        return switch (name) {
            case "rank" -> Optional.of(RankHistory.of(words, economies, address(name), query()));
            case "groups" -> Optional.of(groups());
            case "gap" -> standing().map(this::gap);
            default -> Optional.empty();
        };
    }

    /** Empty where the edition is not computed, or one of the first two isn't in it. */
    Optional<Standing> standing() {
        return Optional.ofNullable(ladder.standing())
                .filter(it -> economies.subList(0, 2).stream().allMatch(it::has));
    }

    private String address(String name) {
        return words.ui().to("/compare/pictures/" + name);
    }

    String query() {
        return "?economies=%s&edition=%d".formatted(String.join(",", economies), ladder.edition());
    }

    private List<IndexMethod.Part> groupParts() {
        return words.indices().official().parts().stream()
                .filter(it -> !it.indicator())
                .toList();
    }

    private double score(String economy, String code) {
        return words.indices().published(economy).stream()
                .filter(it -> it.edition() == ladder.edition())
                .map(it -> it.figure(code))
                .map(it -> it == null ? null : it.score())
                .mapToDouble(it -> it == null ? Double.NaN : it.doubleValue())
                .findFirst()
                .orElse(Double.NaN);
    }

    private Picture groups() {
        var cells = new Cells(words);
        var drawn = new ArrayList<Dots.Row>();
        var rows = new ArrayList<List<Cell>>();
        for (var part : groupParts()) {
            var scores = economies.stream().map(it -> score(it, part.code())).toList();
            drawn.add(new Dots.Row(words.part(part.code()), scores));
            var row = new ArrayList<Cell>(List.of(Cell.of(words.part(part.code()))));
            scores.forEach(it -> row.add(cells.score(it)));
            rows.add(row);
        }
        var columns = new ArrayList<String>(List.of(words.ui().text("countries.group")));
        columns.addAll(words.names(economies));
        var title = words.ui().text("countries.picture.compare_groups", String.valueOf(ladder.edition()));
        return new Picture(
                title,
                ahead(),
                Dots.draw(
                        words.ui().language(),
                        words.names(economies),
                        drawn,
                        it -> words.ui().decimal(it, 2)),
                List.of(),
                new Table(title, columns, rows),
                words.source(),
                address("groups"),
                query());
    }

    /** In which groups the first and the second are ahead of each other. */
    private String ahead() {
        var first = economies.get(0);
        var second = economies.get(1);
        var ofFirst = new ArrayList<String>();
        var ofSecond = new ArrayList<String>();
        for (var part : groupParts().subList(1, groupParts().size())) {
            var difference = score(first, part.code()) - score(second, part.code());
            if (difference > 0) {
                ofFirst.add(words.part(part.code()));
            } else if (difference < 0) {
                ofSecond.add(words.part(part.code()));
            }
        }
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            var leader = ofSecond.isEmpty() ? first : second;
            return words.ui().text("countries.sentence.ahead_everywhere", words.name(leader));
        }
        return words.ui()
                .text(
                        "countries.sentence.ahead",
                        words.name(first),
                        words.ui().list(ofFirst),
                        words.name(second),
                        words.ui().list(ofSecond));
    }

    /** From the second to the first, so that what puts the first ahead goes up. */
    private Picture gap(Standing now) {
        var first = economies.get(0);
        var second = economies.get(1);
        return ChangeBars.picture(
                words,
                now.method(),
                now.index().compare(/* first= */ second, /* second= */ first),
                new ChangeBars.Said(
                        words.ui()
                                .text(
                                        "countries.picture.gap",
                                        words.name(first),
                                        words.name(second),
                                        String.valueOf(now.year())),
                        gapSentence(now),
                        words.name(second),
                        words.name(first)),
                address("gap"),
                query());
    }

    private String gapSentence(Standing now) {
        var from = economies.get(1);
        var to = economies.get(0);
        var ahead = now.result().score(to, now.root()) >= now.result().score(from, now.root());
        var differences = ahead ? now.index().compare(from, to) : now.index().compare(to, from);
        var most = ChangeBars.most(
                differences.stream().filter(it -> it.amount() > 0).toList());
        var sum = differences.stream().mapToDouble(Difference::amount).sum();
        return words.ui()
                .text(
                        "countries.sentence.gap",
                        words.name(ahead ? to : from),
                        words.name(ahead ? from : to),
                        words.score(sum),
                        words.part(most.indicator()),
                        words.score(most.amount()));
    }
}
