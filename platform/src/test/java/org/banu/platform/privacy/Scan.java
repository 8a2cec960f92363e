package org.banu.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banu.platform.TestTables;
import org.banu.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every column of every row of every table, policies or not, as text and as bytes. */
final class Scan {

    private final JdbcClient all;

    Scan(TestTables tables) {
        this.all = tables.backup();
    }

    /** The tables where a text stands. */
    Set<String> tablesWith(String text) {
        return tables(List.of(text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** The tables where a person is named by her id, however it is written. */
    Set<String> tablesWith(PersonId person) {
        var id = person.value().toString();
        return tables(List.of(id, id.replace("-", "")));
    }

    /** How many rows of hers a table holds. */
    int count(PersonalTable table, PersonId person) {
        return all.sql("select count(*) from %s t where %s".formatted(table.name(), table.among(":person")))
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private Set<String> tables(List<String> needles) {
        var found = new TreeSet<String>();
        for (var table : names()) {
            for (var needle : needles) {
                if (all.sql("select exists (select from %s t where position(:needle in t::text) > 0)".formatted(table))
                        .param("needle", needle)
                        .query(Boolean.class)
                        .single()) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private List<String> names() {
        return all.sql("""
                        select relname::text from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                            and relname <> 'flyway_schema_history'
                        order by 1
                        """).query((row, _) -> row.getString(1)).list();
    }
}
