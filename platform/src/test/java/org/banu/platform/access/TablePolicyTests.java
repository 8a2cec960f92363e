package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class TablePolicyTests {

    private final JdbcClient jdbc;
    private final TestTables tables;

    TablePolicyTests(JdbcClient jdbc, TestTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    @Test
    void everyTableHasItsPoliciesAndItsPrivacyLabel() {
        var rules = new TableRules(jdbc, "public");
        assertThat(rules.labels()).containsKeys("programme", "finder_key");
        assertThat(rules.broken()).isEmpty();
    }

    @Test
    void theApplicationWorksWithoutRightsBeyondIts() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("banu_app");
        assertThat(jdbc.sql("""
                        select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
                            or has_database_privilege(current_database(), 'create, temporary')
                            or has_schema_privilege('public', 'create')
                            or pg_has_role('banu_owner', 'member')
                        from pg_roles where rolname = current_user
                        """).query(Boolean.class).single()).isFalse();
    }

    /** The control: whatever breaks a rule is found. */
    @Test
    void aTableThatBreaksARuleIsFound() {
        tables.inSchema(
                "broken",
                "create table broken.bare (id int)",
                "create table broken.forgiving (id int)",
                "alter table broken.forgiving enable row level security",
                "create policy all_of_it on broken.forgiving using (true)",
                "comment on table broken.forgiving is 'privacy: personal; subject: person'",
                "create table broken.telling (person uuid, phone text unique, other uuid, unique (person, other))",
                "alter table broken.telling enable row level security",
                "alter table broken.telling force row level security",
                "create policy hers on broken.telling using (person = (select app_person()))",
                "comment on table broken.telling is 'privacy: sensitive; subject: person'",
                "create unique index telling_lower on broken.telling (lower(phone)) where other is not null",
                "grant truncate on broken.telling to banu_app",
                "create view broken.shown as select * from broken.telling",
                "create materialized view broken.kept as select * from broken.telling",
                "create function broken.mighty() returns int language sql security definer return 1");

        assertThat(new TableRules(tables.owner(), "broken").broken())
                .containsExactlyInAnyOrder(
                        "bare has no policy that its owner is held to",
                        "bare has no privacy label",
                        "forgiving has no policy that its owner is held to",
                        "forgiving has no column person for its subject",
                        "forgiving holds personal data and is read by everybody",
                        "telling_phone_key of telling tells others what it holds",
                        "telling_lower of telling tells others what it holds",
                        "telling may be emptied or used as a reference by the application",
                        "shown shows rows as its owner sees them",
                        "kept shows rows as its owner sees them",
                        "mighty works with the rights of its owner");
    }
}
