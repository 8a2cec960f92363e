package org.banu.platform.limits;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Buckets in the database. Each is counted in a transaction of its own, so that a failed try counts too; and on connections
 * of its own, since many at a time who hold one of the others and wait for a second would wait for each other.
 */
@Repository
class BucketStore {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Each is held for a moment. */
    private static final int CONNECTIONS = 2;

    private final HikariDataSource connections = new HikariDataSource();
    private final ProxyManager<String> buckets;
    private final JdbcClient jdbc;

    BucketStore(HikariDataSource database, JdbcClient jdbc) {
        this.jdbc = jdbc;
        database.copyStateTo(connections);
        connections.setPoolName("buckets");
        connections.setMaximumPoolSize(CONNECTIONS);
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    /** Empty where it may be tried; else how long until it may. */
    Optional<Duration> take(String id, Limit limit) {
        var rule = BucketConfiguration.builder()
                .addLimit(it -> it.capacity(limit.times()).refillGreedy(limit.times(), limit.per()))
                .build();
        var probe = buckets.getProxy(id, () -> rule).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    void purge(long now) {
        jdbc.sql("delete from bucket where expires_at < :now").param("now", now).update();
    }
}
