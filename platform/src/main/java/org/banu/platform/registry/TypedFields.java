package org.banu.platform.registry;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banu.eligibility.Vocabulary;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.web.Problem;

/** What was typed, and what is wrong with it. */
record TypedFields(Function<String, List<String>> values, List<Problem> problems) {

    static final int LONGEST_NAME = 300;

    private static final int MOST_OF_A_LIST = 20;

    private static final Normalizer2 CLEAN = Normalizer2.getNFCInstance();

    String one(String field, int longest) {
        var text =
                values.apply(field).stream().findFirst().map(TypedFields::clean).orElse("");
        var problem = Problem.tooLong(field, text, longest);
        problem.ifPresent(problems::add);
        return problem.isPresent() ? "" : text;
    }

    List<String> several(String field) {
        var several = values.apply(field).stream()
                .map(TypedFields::clean)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        var fits = several.size() <= MOST_OF_A_LIST && several.stream().allMatch(it -> it.length() <= LONGEST_NAME);
        require(field, fits, "registry.wrong.list", MOST_OF_A_LIST);
        return fits ? several : List.of();
    }

    String code(String field, String attribute, Vocabulary vocabulary) {
        var code = one(field, LONGEST_NAME);
        if (code.isEmpty() || knows(attribute, code, vocabulary)) {
            return code;
        }
        wrong(field, "registry.wrong.code", code);
        return "";
    }

    boolean knows(String attribute, String code, Vocabulary vocabulary) {
        return vocabulary.find(attribute).stream()
                .flatMap(it -> it.codes().stream())
                .anyMatch(it -> it.id().equals(code));
    }

    <E extends Enum<E>> Optional<E> choice(String field, E[] choices) {
        var typed = one(field, LONGEST_NAME);
        var chosen = Stream.of(choices)
                .filter(it -> it.name().equalsIgnoreCase(typed))
                .findFirst();
        require(field, typed.isEmpty() || chosen.isPresent(), "registry.wrong.code", typed);
        return chosen;
    }

    boolean isWrong(String field) {
        return problems.stream().anyMatch(it -> it.field().equals(field));
    }

    void require(String field, boolean holds, String key, Object... arguments) {
        if (!holds) {
            wrong(field, key, arguments);
        }
    }

    void wrong(String field, String key, Object... arguments) {
        problems.add(new Problem(field, key, arguments));
    }

    /** In one line. */
    private static String clean(String text) {
        return PlainText.line(CLEAN.normalize(text));
    }
}
