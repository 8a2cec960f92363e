package org.banu.platform.holdings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.holdings.Disclosure.Proof;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents that show who owns and runs a business, what she explained, sealed, and what she states. */
@Repository
class ProofStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    ProofStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Proof> listOf(BusinessId business) {
        return jdbc.sql("select * from proof where business = :business order by added_at, id")
                .param("business", business.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Proof(
                            id,
                            vault.open(row.getBytes("says"), "proof", "says", id),
                            row.getObject("dated", LocalDate.class),
                            row.getObject("file", UUID.class),
                            row.getObject("added_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    void add(BusinessId business, Proof proof) {
        jdbc.sql("""
                insert into proof (id, business, says, dated, file, added_at)
                values (:id, :business, :says, :dated, :file, :added)
                """)
                .param("id", proof.id())
                .param("business", business.value())
                .param("says", vault.seal(proof.says(), "proof", "says", proof.id()))
                .param("dated", proof.dated())
                .param("file", proof.file())
                .param("added", proof.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(BusinessId business, UUID id) {
        return jdbc.sql("delete from proof where id = :id and business = :business")
                        .param("id", id)
                        .param("business", business.value())
                        .update()
                == 1;
    }

    Map<Question, String> explanations(BusinessId business) {
        var explanations = new EnumMap<Question, String>(Question.class);
        jdbc.sql("select question, words from explanation where business = :business")
                .param("business", business.value())
                .query(row -> {
                    var question = Question.valueOf(row.getString("question"));
                    explanations.put(
                            question,
                            vault.open(row.getBytes("words"), "explanation", "words", row(business, question)));
                });
        return explanations;
    }

    void explain(BusinessId business, Question question, String words, Instant now) {
        jdbc.sql("""
                insert into explanation (business, question, words, changed_at)
                values (:business, :question, :words, :now)
                on conflict (business, question) do update set words = excluded.words, changed_at = excluded.changed_at
                """)
                .param("business", business.value())
                .param("question", question.name())
                .param("words", vault.seal(words, "explanation", "words", row(business, question)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<Statement, Boolean> statements(BusinessId business) {
        var statements = new EnumMap<Statement, Boolean>(Statement.class);
        jdbc.sql("select topic, holds from statement where business = :business")
                .param("business", business.value())
                .query(row -> {
                    statements.put(Statement.valueOf(row.getString("topic")), row.getBoolean("holds"));
                });
        return statements;
    }

    void state(BusinessId business, Statement topic, boolean holds, Instant now) {
        jdbc.sql("""
                insert into statement (business, topic, holds, stated_at) values (:business, :topic, :holds, :now)
                on conflict (business, topic) do update set holds = excluded.holds, stated_at = excluded.stated_at
                """)
                .param("business", business.value())
                .param("topic", topic.name())
                .param("holds", holds)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String row(BusinessId business, Question question) {
        return business.value() + "/" + question;
    }
}
