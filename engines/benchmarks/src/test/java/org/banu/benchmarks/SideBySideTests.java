package org.banu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.banu.eligibility.Verdict;
import org.junit.jupiter.api.Test;

class SideBySideTests {

    @Test
    void everybodyGivesTheVerdictsOfTheReference() {
        assertThatCode(() -> new SideBySide(new SideBySide.Size(30, 100, 100, 10, 1)).run(2))
                .doesNotThrowAnyException();
    }

    @Test
    void aSingleOtherVerdictIsSeen() {
        var ours = marks(Verdict.LIKELY);
        assertThat(ours.agrees(marks(Verdict.LIKELY), 2)).isTrue();
        assertThat(ours.agrees(marks(Verdict.UNDECIDED), 2)).isFalse();
        assertThat(ours.agrees(marks(Verdict.NOT), 2)).isFalse();
        assertThat(ours.agrees(marks(Verdict.NOT), 1)).isTrue();
    }

    private static Marks marks(Verdict last) {
        var marks = new Marks(2, 70);
        marks.put(0, 3, Verdict.NOT);
        marks.put(1, 69, last);
        return marks;
    }
}
