package org.banu.data.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banu.data.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexCheckTests {

    @TempDir
    Path data;

    @BeforeEach
    void copyWhatIsShipped() throws IOException {
        var shipped = Path.of("index");
        try (var files = Files.walk(shipped)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy =
                        data.resolve("index").resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void aDeploymentMayLeaveOutTheForumsFigures() throws IOException {
        assertThat(IndexData.in(data).leftOut()).isEmpty();
        try (var files = Files.list(data.resolve("index/wef"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        var left = IndexData.in(data);
        assertThat(IndexCheck.in(data, 2026)).isEmpty();
        assertThat(left.leftOut()).containsExactly("wef");
        assertThat(left.years()).isEmpty();
        assertThat(left.measurements(2022)).isEmpty();
        assertThat(left.published()).isEmpty();
        assertThat(left.methods()).hasSize(2);
        assertThat(left.series("undp")).isNotEmpty();
    }

    @Test
    void aFolderWithoutIndicesHasNothingWrong(@TempDir Path empty) {
        assertThat(IndexCheck.in(empty, 2026)).isEmpty();
        assertThat(IndexData.in(empty).leftOut()).containsExactly("wef", "worldbank", "undp");
        assertThat(IndexData.in(empty).economies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            economies.csv                 | KAZ,KZ,143                 | KAZ,KZ,999        | KAZ lies in '999', which is no region
            economies.csv                 | KAZ,KZ,143,Kazakhstan      | KAZ,KZ,143,       | (en): the name is missing
            methods/gggi.yaml             | weight: 0.199              | weight: -1        | minimum
            methods/gggi.yaml             | code: WAGE                 | code: LFP         | CODE_TAKEN
            methods/gggi.yaml             | aggregation: arithmetic    | aggregation: mean | enumeration
            methods/gggi.yaml             | source: 4                  | source: 9         | There is no source 9
            methods/gggi.yaml             | economy: CHN               | economy: CHX      | 'CHX' is no economy
            wef/published.csv             | KAZ,Kazakhstan,2006,0.6928 | KAZ,Kazakhstan,2006,69.28 | 69.28 is not from 0 to 1
            wef/published.csv             | KAZ,Kazakhstan,2006        | KAZ,Kazakhstan,2007 | KAZ stands in 2007 twice
            wef/indicators-2022.csv       | KAZ,Kazakhstan,2022,EPO,LFP | KAZ,Kazakhstan,2027,EPO,LFP | 2027 is no year from 2006 to 2026
            worldbank/series.csv          | code,iso3                  | kode,iso3         | the column 'code' is missing
            worldbank/wbl-answers.csv     | KAZ,1971,1,Yes             | KAZ,1971,1,Maybe  | Yes or No
            worldbank/wbl-scores.csv      | AFG,Afghanistan,South Asia,Low income,1971,26.3 | XXX,A,S,L,1971,126.3 | 126.3 is not from 0 to 100
            wef/tables.yaml               | file: published.csv        | file: other.csv   | there is no file 'index/wef/other.csv'
            """)
    void whatIsWrongIsNamedWithItsFileAndPlace(String file, String text, String by, String said) throws IOException {
        var path = data.resolve("index").resolve(file);
        var before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replaceFirst(java.util.regex.Pattern.quote(text), by));
        List<Finding> findings = IndexCheck.in(data, 2026);
        assertThat(findings).isNotEmpty();
        assertThat(findings.toString()).contains(said);
        assertThat(findings).anyMatch(it -> it.file().startsWith("index/"));
    }
}
