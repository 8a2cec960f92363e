package org.banu.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banu.index.Cell;
import org.banu.index.Index;
import org.banu.index.Method;
import org.banu.index.Move;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What other values or weights would do to all scores and ranks. */
@Command(
        name = "whatif",
        description = "Scores and ranks of all economies if some values or weights were others. It moves the index and"
                + " predicts nothing.",
        mixinStandardHelpOptions = true)
class IndexWhatIf extends IndexAnswer {

    @Mixin
    final IndexInput input = new IndexInput();

    @Option(names = "--set", paramLabel = "ISO3.CODE=VALUE", description = "A value, such as KAZ.PARL=0.5.")
    Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--weight",
            paramLabel = "CODE=WEIGHT",
            description = "A weight within its group, such as PARL=0.5.")
    Map<String, String> weights = new LinkedHashMap<>();

    @Override
    IndexOutput answer() {
        if (values.isEmpty() && weights.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give a change with --set or --weight.");
        }
        var index = input.index();
        var changes = new HashMap<Cell, Double>();
        values.forEach((cell, value) -> changes.put(cell(index, cell), number("--set " + cell, value)));
        var method = index.method();
        for (var weight : weights.entrySet()) {
            method = reweighted(method, weight.getKey(), number("--weight " + weight.getKey(), weight.getValue()));
        }
        var changed = index.edition().with(changes);
        var problems = Index.check(method, changed);
        if (!problems.isEmpty()) {
            throw IndexInput.refusal(changed.name(), problems);
        }
        var output = new IndexOutput("iso3", "scoreBefore", "scoreAfter", "rankBefore", "rankAfter");
        index.whatIf(changes, method).moves().stream()
                .filter(it -> it.rankBefore() > 0 || it.rankAfter() > 0)
                .sorted(Comparator.comparingInt(Move::rankAfter).thenComparing(Move::economy))
                .forEach(it ->
                        output.add(it.economy(), it.scoreBefore(), it.scoreAfter(), it.rankBefore(), it.rankAfter()));
        return output;
    }

    private static Cell cell(Index index, String text) {
        var parts = text.split("\\.", 2);
        if (parts.length != 2 || !index.edition().indicators().contains(parts[1])) {
            throw new BadInput("--set %s: this is not an economy and an indicator, such as KAZ.PARL.".formatted(text));
        }
        IndexInput.economy(index, parts[0]);
        return new Cell(parts[0], parts[1]);
    }

    private static double number(String what, String text) {
        try {
            var number = Double.parseDouble(text);
            if (number >= 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadInput("%s: '%s' is no number such as 0.5.".formatted(what, text));
        }
        throw new BadInput("%s: %s must not be negative.".formatted(what, text));
    }

    private static Method reweighted(Method method, String code, double weight) {
        var group = method.root()
                .groupOf(code)
                .orElseThrow(() -> new BadInput("--weight: the method has no part '%s'.".formatted(code)));
        return method.reweighted(Map.of(code, weight))
                .orElseThrow(
                        () -> new BadInput("--weight: the weights of %s come from the data.".formatted(group.code())));
    }

    @Override
    Screen.Format format() {
        return input.format;
    }
}
