package org.banu.platform.holdings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banu.data.Definition;
import org.banu.eligibility.Condition;
import org.banu.platform.holdings.DefinitionsPage.Held;
import org.banu.platform.holdings.DefinitionsPage.Line;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.DefinitionAnswer.Judged;
import org.banu.platform.ownership.DefinitionAnswer.Shown;
import org.banu.platform.ownership.DefinitionAnswer.Standing;
import org.banu.platform.ownership.Evidence;
import org.banu.platform.ownership.Ownership;
import org.banu.platform.ownership.Party;
import org.banu.platform.programmes.Wording;
import org.banu.platform.registry.Details;
import org.banu.platform.web.SourceLine;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Puts what definitions say of a business into the reader's words. */
final class DefinitionsView {

    private final Ui ui;
    private final Wording wording;
    private final Disclosure told;
    private final Details details;

    DefinitionsView(Ui ui, Wording wording, Disclosure told, Details details) {
        this.ui = ui;
        this.wording = wording;
        this.told = told;
        this.details = details;
    }

    List<Held> held(List<Definition> definitions, List<DefinitionAnswer> answers) {
        return answers.stream()
                .filter(it -> !it.criteria().isEmpty())
                .flatMap(answer -> definitions.stream()
                        .filter(it -> it.id().equals(answer.definition()))
                        .map(it -> held(it, answer)))
                .toList();
    }

    private Held held(Definition definition, DefinitionAnswer answer) {
        var missing = new LinkedHashSet<String>();
        answer.criteria().forEach(it -> collectMissing(it, missing));
        return held(
                definition,
                standing(answer.standing()),
                said(answer.standing()),
                answer.criteria().stream().map(this::line).toList(),
                answer.standing() == Standing.NOT_SHOWN ? List.copyOf(missing) : List.of());
    }

    /** Those that ask for something, yet not in limits that are known here. */
    List<Held> untestable(List<Definition> definitions) {
        return definitions.stream()
                .filter(it -> it.rules().criteria().isEmpty() && it.appliesTo() != null)
                .map(it -> held(it, "unknown", said(Standing.NOT_CLASSIFIABLE), List.of(), List.of()))
                .toList();
    }

    private Held held(Definition definition, String standing, String said, List<Line> lines, List<String> missing) {
        var provenance = definition.provenance();
        return new Held(
                definition.id(),
                ui.of(definition.name()),
                ui.of(definition.issuer()),
                ui.of(definition.summary()),
                definition.appliesTo() == null ? "" : ui.of(definition.appliesTo()),
                standing,
                said,
                lines,
                missing,
                provenance.sources().stream()
                        .map(it -> SourceLine.of(ui, it, provenance.confidence()))
                        .toList());
    }

    /** What a definition asks for, and she alone can state; no board where somebody is named who sits on one. */
    List<DefinitionsPage.Stated> statements(List<DefinitionAnswer> answers, boolean hasBoard) {
        var asked = EnumSet.noneOf(Statement.class);
        answers.forEach(it -> it.criteria().forEach(one -> collectStatements(one, asked)));
        if (hasBoard) {
            asked.remove(Statement.NO_BOARD);
        }
        return asked.stream()
                .map(it -> new DefinitionsPage.Stated(
                        it.name(), holds(told.statements().get(it))))
                .toList();
    }

    private static String holds(@Nullable Boolean stated) {
        return stated == null ? "" : stated ? "yes" : "no";
    }

    private static void collectStatements(Judged judged, Set<Statement> asked) {
        judged.parts().forEach(it -> collectStatements(it, asked));
        if (attribute(judged).equals(Declared.FORMED_NEW)) {
            asked.add(Statement.FORMED_NEW);
        }
        if (isNoBoard(judged)) {
            asked.add(Statement.NO_BOARD);
        }
    }

    private static boolean isNoBoard(Judged judged) {
        return judged.condition() instanceof Condition.Decides(var id) && id.equals(Evidence.NO_BOARD);
    }

    private Line line(Judged judged) {
        var heading = judged.condition() instanceof Condition.Not ? "" : Wording.heading(ui, judged.condition());
        return new Line(
                standing(judged.standing()),
                judged.shown() instanceof Shown.NoBoard ? ui.text("holdings.not_applicable") : said(judged.standing()),
                heading.isEmpty() ? wording.sentence(ui, judged.condition()) : heading,
                shown(judged),
                judged.source(),
                heading.isEmpty()
                        ? List.of()
                        : judged.parts().stream().map(this::line).toList());
    }

