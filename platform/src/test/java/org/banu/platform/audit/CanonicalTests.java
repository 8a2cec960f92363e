package org.banu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalTests {

    /** The order of the example in RFC 8785, section 3.2.3: by UTF-16 code units. */
    @Test
    void namesAreSortedByTheirCodeUnits() {
        var fields = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(Canonical.json(fields))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** The string of the example in RFC 8785, section 3.2.2. */
    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(Canonical.json(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/")))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void objectsNestAndNumbersAreRefused() {
        assertThat(Canonical.json(Map.of("b", Map.of("d", "1", "c", ""), "a", "2")))
                .isEqualTo("{\"a\":\"2\",\"b\":{\"c\":\"\",\"d\":\"1\"}}");
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.json(Map.of("a", 1)));
    }
}
