package org.banu.platform.countries;

import java.util.List;
import java.util.Optional;
import org.banu.data.index.Tables;
import org.banu.platform.indices.Words;
import org.banu.platform.pictures.Picture;

/** Puts the page of one country together. */
final class CountryView {

    /** More names than this are counted, not listed. */
    private static final int NAMED = 6;

    private final Words words;
    private final String economy;
    private final Ladder ladder;
    private final Ladders ladders;

    CountryView(Words words, String economy, Ladder ladder, Ladders ladders) {
        this.words = words;
        this.economy = economy;
        this.ladder = ladder;
        this.ladders = ladders;
    }

    CountryPage page() {
        var standing = Optional.ofNullable(ladder.standing()).filter(it -> it.has(economy));
        return new CountryPage(
                economy,
                words.name(economy),
                ladder.edition(),
                editions(),
                ladder.find(economy).map(this::place).orElse(null),
                newer(),
                pictures(),
                standing.map(it -> new IndicatorTable(words, it, economy).groups())
                        .orElse(List.of()),
                ContextView.of(words, economy),
                ContextView.law(words, economy).orElse(null),
                sources(),
                tables().map(it -> words.ui().of(it.terms())).orElse(""));
    }

    private List<Integer> editions() {
        return words.indices().published(economy).stream()
                .map(it -> it.edition())
                .sorted((a, b) -> b - a)
                .toList();
    }

    private List<Picture> pictures() {
        var pictures = new CountryPictures(words, economy, ladder);
        return editions().isEmpty()
                ? List.of()
                : CountryPictures.NAMES.stream()
                        .flatMap(it -> pictures.find(it).stream())
                        .toList();
    }

    private CountryPage.Place place(Ladder.Place place) {
        return new CountryPage.Place(
                words.rank(place.rank(), ladder.size()),
                words.score(place.score()),
                moved(place),
                place.low() < place.high() && place.interval() != null
                        ? words.ui().text("countries.range", place.low(), place.high())
                        : "",
                alike());
    }

    private String moved(Ladder.Place place) {
        var before = words.indices().published(economy).stream()
                .filter(it -> it.edition() < ladder.edition())
                .map(it -> it.edition())
                .max(Integer::compare);
        if (before.isEmpty()) {
            return "";
        }
        var rank = ladders.of(before.get()).find(economy).map(Ladder.Place::rank);
        return rank.map(it -> moved(it - place.rank(), String.valueOf(before.get())))
                .orElse("");
    }

    private String moved(int up, String from) {
        if (up == 0) {
            return words.ui().text("countries.moved_not", from);
        }
        return words.ui().text(up > 0 ? "countries.moved_up" : "countries.moved_down", Math.abs(up), from);
    }

    private String alike() {
        var standing = ladder.standing();
        if (standing == null || !standing.has(economy)) {
            return "";
        }
        var others = standing.alike(economy);
        if (others.isEmpty()) {
            return "";
        }
        return others.size() <= NAMED
                ? words.ui().text("countries.alike", words.ui().list(words.names(others)))
                : words.ui().text("countries.alike_many", others.size());
    }

    private String newer() {
        var newest = words.indices().published(economy).stream()
                .filter(it -> it.edition() > ladder.edition())
                .max((a, b) -> a.edition() - b.edition());
        return newest.map(it -> it.figure("overall"))
                .filter(it -> it.rank() != null && it.score() != null)
                .map(it -> words.ui()
                        .text(
                                "countries.newer",
                                String.valueOf(newest.get().edition()),
                                it.rank() == null ? 0 : it.rank(),
                                words.score(
                                        it.score() == null
                                                ? Double.NaN
                                                : it.score().doubleValue())))
                .orElse("");
    }

    private Optional<Tables> tables() {
        return words.indices().data().tables().stream()
                .filter(it -> it.folder().equals("wef"))
                .findFirst();
    }

    /** Of the published ranks and of the indicators of this edition. */
    private List<String> sources() {
        return tables().stream()
                .flatMap(it -> it.tables().stream())
                .filter(it -> it.file().equals("published.csv")
                        || it.file().equals("indicators-%d.csv".formatted(ladder.edition())))
                .flatMap(it -> it.sources().stream())
                .map(Tables.Origin::title)
                .distinct()
                .toList();
    }
}
