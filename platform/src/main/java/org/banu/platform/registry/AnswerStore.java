package org.banu.platform.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What she told the finder and wants kept. */
@Repository
class AnswerStore implements Merging.Keepsake {

    private final JdbcClient jdbc;
    private final Vault vault;

    AnswerStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public String kind() {
        return "answers";
    }

    @Override
    public Optional<String> take(BusinessId lost) {
        return find(lost);
    }

    @Override
    public void bring(Business back, String taken, Instant now) {
        put(back.id(), taken, now);
    }

    @Override
    public void hand(Business kept, String taken, Instant now) {
        if (find(kept.id()).isEmpty()) {
            put(kept.id(), taken, now);
        }
    }

    /** The finder asks again. */
    @Override
    public boolean isMissed(String taken) {
        return false;
    }

    Optional<String> find(BusinessId business) {
        return jdbc.sql("select answers from business_answers where business = :business")
                .param("business", business.value())
                .query(byte[].class)
                .optional()
                .map(it -> vault.open(it, "business_answers", "answers", business.value()));
    }

    void put(BusinessId business, String answers, Instant now) {
        jdbc.sql("""
                insert into business_answers (business, answers, changed_at) values (:business, :answers, :now)
                on conflict (business) do update set answers = excluded.answers, changed_at = excluded.changed_at
                """)
                .param("business", business.value())
                .param("answers", vault.seal(answers, "business_answers", "answers", business.value()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(BusinessId business) {
        jdbc.sql("delete from business_answers where business = :business")
                .param("business", business.value())
                .update();
    }
}
