package org.banu.index;

import java.util.ArrayList;
import java.util.List;
import org.banu.index.Problem.Reason;

/** Whether an edition has what a method asks for. */
final class Fit {

    private Fit() {}

    static List<Problem> check(Method method, Edition edition) {
        var problems = new ArrayList<Problem>();
        for (var indicator : method.indicators()) {
            if (edition.indicators().contains(indicator.code())) {
                checkColumn(indicator, edition, problems);
            } else {
                problems.add(Problem.of("indicators", Reason.UNKNOWN_CODE, indicator.code()));
            }
        }
        return problems;
    }

    private static void checkColumn(Node.Indicator indicator, Edition edition, List<Problem> problems) {
        var column = edition.column(indicator.code());
        var empty = true;
        for (var row = 0; row < edition.economies().size(); row++) {
            var value = edition.value(row, column);
            empty &= Double.isNaN(value);
            if (indicator.normalisation() instanceof Normalisation.Ratio && Normaliser.clamp(indicator, value) < 0) {
                var path = "values.%s.%s".formatted(edition.economies().get(row), indicator.code());
                problems.add(Problem.of(path, Reason.VALUE_NEGATIVE, value));
            }
        }
        if (empty) {
            problems.add(Problem.of("values." + indicator.code(), Reason.NO_VALUES, indicator.code()));
        }
    }
}
