package org.banu.platform.laboratory;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.data.index.IndexMethod;
import org.banu.platform.indices.ChangeBars;
import org.banu.platform.indices.Standing;
import org.banu.platform.indices.Words;
import org.banu.platform.laboratory.LaboratoryPage.Choice;
import org.banu.platform.laboratory.LaboratoryPage.Chooser;
import org.banu.platform.laboratory.LaboratoryPage.Group;
import org.banu.platform.laboratory.LaboratoryPage.Lever;
import org.banu.platform.laboratory.LaboratoryPage.Scale;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Puts the page together. */
final class LaboratoryView {

    private final Words words;
    private final Reading reading;
    private final Scenario scenario;
    private final Standing standing;
    private final Outcome outcome;
    private final Map<String, Double> weights;

    LaboratoryView(Words words, Reading reading) {
        this.words = words;
        this.reading = reading;
        this.scenario = reading.scenario();
        this.standing = scenario.standing();
        this.outcome = Outcome.of(scenario);
        this.weights = Scenario.weights(scenario.method());
    }

    LaboratoryPage page() {
        var groups = groups();
        var groupWeights = parts(standing.root())
                .filter(weights::containsKey)
                .map(this::weight)
                .toList();
        var weightFields = Stream.concat(groupWeights.stream(), groups.stream().flatMap(it -> it.weights().stream()))
                .toList();
        var renewed = Stream.concat(groups.stream().flatMap(it -> it.levers().stream()), weightFields.stream())
                .map(it -> "#" + it.noteId())
                .collect(Collectors.joining(",", "#problems,#answer:innerHTML,#seek,", ""));
        return new LaboratoryPage(
                words.ui().text("laboratory.title", words.name(scenario.economy())),
                reading.problems(),
                chooser(),
                scenario.changes(),
                answer(),
                details(),
                new OutcomePictures(words, outcome).all(),
                groups,
                groupWeights,
                !scenario.weights().isEmpty() || weightFields.stream().anyMatch(it -> it.problem() != null),
                scenario.place(),
                scenario.parameters(),
                new Scenario(standing, scenario.economy(), standing.method(), Map.of(), Map.of(), null).query(),
                renewed,
                new SeekView(words, reading, outcome).part());
    }

    private Chooser chooser() {
        var byName = Collator.getInstance(words.ui().language().locale());
        return new Chooser(
                standing.ranked().stream()
                        .map(it -> new Choice(it, words.name(it), it.equals(scenario.economy())))
                        .sorted((a, b) -> byName.compare(a.name(), b.name()))
                        .toList(),
                problem("economy"),
                words.indices().years().reversed().stream()
                        .map(it -> new Choice(String.valueOf(it), String.valueOf(it), it == standing.year()))
                        .toList(),
                problem("edition"),
                words.indices().data().methods().stream()
                        .map(it -> new Choice(
                                it.id(),
                                words.ui().of(it.name()),
                                it.id().equals(scenario.method().id())))
                        .toList(),
                problem("method"));
    }

    private @Nullable Problem problem(String field) {
        return reading.problem(field).orElse(null);
    }

    private String answer() {
        var name = words.name(scenario.economy());
        var before = outcome.before().rank();
        var after = outcome.after().rank();
        var low = Math.min(after, outcome.after().low());
        var high = Math.max(after, outcome.after().high());
        var could = low < high
                ? words.ui().text("laboratory.could_be", low, high)
                : words.ui().text("laboratory.sure");
        if (!scenario.changes()) {
            return words.ui().text("laboratory.answer.now", name, before, outcome.size()) + " " + could;
        }
        return (before == after
                        ? words.ui().text("laboratory.answer.same", name, after)
                        : words.ui().text("laboratory.answer.moved", name, after, before))
                + " " + could;
    }

    private List<String> details() {
        var details = new ArrayList<String>();
        if (scenario.changes()) {
            var most = ChangeBars.most(outcome.differences());
            details.add(words.ui()
                    .text(
                            "laboratory.sentence.change",
                            words.score(outcome.scoreBefore()),
                            words.score(outcome.scoreAfter()),
                            words.change(outcome.scoreAfter() - outcome.scoreBefore()),
                            words.part(most.indicator()),
                            words.change(most.amount())));
            var low = Math.min(outcome.before().rank(), outcome.before().low());
            var high = Math.max(outcome.before().rank(), outcome.before().high());
            if (low < high) {
                details.add(words.ui().text("laboratory.range_before", low, high));
            }
        }
        details.add(words.ui().text("laboratory.range_help"));
        return details;
    }

    private Stream<String> parts(String group) {
        return scenario.method().parts().stream()
                .filter(it -> group.equals(it.parent()))
                .map(IndexMethod.Part::code);
    }

