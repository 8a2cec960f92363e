package org.banu.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CsvTests {

    @Test
    void aColumnIsNamedByThePathOfItsField() {
        assertThat(csv(Map.of("name", Map.of("kk", "Несие")))).isEqualTo("""
                        name.kk\r
                        Несие\r
                        """);
    }

    @Test
    void shortListsAreJoinedAndListsOfObjectsStayJson() {
        assertThat(csv(Map.of("kinds", List.of("loan", "grant")))).contains("\"loan;grant\"");
        assertThat(csv(Map.of("of", List.of(Map.of("a", 1))))).contains("\"[{\"\"a\"\":1}]\"");
    }

    @Test
    void everyPageHasTheColumnsOfTheWholeList() {
        var all = List.of(Map.of("a", "1"), Map.of("b", "2"));
        assertThat(new Csv(JsonMapper.shared()).write(all, all.subList(0, 1))).isEqualTo("a,b\r\n1,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 727", "-2+3", "@SUM(A1)", "\tx", "\r=1"})
    void aCellThatASpreadsheetWouldRunBecomesText(String hostile) {
        assertThat(Csv.cell(hostile).replace("\"", "")).startsWith("'" + hostile.charAt(0));
    }

    /** The control: not everything is taken for a formula. */
    @ParameterizedTest
    @ValueSource(strings = {"-5", "-2.75", "5", "Даму", "a=b", ""})
    void otherCellsStayAsTheyAre(String plain) {
        assertThat(Csv.cell(plain)).isEqualTo(plain);
    }

    @Test
    void quotesCommasAndLinesAreQuoted() {
        assertThat(Csv.cell("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
    }

    static String csv(Object item) {
        return new Csv(JsonMapper.shared()).write(List.of(item), List.of(item));
    }
}
