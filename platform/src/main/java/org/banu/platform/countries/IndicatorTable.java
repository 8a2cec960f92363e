package org.banu.platform.countries;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.banu.data.index.Flag;
import org.banu.data.index.IndexMethod;
import org.banu.data.index.Measurement;
import org.banu.data.index.Tables;
import org.banu.index.Contribution;
import org.banu.platform.indices.Standing;
import org.banu.platform.indices.Words;
import org.jspecify.annotations.Nullable;

/** The indicators of one country in one edition, group by group. */
final class IndicatorTable {

    private static final int SMALL_CAP_DIGITS = 3;

    private final Words words;
    private final Standing standing;
    private final String economy;
    private final List<Contribution> contributions;

    IndicatorTable(Words words, Standing standing, String economy) {
        this.words = words;
        this.standing = standing;
        this.economy = economy;
        this.contributions = standing.index().explain(economy);
    }

    List<IndicatorRow.Group> groups() {
        return standing.method().parts().stream()
                .filter(it -> standing.root().equals(it.parent()))
                .map(this::group)
                .toList();
    }

    private IndicatorRow.Group group(IndexMethod.Part group) {
        return new IndicatorRow.Group(
                group.code(),
                words.part(group.code()),
                words.score(standing.result().score(economy, group.code())),
                rank(group.code()),
                standing.method().parts().stream()
                        .filter(it -> it.indicator() && group.code().equals(it.parent()))
                        .map(this::row)
                        .toList());
    }

    private IndicatorRow row(IndexMethod.Part part) {
        var measured = standing.measurement(economy, part.code());
        var unit =
                Optional.ofNullable(part.values()).map(IndexMethod.Values::unit).orElse("");
        var contribution = contributions.stream()
                .filter(it -> it.indicator().equals(part.code()))
                .findFirst();
        return new IndicatorRow(
                part.code(),
                words.part(part.code()),
                value(measured.map(Measurement::female).orElse(null), unit),
                value(measured.map(Measurement::male).orElse(null), unit),
                words.score(measured.map(Measurement::value).orElse(Double.NaN)),
                part.cap() == null || part.cap() == 1 ? "" : words.ui().decimal(part.cap(), SMALL_CAP_DIGITS),
                contribution.map(it -> words.score(it.weight())).orElse(""),
                contribution.map(it -> words.change(it.amount())).orElse(""),
                rank(part.code()),
                measured.map(it -> flags(it)).orElse(List.of()),
                measured.map(this::source).orElse(""));
    }

    private String rank(String code) {
        var rank = standing.result().rank(economy, code);
        if (rank == 0) {
            return words.ui().text("web.not_known");
        }
        var interval = standing.interval(economy, code);
        return interval.filter(it -> it.low() < it.high())
                .map(it -> words.ui()
                        .text("countries.rank_range", rank, Math.min(rank, it.low()), Math.max(rank, it.high())))
                .orElseGet(() -> words.ui().number(rank));
    }

    private String value(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return words.ui().text("web.not_known");
        }
        return switch (unit) {
            case "percent" -> words.ui().percent(value);
            case "years" -> words.ui().measure(value, MeasureUnit.YEAR);
            case "dollars" ->
                words.ui().money(value, Currency.getInstance("USD").getCurrencyCode());
            default -> words.ui().number(value);
        };
    }

    private Optional<Tables> tables() {
        return words.indices().data().tables().stream()
                .filter(it -> it.folder().equals("wef"))
                .findFirst();
    }

    private List<String> flags(Measurement measured) {
        return measured.flags().stream()
                .map((Flag it) -> tables().flatMap(tables -> tables.meaning(it)))
                .flatMap(Optional::stream)
                .map(words.ui()::of)
                .toList();
    }

    private String source(Measurement measured) {
        return tables().flatMap(it -> it.origin("indicators-%d.csv".formatted(standing.year()), measured.source()))
                .map(Tables.Origin::title)
                .orElse("");
    }
}
