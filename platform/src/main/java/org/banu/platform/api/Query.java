package org.banu.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.web.BadRequest;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request to an API, read strictly: a name that is not known, a value that means nothing and a
 * parameter that stands twice are told all at once, by {@link #check()}.
 */
public class Query {

    private static final int LONGEST_NAME = 40;

    private final HttpServletRequest request;
    private final Set<String> known = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    public Query(HttpServletRequest request) {
        this.request = request;
    }

    /** A text; empty if it is left out. */
    public String text(String name, int longest) {
        var value = single(name);
        return value == null || isTooLong(name, value, longest) ? "" : PlainText.clean(value);
    }

    /** Texts, each once; the parameter may stand several times. */
    public List<String> texts(String name, int longest) {
        known.add(name);
        var values = request.getParameterValues(name);
        var texts = Arrays.stream(values == null ? new String[0] : values)
                .map(PlainText::clean)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        return texts.stream().anyMatch(it -> isTooLong(name, it, longest)) ? List.of() : texts;
    }

    /** One of these codes; empty if it is left out. */
    public String oneOf(String name, Collection<String> codes) {
        var value = single(name);
        if (value == null || value.isEmpty() || codes.contains(value)) {
            return value == null ? "" : value;
        }
        problems.add(new Problem(name, "web.problem.one_of", String.join(", ", codes)));
        return "";
    }

    /** A whole number between two, both included. */
    public int number(String name, int least, int most, int otherwise) {
        var value = single(name);
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        problems.add(new Problem(name, "web.problem.number", least, most));
        return otherwise;
    }

    /** Notes what only the caller can tell to be wrong. */
    public void refuse(String name, String key) {
        problems.add(new Problem(name, key));
    }

    /**
     * Call it when all parameters are read: what was not read is not known.
     *
     * @throws BadRequest with every problem, if there is any
     */
    public void check() {
        var refusal = refusal(List.of());
        if (!refusal.problems().isEmpty()) {
            throw refusal;
        }
    }

    /** To be thrown where the caller found more problems; it has every one. */
    public BadRequest refusal(List<Problem> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                var shown = PlainText.cut(name, LONGEST_NAME);
                all.add(
                        known.isEmpty()
                                ? new Problem(shown, "web.problem.no_parameters")
                                : new Problem(shown, "web.problem.unknown", String.join(", ", known)));
            }
        }
        return new BadRequest(all);
    }

    private boolean isTooLong(String name, String value, int longest) {
        var problem = Problem.tooLong(name, value, longest);
        problem.ifPresent(problems::add);
        return problem.isPresent();
    }

    private @Nullable String single(String name) {
        known.add(name);
        var values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            problems.add(new Problem(name, "web.problem.twice"));
        }
        return values == null ? null : values[0];
    }
}
