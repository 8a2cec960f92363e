package org.banu.data.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.data.Finding;

/**
 * What <i>Women, Business and the Law</i> says of one economy in one report year.
 *
 * @param economy ISO 3166-1 alpha-3
 * @param scores from 0 to 100, by group in capitals ({@code OVERALL} first); empty if only answers are known
 * @param answers by number of the question; empty if only scores are known
 */
public record Law(String economy, int year, Map<String, BigDecimal> scores, Map<Integer, Boolean> answers) {

    public Law {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    private static final List<String> GROUPS =
            List.of("mobility", "workplace", "pay", "marriage", "parenthood", "entrepreneurship", "assets", "pension");

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    /** @param codes of the publisher that differ from ISO 3166-1 */
    static List<Law> scores(String file, byte[] bytes, Map<String, String> codes, List<Finding> findings) {
        var table = CsvTable.read(file, bytes, Set.of("iso3", "report_year", "wbl_index"));
        var laws = new ArrayList<Law>();
        for (var row : table.rows()) {
            var scores = new LinkedHashMap<String, BigDecimal>();
            score(row, "wbl_index", "OVERALL", scores);
            GROUPS.forEach(it -> score(row, it, it.toUpperCase(java.util.Locale.ROOT), scores));
            laws.add(new Law(economy(row, codes), year(row), scores, Map.of()));
        }
        findings.addAll(table.findings());
        return laws;
    }

    private static void score(CsvTable.Row row, String column, String group, Map<String, BigDecimal> into) {
        var score = row.number(column);
        if (score == null) {
            return;
        }
        if (score.signum() < 0 || score.compareTo(HIGHEST) > 0) {
            row.wrong(column, "%s is not from 0 to 100.".formatted(score));
        }
        into.put(group, score);
    }

    static List<Law> answers(String file, byte[] bytes, Map<String, String> codes, List<Finding> findings) {
        var table = CsvTable.read(file, bytes, Set.of("iso3", "report_year", "question_no", "answer"));
        var laws = new LinkedHashMap<List<Object>, Law>();
        for (var row : table.rows()) {
            var number = row.whole("question_no");
            var answer = row.text("answer");
            if (number == null || !Set.of("Yes", "No").contains(answer)) {
                row.wrong("answer", "here stand the number of a question and Yes or No.");
                continue;
            }
            var key = List.<Object>of(economy(row, codes), year(row));
            var before = laws.get(key);
            var answers = new LinkedHashMap<Integer, Boolean>(before == null ? Map.of() : before.answers());
            if (answers.put(number, answer.equals("Yes")) != null) {
                row.wrong("question_no", "question %d stands here twice.".formatted(number));
            }
            laws.put(key, new Law(economy(row, codes), year(row), Map.of(), answers));
        }
        findings.addAll(table.findings());
        return List.copyOf(laws.values());
    }

    private static String economy(CsvTable.Row row, Map<String, String> codes) {
        var code = row.text("iso3");
        return codes.getOrDefault(code, code);
    }

    private static int year(CsvTable.Row row) {
        var year = row.whole("report_year");
        if (year == null) {
            row.wrong("report_year", "the year is missing.");
            return 0;
        }
        return year;
    }
}
