package org.banu.platform.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.banu.platform.access.PersonId;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What marks a database as a demo, and rows of other modules, many at a time; what is sealed is sealed here as they do. */
@Repository
class DemoStore {

    /** A table and the columns that are filled; what a row leaves out is null. */
    record Table(String name, String columns) {}

    static final Table PEOPLE = new Table("person", "id, name, language, joined_at, password, password_alone");
    static final Table CONTACTS = new Table("contact", "id, person, kind, value, blind, added_at, confirmed_at");
    static final Table ORGANISATIONS =
            new Table("organisation", "id, kind, country, name, name_en, name_ru, name_kk, name_ur, web, claimed_at");
    static final Table ROLES = new Table("organisation_role", "id, organisation, person, role, starts_at, granted_by");
    static final Table BUSINESSES = new Table(
            "business",
            "id, person, country, name, name_latin, name_cyrillic, name_arabic, place, settlement, form, legal_form,"
                    + " started, sector, further, isic, products, certificates, languages, employees, turnover, email,"
                    + " email_blind, web, version, added_at, changed_at");
    static final Table NUMBERS = new Table("business_number", "business, kind, number, blind");
    static final Table CONSENTS = new Table("consent", "id, person, purpose, version, language, given_at, renewed");
    static final Table CHOICES = new Table("listing_choice", "business, shown, listed_at, changed_at");
    static final Table PARTIES =
            new Table("party", "id, business, kind, name, person, sex, country, owners_named, changed_at");
    static final Table STAKES = new Table("stake", "id, business, owner, held, percent, changed_at");
    static final Table OFFICES = new Table("office", "id, business, holder, entity, kind, changed_at");
    static final Table MENTORS = new Table(
            "mentor",
            "person, name, languages, topics, countries, hours, about, memberships, listed_at," + " changed_at");
    static final Table VERIFYING = new Table("verification_office", "organisation, months, since, named_by");
    static final Table CASES = new Table(
            "verification",
            "id, person, business, office, state, round, seen, asked_at, since, due_at, valid_until, first_by, second_by,"
                    + " refused_by, appealed, reminded");
    static final Table STEPS = new Table(
            "verification_step",
            "id, verification, round, at, done_by, capacity, organisation, step, state, topic, words");
    static final Table CERTIFICATES = new Table(
            "certificate",
            "id, code, business, name, country, office, definitions, checked_at, valid_until, ended_at, ending");
    static final Table TIERS = new Table("business_tier", "business, tier, since");

    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final Vault vault;

    DemoStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Demo.Made> find() {
        return jdbc.sql("select * from demo")
                .query((row, _) -> new Demo.Made(
                        row.getLong("seed"),
                        row.getInt("businesses"),
                        row.getString("password"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        accounts()))
                .optional();
    }

    private List<Demo.Account> accounts() {
        return jdbc.sql("select * from demo_account order by place")
                .query((row, _) -> new Demo.Account(
                        Demo.Account.Kind.valueOf(row.getString("kind")),
                        row.getString("email"),
                        row.getString("secret")))
                .list();
    }

    boolean isInhabited() {
        return jdbc.sql("select exists (select from person) or exists (select from business)")
                .query(Boolean.class)
                .single();
    }

    void mark(long seed, int businesses, String password, Instant now) {
        jdbc.sql("""
                insert into demo (seed, businesses, password, made_at) values (:seed, :businesses, :password, :now)
                """)
                .param("seed", seed)
                .param("businesses", businesses)
                .param("password", password)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(int place, Demo.Account account) {
        jdbc.sql("insert into demo_account (place, kind, email, secret) values (:place, :kind, :email, :secret)")
                .param("place", place)
                .param("kind", account.kind().name())
                .param("email", account.email())
                .param("secret", account.secret())
                .update();
    }

    /** The hash of her password. */
    String password(PersonId person) {
        return jdbc.sql("select password from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    /** A row for each number from 0 on. */
    void addEach(Table table, int count, IntFunction<Map<String, Object>> row) {
        addSome(table, count, it -> List.of(row.apply(it)));
    }

    /** As many rows for each number from 0 on as it has. */
    void addSome(Table table, int count, IntFunction<List<Map<String, Object>>> rows) {
        for (var from = 0; from < count; from += BATCH) {
            var batch = IntStream.range(from, Math.min(from + BATCH, count))
                    .mapToObj(rows)
                    .flatMap(List::stream)
                    .toList();
            if (!batch.isEmpty()) {
                add(table, batch);
            }
        }
    }

    void add(Table table, List<Map<String, Object>> rows) {
        var sealed = rows.stream().map(it -> sealed(table, it)).toList();
        jdbc.sql("""
                insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb))
                """.formatted(table.name(), table.columns()))
                .param("rows", JsonMapper.shared().writeValueAsString(sealed))
                .update();
    }

    private Map<String, Object> sealed(Table table, Map<String, Object> row) {
        var sealed = new TreeMap<>(row);
        var id = String.valueOf(row.get("id"));
        if (table.equals(CONTACTS)) {
            index(sealed, "value", "contact." + row.get("kind"), "blind");
            seal(sealed, "contact", "value", id);
        } else if (table.equals(BUSINESSES)) {
            index(sealed, "email", "business.email", "email_blind");
            seal(sealed, "business", "email", id);
        } else if (table.equals(NUMBERS)) {
            index(sealed, "number", "business." + row.get("kind"), "blind");
            seal(sealed, "business_number", "number", row.get("business") + "/" + row.get("kind"));
        } else if (table.equals(CASES)) {
            index(sealed, "told", "case.seen", "seen");
        } else if (table.equals(STEPS)) {
            seal(sealed, "verification_step", "words", id);
        } else if (table.equals(PARTIES)) {
            seal(sealed, "party", "name", id);
        }
        return sealed;
    }

    private void seal(Map<String, Object> row, String table, String column, String bound) {
        if (row.get(column) instanceof String text) {
            row.put(column, bytes(vault.seal(text, table, column, bound)));
        }
    }

    private void index(Map<String, Object> row, String column, String use, String blind) {
        if (row.get(column) instanceof String text) {
            row.put(blind, bytes(vault.index(use, text)));
        }
    }

    /** As PostgreSQL reads bytes in a text. */
    private static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
