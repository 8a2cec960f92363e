package org.banu.platform.indices;

import java.util.ArrayList;
import java.util.List;
import org.banu.platform.api.Csv;

/**
 * Results as SDMX-CSV 2.0: a line for each observation.
 *
 * @see <a href="https://github.com/sdmx-twg/sdmx-csv/blob/v2.0.0/data-message/docs/sdmx-csv-field-guide.md">SDMX-CSV field
 *     guide</a>
 */
final class SdmxCsv {

    private static final List<String> COLUMNS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REF_AREA",
            "INDICATOR",
            "MEASURE",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS");

    static final String HEADER = Csv.of(List.of(COLUMNS));

    private SdmxCsv() {}

    static String of(Standing standing) {
        var lines = new ArrayList<List<String>>(List.of(COLUMNS));
        for (var result : IndexJson.ResultJson.of(standing)) {
            // Estimated where the score rests on the values of others.
            var status = standing.result().imputed(result.iso3(), result.code()) ? "E" : "A";
            add(lines, standing, result, "SCORE", String.valueOf(result.score()), status);
            add(lines, standing, result, "RANK", String.valueOf(result.rank()), status);
            if (result.rankLow() != null && result.rankHigh() != null) {
                add(lines, standing, result, "RANK_LOW", String.valueOf(result.rankLow()), "E");
                add(lines, standing, result, "RANK_HIGH", String.valueOf(result.rankHigh()), "E");
            }
        }
        return Csv.of(lines);
    }

    private static void add(
            List<List<String>> lines,
            Standing standing,
            IndexJson.ResultJson result,
            String measure,
            String value,
            String status) {
        lines.add(List.of(
                "dataflow",
                "BANU:DF_%s(1.0.0)"
                        .formatted(standing.method().id().replace('-', '_').toUpperCase(java.util.Locale.ROOT)),
                "I",
                "A",
                result.iso3(),
                result.code(),
                measure,
                String.valueOf(standing.year()),
                value,
                status));
    }
}
