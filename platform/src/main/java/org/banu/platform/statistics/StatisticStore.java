package org.banu.platform.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.registry.SizeBand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of businesses, and what was published of them. */
@Repository
class StatisticStore {

    /** What each dimension counts by; sectors and places come as they were told, and are brought to their tops elsewhere. */
    private static final Map<Dimension, String> CODES = Map.of(
            Dimension.SECTOR, "sector",
            Dimension.REGION, "place",
            Dimension.FORM, "form",
            Dimension.SIZE, sizes(),
            Dimension.TURNOVER, "coalesce(turnover, '')",
            Dimension.TIER, "coalesce(tier, 'DECLARED')",
            Dimension.STARTED, "left(started, 4)");

    private final JdbcClient jdbc;

    StatisticStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number of businesses. */
    record Count(String country, String code, long count) {}

    private static String sizes() {
        return Stream.of(SizeBand.values())
                .map(it -> " when employees <= %d then '%s'".formatted(it.most(), it.code()))
                .collect(Collectors.joining("", "case when employees is null then ''", " end"));
    }

    List<Count> count(Dimension dimension) {
        return jdbc.sql("""
                select country, %s as code, count(*) as count
                from business left join business_tier on business = id group by 1, 2
                """.formatted(CODES.get(dimension)))
                .query((row, _) -> new Count(row.getString("country"), row.getString("code"), row.getLong("count")))
                .list();
    }

    void put(LocalDate month, String country, Dimension dimension, String code, long shown) {
        jdbc.sql("""
                insert into statistic (month, country, dimension, code, count)
                values (:month, :country, :dimension, :code, :shown) on conflict do nothing
                """)
                .param("month", month)
                .param("country", country)
                .param("dimension", dimension.name())
                .param("code", code)
                .param("shown", shown)
                .update();
    }

    /** The month of the newest figures; empty before there are any. */
    Optional<LocalDate> newest() {
        return jdbc.sql("select month from statistic order by month desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    List<Figure> list(LocalDate month) {
        return jdbc.sql("""
                select * from statistic where month = :month order by country, dimension, count desc, code
                """)
                .param("month", month)
                .query((row, _) -> new Figure(
                        row.getObject("month", LocalDate.class),
                        row.getString("country"),
                        Dimension.valueOf(row.getString("dimension")),
                        row.getString("code"),
                        row.getInt("count")))
                .list();
    }
}
