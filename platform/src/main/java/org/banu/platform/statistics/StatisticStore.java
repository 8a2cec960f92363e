package org.banu.platform.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /**
     * A number of businesses of one keeper.
     *
     * @param brought whether the keeper is an organisation
     */
    record Count(String country, String code, UUID keeper, boolean brought, long count) {}

    private static String sizes() {
        return Stream.of(SizeBand.values())
                .map(it -> " when employees <= %d then '%s'".formatted(it.most(), it.code()))
                .collect(Collectors.joining("", "case when employees is null then ''", " end"));
    }

    List<Count> count(Dimension dimension) {
        return jdbc.sql("""
                select country, %s as code, coalesce(person, organisation) as keeper, organisation is not null as brought,
                    count(*) as count
                from business left join business_tier on business = id group by 1, 2, 3, 4
                """.formatted(CODES.get(dimension)))
                .query((row, _) -> new Count(
                        row.getString("country"),
                        row.getString("code"),
                        row.getObject("keeper", UUID.class),
                        row.getBoolean("brought"),
                        row.getLong("count")))
                .list();
    }

    void put(Figure figure) {
        jdbc.sql("""
                insert into statistic (month, counted_on, country, dimension, code, count)
                values (:month, :counted, :country, :dimension, :code, :count) on conflict do nothing
                """)
                .param("month", figure.month())
                .param("counted", figure.counted())
                .param("country", figure.country())
                .param("dimension", figure.dimension().name())
                .param("code", figure.code())
                .param("count", figure.count())
                .update();
    }

    /** Of which there are figures of any month. */
    List<String> countries() {
        return jdbc.sql("select distinct country from statistic order by country")
                .query((row, _) -> row.getString("country"))
                .list();
    }

    /** The newest first. */
    List<LocalDate> months() {
        return jdbc.sql("select distinct month from statistic order by month desc")
                .query((row, _) -> row.getObject("month", LocalDate.class))
                .list();
    }

    List<Figure> list(LocalDate month) {
        return jdbc.sql("""
                select * from statistic where month = :month order by country, dimension, count desc, code
                """)
                .param("month", month)
                .query((row, _) -> new Figure(
                        row.getObject("month", LocalDate.class),
                        row.getObject("counted_on", LocalDate.class),
                        row.getString("country"),
                        Dimension.valueOf(row.getString("dimension")),
                        row.getString("code"),
                        row.getInt("count")))
                .list();
    }
}
