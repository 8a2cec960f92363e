package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexCommandsTests {

    @Test
    void theRiseOfKazakhstanIsDividedByIndicator() {
        var lines = csv("compare", "KAZ", "--edition", "2021", "--with", "2022");
        assertThat(lines.getFirst()).isEqualTo("code,first,second,amount");
        var overall = amount(lines.get(1));
        assertThat(overall).isCloseTo(.0093, within(.001));
        assertThat(lines.stream()
                        .skip(2)
                        .mapToDouble(IndexCommandsTests::amount)
                        .sum())
                .isCloseTo(overall, within(1e-5));
    }

    @Test
    void twoEconomiesAreComparedAndOneAloneIsNot() {
        assertThat(csv("compare", "KAZ", "PAK").get(1)).startsWith("overall,0.7");
        assertThat(Run.of("index", "compare", "KAZ").code()).isEqualTo(2);
        assertThat(Run.of("index", "compare", "KAZ", "XXX").err()).contains("no such economy");
    }

    @Test
    void anotherValueMovesTheLadder() {
        var lines = csv("whatif", "--set", "PAK.HOS=1");
        assertThat(lines.getFirst()).isEqualTo("iso3,scoreBefore,scoreAfter,rankBefore,rankAfter");
        assertThat(lines).anyMatch(it -> it.matches("PAK,0\\.56\\d+,0\\.6\\d+,145,\\d+"));
        assertThat(csv("whatif", "--weight", "PARL=1", "--weight", "HOS=0")).hasSize(147);
        assertThat(Run.of("index", "whatif", "--set", "PAK.XXX=1").err()).contains("--set PAK.XXX");
        assertThat(Run.of("index", "whatif", "--set", "PAK.HOS=x").err()).contains("no number");
        assertThat(Run.of("index", "whatif").code()).isEqualTo(2);
    }

    @Test
    void theLeastChangeThatLiftsPakistanFifteenPlacesIsFound() {
        var run = Run.of("index", "seek", "PAK", "--places", "15", "--format", "csv");
        assertThat(run.out()).startsWith("indicator,from,to,cost\n");
        assertThat(run.err())
                .containsPattern("PAK reaches 0\\.6\\d+, rank (130|129|128)")
                .contains("nothing cheaper");
        assertThat(Run.of("index", "seek", "PAK", "--score", "0.99", "--keep", "HOS")
                        .err())
                .contains("Out of reach");
        assertThat(Run.of("index", "seek", "PAK", "--rank", "0").err()).contains("There is no rank 0");
        assertThat(Run.of("index", "seek", "PAK", "--rank", "9", "--keep", "XX").err())
                .contains("no indicator 'XX'");
    }

    @Test
    void theBackTestHasFourEditionsAtFiveScores() {
        assertThat(csv("backtest")).hasSize(1 + 4 * 5);
    }

    private static List<String> csv(Object... arguments) {
        var all = new Object[arguments.length + 3];
        all[0] = "index";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--format";
        all[arguments.length + 2] = "csv";
        var run = Run.of(all);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    private static double amount(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }
}
