package org.banu.platform.laboratory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.banu.data.index.IndexMethod;
import org.banu.index.Goal;
import org.banu.index.Lever;
import org.banu.index.Seek;
import org.banu.platform.indices.Words;
import org.banu.platform.laboratory.LaboratoryPage.Choice;
import org.banu.platform.laboratory.LaboratoryPage.Means;
import org.banu.platform.laboratory.LaboratoryPage.SeekPart;

/** The part of the page that seeks the least change to reach a goal, from where the scenario stands. */
final class SeekView {

    private static final int EXAMPLE_PLACES = 15;
    private static final int COST_DIGITS = 2;
    /** Less than what is written of a cost. */
    private static final double NOTHING = .005;

    private final Words words;
    private final Reading reading;
    private final Scenario scenario;
    private final Outcome outcome;

    SeekView(Words words, Reading reading, Outcome outcome) {
        this.words = words;
        this.reading = reading;
        this.scenario = reading.scenario();
        this.outcome = outcome;
    }

    /** What is said of what was found. */
    private record Answer(String found, List<String> steps, List<String> remarks, String take) {}

    SeekPart part() {
        var answer = scenario.aim() == null ? new Answer("", List.of(), List.of(), "") : answer(scenario.aim());
        var means = scenario.method().indicators().stream().map(this::means).toList();
        var example = example();
        var kind = reading.typed("goal").isEmpty() ? Aim.Kind.PLACES.code() : reading.typed("goal");
        return new SeekPart(
                Arrays.stream(Aim.Kind.values())
                        .map(it -> new Choice(it.code(), goal(it), it.code().equals(kind)))
                        .toList(),
                reading.typed("to"),
                reading.problem("goal").orElse(null),
                reading.problem("to").orElse(null),
                reading.problem("keep").orElse(null),
                means,
                means.stream().anyMatch(Means::stays) || reading.problem("keep").isPresent(),
                means.stream()
                        .anyMatch(it -> !it.limit().isEmpty() || !it.cost().isEmpty()),
                words.ui().text("laboratory.example", words.name(scenario.economy()), EXAMPLE_PLACES),
                example,
                answer.found(),
                answer.steps(),
                answer.remarks(),
                answer.take());
    }

    private String goal(Aim.Kind kind) {
        return words.ui()
                .text(
                        switch (kind) {
                            case PLACES -> "laboratory.goal.places";
                            case RANK -> "laboratory.goal.rank";
                            case SCORE -> "laboratory.goal.score";
                        });
    }

    /** From how things stand, with nothing changed. */
    private String example() {
        return scenario.aim() != null || outcome.before().rank() <= EXAMPLE_PLACES
                ? ""
                : "?economy=%s&edition=%d&goal=%s&to=%d#seek"
                        .formatted(
                                scenario.economy(), scenario.standing().year(), Aim.Kind.PLACES.code(), EXAMPLE_PLACES);
    }

    private Means means(IndexMethod.Part part) {
        var code = part.code();
        var aim = scenario.aim();
        return new Means(
                code,
                words.part(code),
                aim != null && aim.keep().contains(code),
                reading.typed("limit." + code),
                reading.problem("limit." + code).orElse(null),
                reading.typed("cost." + code),
                reading.problem("cost." + code).orElse(null));
    }

    private Answer answer(Aim aim) {
        var economy = scenario.economy();
        var levers = Seek.levers(outcome.changed(), economy).stream()
                .filter(it -> !aim.keep().contains(it.indicator()))
                .map(it -> limited(aim, it))
                .toList();
        return switch (Seek.of(outcome.changed(), economy, goal(aim), levers)) {
            case Seek.Found found
            when found.steps().isEmpty() ->
                new Answer(words.ui().text("laboratory.reached_already", target(aim)), List.of(), List.of(), "");
            case Seek.Found found -> found(aim, found);
            case Seek.OutOfReach far ->
                new Answer(
                        words.ui().text("laboratory.out_of_reach", target(aim)),
                        List.of(),
                        List.of(words.ui()
                                .text("laboratory.best", words.name(economy), far.rank(), words.score(far.score()))),
                        "");
        };
    }

    private static Lever limited(Aim aim, Lever lever) {
        var limit = aim.limits().get(lever.indicator());
        var cost = aim.costs().get(lever.indicator());
        var highest = limit == null ? lever.highest() : limit.doubleValue();
        return new Lever(
                lever.indicator(),
                Math.min(lever.lowest(), highest),
                highest,
                lever.range(),
                cost == null ? lever.cost() : cost.doubleValue());
    }

    private Goal goal(Aim aim) {
        return switch (aim.kind()) {
            case SCORE -> new Goal.Score(aim.to().doubleValue());
            case RANK, PLACES -> new Goal.Rank(rank(aim));
        };
    }

    /** The rank that is sought; places count from where the economy stands without any change. */
    private int rank(Aim aim) {
        var to = aim.to().intValueExact();
        return Math.max(1, aim.kind() == Aim.Kind.RANK ? to : outcome.before().rank() - to);
    }

    private String target(Aim aim) {
        return aim.kind() == Aim.Kind.SCORE
                ? words.ui()
                        .text("laboratory.target.score", words.score(aim.to().doubleValue()))
                : words.ui().text("laboratory.target.rank", rank(aim));
    }

    private Answer found(Aim aim, Seek.Found found) {
        var remarks = new ArrayList<String>();
        remarks.add(words.ui()
                .text("laboratory.leads_to", words.name(scenario.economy()), found.rank(), words.score(found.score())));
        remarks.add(sure(found));
        var more = new LinkedHashMap<String, BigDecimal>();
        // Rounded up to what a field shows, so that the goal is still reached.
        found.steps().forEach(it -> more.put(it.indicator(), raised(it)));
        return new Answer(
                words.ui().text("laboratory.least_change", target(aim)),
                found.steps().stream().map(this::step).toList(),
                remarks,
                scenario.with(more).query());
    }

    private String sure(Seek.Found found) {
        if (found.proven()) {
            return words.ui().text("laboratory.proven", cost(found.cost()));
        }
        return found.bound() < NOTHING
                ? words.ui().text("laboratory.unproven", cost(found.cost()))
                : words.ui().text("laboratory.bound", cost(found.cost()), cost(found.bound()));
    }

    private BigDecimal raised(Seek.Step step) {
        var cap = ScenarioReader.cap(scenario.method().part(step.indicator()).orElseThrow());
        return Hundredths.roundedUp(step.to()).min(cap);
    }

    private String step(Seek.Step step) {
        var part = scenario.method().part(step.indicator()).orElseThrow();
        var from = hundred(Hundredths.rounded(step.from()));
        var to = hundred(raised(step));
        var meant = LaboratoryView.meant(words, part, step.from(), step.to());
        var said = words.ui().text("laboratory.step", words.part(step.indicator()), from, to);
        return meant.isEmpty() ? said : said + " " + meant;
    }

    private String hundred(BigDecimal share) {
        return words.ui().number(new BigDecimal(Hundredths.shown(share)));
    }

    private String cost(double cost) {
        return words.ui().decimal(cost, COST_DIGITS);
    }
}
