package org.banu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;

class ProblemTests {

    /** Characters are counted as she counts them, and as the database does. */
    @Test
    void aTextIsTooLongByItsCharacters() {
        assertThat(Problem.tooLong("name", "ұ😀".repeat(1_000), 2_000)).isEmpty();
        assertThat(Problem.tooLong("name", "ұ😀".repeat(1_000) + "!", 2_000))
                .hasValue(new Problem("name", "web.problem.too_long", 2_000));
    }

    @Test
    void howLongItMayBeIsSaidInHerLanguageWithItsNumber() {
        var problem = Problem.tooLong("name", "a".repeat(2_001), 2_000).orElseThrow();
        var messages = new Messages();
        var said = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            said.put(
                    language,
                    messages.text(language, problem.key(), problem.arguments().toArray()));
        }
        assertThat(said)
                .isEqualTo(Map.of(
                        Language.ENGLISH, "Use at most 2,000 characters.",
                        Language.RUSSIAN, "Не больше 2\u00a0000 знаков.",
                        Language.KAZAKH, "2\u00a0000 таңбадан аспасын.",
                        Language.URDU, "زیادہ سے زیادہ 2,000 حروف لکھیں۔"));
    }
}