    private String shown(Judged judged) {
        return switch (judged.shown()) {
            case null -> "";
            case Shown.Shares(var women, var ignored) ->
                Words.women(ui, women, "holdings.women_exactly", "holdings.women_between");
            case Shown.People(var women, var people) ->
                people.isEmpty()
                        ? ui.text("holdings.no_board")
                        : Words.women(ui, women, "holdings.board_exactly", "holdings.board_between");
            case Shown.NoBoard() -> ui.text("holdings.board_none");
            case Shown.Roles(var people) -> people.isEmpty() ? ui.text("holdings.no_holder") : ui.list(names(people));
            case Shown.Told(var value) ->
                value == null
                        ? ui.text("holdings.not_told")
                        : isStart(judged)
                                ? ui.text("holdings.told", details.started())
                                : ui.text("holdings.told", wording.value(ui, attribute(judged), value));
            case Shown.Settled(var holds)
            when isNoBoard(judged) ->
                holds == null
                        ? ui.text("holdings.not_told")
                        : ui.text(holds ? "holdings.board_none" : "holdings.board_some");
            case Shown.Settled(var holds) ->
                holds == null
                        ? ui.text("holdings.unsettled")
                        : ui.text(holds ? "holdings.settled_yes" : "holdings.settled_no");
        };
    }

    /** A start by its year or month is said as she told it, and not as the day that stood in for it. */
    private boolean isStart(Judged judged) {
        return attribute(judged).equals(Declared.STARTED) && details.started().length() < "2021-05-15".length();
    }

    private static String attribute(Judged judged) {
        return judged.condition() instanceof Condition.Test test ? test.attribute() : "";
    }

    private List<String> names(List<Party.Person> people) {
        return people.stream()
                .map(it -> ui.text("holdings.with_sex", told.said(it.id()), Words.said(ui, it.sex())))
                .toList();
    }

    /** What is settled asks for nothing, whatever a part of it leaves open. */
    private void collectMissing(Judged judged, Set<String> missing) {
        if (judged.standing() != Standing.NOT_SHOWN) {
            return;
        }
        judged.parts().forEach(it -> collectMissing(it, missing));
        switch (judged.shown()) {
            case null -> {}
            case Shown.NoBoard _ -> {}
            case Shown.Shares _ -> missing.add(ui.text("holdings.show.shares"));
            case Shown.People _ -> missing.add(ui.text("holdings.show.board"));
            case Shown.Roles(var people) -> {
                // Where all are named with their sex, she did what she could: they are not as the definition wants
                // them.
                if (people.isEmpty() || people.stream().anyMatch(it -> it.sex() == Party.Sex.NOT_KNOWN)) {
                    missing.add(ui.text("holdings.show.offices"));
                }
            }
            case Shown.Told _
            when attribute(judged).equals(Declared.FORMED_NEW) -> missing.add(ui.text("holdings.show.statement"));
            case Shown.Settled _ when isNoBoard(judged) -> missing.add(ui.text("holdings.show.statement"));
            case Shown.Told _ -> missing.add(ui.text("holdings.show.details", wording.label(ui, attribute(judged))));
            case Shown.Settled _ -> missing.add(ui.text("holdings.show.decision", decision(ui, judged.condition())));
        }
    }

    /** What is to be decided, without saying a second time by whom. */
    private String decision(Ui ui, Condition condition) {
        return condition instanceof Condition.Decides(var decision)
                ? wording.name(ui, "decisions", decision)
                : wording.condition(ui, condition);
    }

    /** The ways by which shares come to people, the widest first. */
    List<String> ways(Ownership ownership) {
        var ways = new ArrayList<String>();
        for (var path : ownership.paths()) {
            var person = told.said(path.parties().getFirst());
            var between = path.parties().subList(1, path.parties().size() - 1).stream()
                    .map(told::said)
                    .toList();
            var share = Words.exact(ui, path.percent());
            ways.add(
                    between.isEmpty()
                            ? ui.text("holdings.way_direct", person, share)
                            : ui.text("holdings.way_through", person, share, ui.list(between)));
        }
        return ways;
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case MET -> "met";
            case NOT_MET -> "not-met";
            case NOT_SHOWN, NOT_CLASSIFIABLE -> "unknown";
        };
    }

    private String said(Standing standing) {
        return ui.text("holdings.standing." + standing);
    }
}
