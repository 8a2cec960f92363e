package org.banu.platform.vault;

import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.banu.platform.vault.VaultStore.Proof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All that is sealed, as the comments of the columns tell, for who changes keys beside a Banu that runs. */
final class SealedStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SealedStore(DataSource source) {
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * A sealed value.
     *
     * @param place where the row is, while it is locked
     * @param row what the value is bound to
     * @param value in hexadecimal digits
     */
    record Sealed(String place, String row, String value) {}

    /** In one transaction, with the rights to reseal. */
    <T> T work(Supplier<T> work) {
        return transaction.<T>execute(_ -> {
            jdbc.sql("select set_config('app.duty', 'reseal', true)").query().singleValue();
            return work.get();
        });
    }

    /** In a fixed order. */
    List<SealedColumn> columns() {
        return jdbc.sql("""
                select relname, attname,
                    string_to_array(substring(col_description(c.oid, attnum) from 'sealed: ?([a-z0-9_, ]*)$'), ', ') as bound,
                    (select string_agg(polcmd::text, '' order by polcmd) ~ '\\*|rw' from pg_policy
                        where polrelid = c.oid and polcmd in ('r', 'w', '*')
                            and pg_get_expr(polqual, polrelid) like '%''reseal''%') as open
                from pg_class c join pg_attribute a on attrelid = c.oid
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
                    and col_description(c.oid, attnum) ~ 'sealed: ?[a-z0-9_, ]*$'
                order by relname, attname
                """)
                .query((row, _) -> new SealedColumn(
                        row.getString("relname"),
                        row.getString("attname"),
                        texts(row.getArray("bound")),
                        row.getBoolean("open")))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray())
                .filter(it -> !it.isBlank())
                .toList();
    }

    Proof getProof() {
        return jdbc.sql("select encode(proof, 'hex') as proof, coalesce(encode(hash, 'hex'), '') as hash from vault")
                .query((row, _) -> new Proof(row.getString("proof"), row.getString("hash")))
                .single();
    }

    /** The size of a table, in pages. */
    long countPages(SealedColumn column) {
        return jdbc.sql("select pg_relation_size(cast(:table as regclass)) / current_setting('block_size')::int")
                .param("table", "public." + column.table())
                .query(Long.class)
                .single();
    }

    /** What is sealed with another key on some pages of a table, but for what others hold; nobody changes it meanwhile. */
    List<Sealed> lockOthers(SealedColumn column, int key, long fromPage, long toPage) {
        return jdbc.sql("""
                select ctid::text as place, %3$s as bound, encode(%2$s, 'hex') as value from public.%1$s
                where ctid >= cast(:from as tid) and ctid < cast(:to as tid)
                    and substring(%2$s from 1 for %4$d) <> :prefix
                for update skip locked
                """.formatted(column.table(), column.column(), bound(column), Keys.PREFIX_BYTES))
                .param("from", "(%d,0)".formatted(fromPage))
                .param("to", "(%d,0)".formatted(toPage))
                .param("prefix", Keys.prefix(key))
                .query((row, _) -> new Sealed(row.getString("place"), row.getString("bound"), row.getString("value")))
                .list();
    }

    void change(SealedColumn column, Sealed sealed, byte[] anew) {
        var changed = jdbc.sql("update public.%s set %s = :anew where ctid = cast(:place as tid)"
                        .formatted(column.table(), column.column()))
                .param("anew", anew)
                .param("place", sealed.place())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("%d rows of %s at %s were sealed anew instead of one."
                    .formatted(changed, column.name(), sealed.place()));
        }
    }

    /** How many values each key sealed, by the name of the key. */
    Map<String, Long> countByKey(SealedColumn column) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("""
                select encode(substring(%2$s from 2 for %3$d), 'hex') as key, count(*) as sealed from public.%1$s
                where %2$s is not null group by 1
                """.formatted(column.table(), column.column(), Keys.PREFIX_BYTES - 1))
                .query(row -> {
                    counts.put(row.getString("key"), row.getLong("sealed"));
                });
        return counts;
    }

    OffsetDateTime now() {
        return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    /** Whether a transaction of a Banu is open that began before a moment. */
    boolean hasTransactionSince(OffsetDateTime then) {
        return jdbc.sql("""
                select exists (select from pg_stat_activity
                    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                        and xact_start < :then)
                """).param("then", then).query(Boolean.class).single();
    }

    private static String bound(SealedColumn column) {
        return column.bound().isEmpty() ? "''" : "concat_ws('/', %s)".formatted(String.join(", ", column.bound()));
    }
}
