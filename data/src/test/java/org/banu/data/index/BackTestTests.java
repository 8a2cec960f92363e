package org.banu.data.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banu.index.Index;
import org.banu.index.Result;
import org.junit.jupiter.api.Test;

class BackTestTests {

    private static final Path PAGE = Path.of("../docs/guides/index-method.md");
    private static final String START = "<!-- back-test -->\n";
    private static final String END = "<!-- /back-test -->\n";

    private final IndexData data = IndexData.shipped();
    private final IndexMethod gggi = data.method("gggi").orElseThrow();
    private final List<BackTest.Row> rows = BackTest.of(data, gggi);

    @Test
    void allButOneOverallScoreOf2022ComesOutWithinAThousandth() {
        assertThat(overall(2022).economies()).isEqualTo(146);
        assertThat(overall(2022).near()).isGreaterThanOrEqualTo(145);
        // Six of its values are known to two decimals only.
        assertThat(overall(2022).where()).isEqualTo("CYP");
    }

    @Test
    void everyOverallScoreOf2020And2021ComesOutWithinAThousandth() {
        assertThat(overall(2020))
                .extracting(BackTest.Row::economies, BackTest.Row::near)
                .containsExactly(153, 153);
        assertThat(overall(2021))
                .extracting(BackTest.Row::economies, BackTest.Row::near)
                .containsExactly(156, 156);
    }

    @Test
    void kazakhstanIs65thAndPakistan145thIn2022() {
        var result = result(gggi);
        assertThat(result.score("KAZ", "overall")).isCloseTo(.719, within(.0005));
        assertThat(result.rank("KAZ", "overall")).isEqualTo(65);
        assertThat(result.score("PAK", "overall")).isCloseTo(.564, within(.0005));
        assertThat(result.rank("PAK", "overall")).isEqualTo(145);
        assertThat(result.exclusions()).isEmpty();
    }

    @Test
    void anotherMethodDoesNotReproduceThem() {
        var other = data.method("banu-equal-geometric").orElseThrow();
        assertThat(BackTest.of(data, other))
                .filteredOn(it -> it.edition() == 2022 && it.code().equals("overall"))
                .allSatisfy(it -> assertThat(it.near()).isLessThan(73));
    }

    @Test
    void anEditionOfOneIndicatorIsNotScored() {
        assertThat(rows).extracting(BackTest.Row::edition).doesNotContain(2016);
    }

    /** {@code banu index backtest --page docs/guides/index-method.md} brings it up to date. */
    @Test
    void theGuideHasTheseFigures() throws IOException {
        var page = Files.readString(PAGE);
        var start = page.indexOf(START) + START.length();
        assertThat(page.substring(start, page.indexOf(END))).isEqualTo(BackTest.markdown(rows, gggi));
    }

    private Result result(IndexMethod method) {
        var edition = Editions.of(2022, data.measurements(2022), method);
        return Index.of(method.method(), edition).result();
    }

    private BackTest.Row overall(int year) {
        return rows.stream()
                .filter(it -> it.edition() == year && it.code().equals("overall"))
                .findFirst()
                .orElseThrow();
    }
}
