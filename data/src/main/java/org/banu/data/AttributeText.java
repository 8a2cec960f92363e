package org.banu.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an attribute is asked for and shown; what rules need of it stands in the engine's vocabulary.
 *
 * @param unit of a number, such as {@code year}; null if it has none
 * @param min the least sensible answer, of numbers and money; null for no limit
 * @param max the greatest sensible answer; null for no limit
 * @param question put to the person herself
 * @param questionFor put to somebody who helps another person
 * @param help null when the question speaks for itself
 * @param answers of a choice or grade, in order; empty for others
 */
public record AttributeText(
        String id,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Changeable changeable,
        Sensitivity sensitivity,
        Text label,
        Text question,
        Text questionFor,
        @Nullable Text help,
        List<Answer> answers) {

    public AttributeText {
        answers = List.copyOf(answers);
    }

    /** One answer to choose. */
    public record Answer(String id, Text label) {}

    /** Whether she can change it. */
    public enum Changeable implements Coded {
        NO,
        EASILY,
        EFFORT
    }

    /** How private it is; sensitive answers never leave her own session. */
    public enum Sensitivity implements Coded {
        PUBLIC,
        PERSONAL,
        SENSITIVE
    }

    /** The label of an answer; empty if there is no such answer. */
    public Optional<Text> find(String answer) {
        return answers.stream()
                .filter(it -> it.id().equals(answer))
                .map(Answer::label)
                .findFirst();
    }
}
