package org.banu.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.kernel.Misconfigured;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.env.MockEnvironment;

/** A Banu with real people, in which nothing is invented. */
@PageTest
class NoDemoTests {

    private final DemoStore store;
    private final Maker maker;
    private final Access access;
    private final Visitor browser;
    private final TestTables tables;
    private final AccountTwin accounts;

    NoDemoTests(DemoStore store, Maker maker, Access access, Visitor browser, TestTables tables, AccountTwin accounts) {
        this.store = store;
        this.maker = maker;
        this.access = access;
        this.browser = browser;
        this.tables = tables;
        this.accounts = accounts;
    }

    @Test
    void nothingOfADemoIsThere() {
        assertThat(browser.opens("/en/demo")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens("/en/"))
                .doesNotContainHeader("Banu-Demo")
                .bodyText()
                .doesNotContain("class=\"demo\"", "invented");
        assertThat(tables.backup()
                        .sql("select count(*) from demo")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereSomebodyIsNoDemoIsMade() {
        accounts.plant(SignedInAs.somebody(), "demo-" + UUID.randomUUID());
        var settings = new MockEnvironment().withProperty("banu.demo", "true");
        var demo = new Demo(store, maker, access, Clock.systemUTC(), settings);
        assertThatThrownBy(demo::afterSingletonsInstantiated)
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("has people or businesses in it");
        assertThat(demo.find()).isEmpty();
    }

    /** The second wall: the policies themselves let nobody be invented in a database that is not marked. */
    @Test
    void theDatabaseItselfRefusesInventedRowsWithoutTheMark() {
        var row = Map.<String, Object>of(
                "id",
                UUID.randomUUID(),
                "name",
                "",
                "language",
                "kk",
                "joined_at",
                "2026-01-01T00:00:00Z",
                "password_alone",
                false,
                "administrator",
                false);
        assertThatThrownBy(() -> access.perform(Demo.TASK, () -> store.add(DemoStore.PEOPLE, List.of(row))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        accounts.plant(SignedInAs.somebody(), "demo-" + UUID.randomUUID());
        assertThatThrownBy(() -> access.perform(
                        Demo.TASK, () -> store.mark(1, 1, "", Clock.systemUTC().instant())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }
}