    private List<Group> groups() {
        var codes = parts(standing.root()).toList();
        var widest = codes.stream()
                .min(Comparator.comparingDouble(it -> standing.result().score(scenario.economy(), it)))
                .orElseThrow();
        var anyChanged = codes.stream().anyMatch(it -> levers(it).anyMatch(this::isTouched));
        return codes.stream()
                .map(it -> new Group(
                        it,
                        words.part(it),
                        words.score(outcome.changed().result().score(scenario.economy(), it)),
                        anyChanged ? levers(it).anyMatch(this::isTouched) : it.equals(widest),
                        levers(it).toList(),
                        parts(it).filter(weights::containsKey).map(this::weight).toList()))
                .toList();
    }

    private boolean isTouched(Lever lever) {
        return lever.problem() != null || scenario.values().containsKey(lever.id());
    }

    private Stream<Lever> levers(String group) {
        return parts(group).map(it -> lever(scenario.method().part(it).orElseThrow()));
    }

    private Lever lever(IndexMethod.Part part) {
        var present = standing.index().edition().value(scenario.economy(), part.code());
        var set = Optional.ofNullable(scenario.values().get(part.code()))
                .map(BigDecimal::doubleValue)
                .orElse(present);
        var cap = ScenarioReader.cap(part);
        var most = Hundredths.shown(cap);
        return new Lever(
                part.code(),
                words.part(part.code()),
                text(part.code(), present),
                Double.isNaN(set) ? "0" : Hundredths.shown(set),
                most,
                now(part, present, set),
                words.ui().text("laboratory.parity", words.ui().number(new BigDecimal(most))),
                scale(present, set, cap.doubleValue()),
                problem(part.code()));
    }

    private String text(String field, double present) {
        var typed = reading.typed(field);
        return typed.isEmpty() && !Double.isNaN(present) ? Hundredths.shown(present) : typed;
    }

    /** What the value is as it stands, and what the one that is set means in the unit of the indicator. */
    private String now(IndexMethod.Part part, double present, double set) {
        if (Double.isNaN(present)) {
            return words.ui().text("laboratory.not_measured");
        }
        var now = words.ui().text("laboratory.now", hundred(present));
        var meant = meant(words, part, present, set);
        return meant.isEmpty() ? now : now + " · " + meant;
    }

    private String hundred(double share) {
        return words.ui().number(new BigDecimal(Hundredths.shown(share)));
    }

    /** Ratios in the unit that they were measured in, where women's and men's make a whole; else empty. */
    static String meant(Words words, IndexMethod.Part part, double from, double to) {
        var values = part.values();
        var whole = values == null ? null : values.sum();
        if (values == null || whole == null) {
            return "";
        }
        var years = values.unit().equals("years");
        var before = women(words, from, whole, years);
        var after = women(words, to, whole, years);
        var said = before.equals(after) ? before : words.ui().text("laboratory.from_to", before, after);
        return years
                ? words.ui()
                        .text(
                                "laboratory.years_of",
                                said,
                                words.ui().number(BigDecimal.valueOf(whole).stripTrailingZeros()))
                : words.ui().text("laboratory.share", said);
    }

    private static String women(Words words, double ratio, double whole, boolean years) {
        var women = BigDecimal.valueOf(whole * ratio / (1 + ratio))
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return years ? words.ui().measure(women, MeasureUnit.YEAR) : words.ui().percent(women);
    }

    private static @Nullable Scale scale(double present, double set, double most) {
        if (Double.isNaN(present)) {
            return null;
        }
        var now = 100 * Math.min(1, present / most);
        var then = 100 * Math.min(1, set / most);
        return new Scale(now, Math.min(now, then), Math.abs(then - now), then >= now ? "up" : "down");
    }

    private Lever weight(String code) {
        var present = weights.getOrDefault(code, 0.0);
        var changed = scenario.weights().get(code);
        var set = changed == null ? present : changed.doubleValue();
        return new Lever(
                "weight." + code,
                words.part(code),
                text("weight." + code, present),
                Hundredths.shown(set),
                "100",
                words.ui()
                        .text(
                                "laboratory.counts",
                                words.ui()
                                        .percent(Hundredths.rounded(counted(code))
                                                .movePointRight(2))),
                "",
                scale(present, set, 1),
                problem("weight." + code));
    }

    /** Of its group, once all weights there are shared out again. */
    private double counted(String code) {
        var group = scenario.method().part(code).map(IndexMethod.Part::parent).orElse("");
        var sum = parts(group).mapToDouble(this::changed).sum();
        return changed(code) / sum;
    }

    private double changed(String code) {
        var changed = scenario.weights().get(code);
        return changed == null ? weights.getOrDefault(code, 0.0) : changed.doubleValue();
    }
}
