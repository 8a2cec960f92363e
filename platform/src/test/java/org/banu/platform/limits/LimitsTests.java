package org.banu.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.banu.platform.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PageTest
class LimitsTests {

    final Limits limits;

    final HikariDataSource connections;

    LimitsTests(Limits limits, HikariDataSource connections) {
        this.limits = limits;
        this.connections = connections;
    }

    /** Else many forms at once, each of which holds a connection while it is counted, would wait for each other. */
    @Test
    void aTryIsCountedWhileEveryOtherConnectionIsHeld() throws SQLException {
        var held = new ArrayList<Connection>();
        try {
            while (held.size() < connections.getMaximumPoolSize()) {
                held.add(connections.getConnection());
            }
            assertThat(limits.take(Limit.SIGN_IN, UUID.randomUUID().toString())).isEmpty();
            assertThatThrownBy(connections::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void soManyTriesPassAndTheNextIsToldHowLongToWait() {
        var whom = UUID.randomUUID().toString();
        for (var i = 0; i < Limit.SIGN_IN.times(); i++) {
            assertThat(limits.take(Limit.SIGN_IN, whom)).isEmpty();
        }
        assertThat(limits.take(Limit.SIGN_IN, whom).orElseThrow())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
        assertThat(limits.take(Limit.SIGN_IN, UUID.randomUUID().toString())).isEmpty();
        assertThat(limits.take(Limit.CODE, whom)).isEmpty();
    }

    /** Tries at the same moment are counted one by one. */
    @Test
    void noneSlipsThroughAtTheSameMoment() {
        var whom = UUID.randomUUID().toString();
        var passed = IntStream.range(0, 40)
                .parallel()
                .filter(_ -> limits.take(Limit.SIGN_IN, whom).isEmpty())
                .count();
        assertThat(passed).isEqualTo(Limit.SIGN_IN.times());
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1",
        "2001:0db8:0001:ffff::1, 2001:db8:1",
        "2001:db8::1, 2001:db8:0",
        "::1, 0:0:0"
    })
    void neighboursShareANetwork(String address, String network) {
        assertThat(Limits.network(address)).isEqualTo(network);
    }
}
