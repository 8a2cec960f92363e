package org.banu.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestHandlers;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;

@PageTest
class OnceTests {

    /** Where the filter chain lets posts through. */
    private static final String FORM = "/en/finder/pay";

    private static final String INTERFACE = "/api/v1/screenings";
    private static final String TYPE = "application/vnd.probe+json";
    private static final int KEYS = 200;
    private static final int TIMES = 32;

    private final JdbcClient jdbc;
    private final TestTables tables;
    private final TestHandlers handlers;
    private final Visitor visitor;
    private final Access access;
    private final OnceStore store;
    private final TransactionTemplate transaction;
    private final Actor.Person her = SignedInAs.somebody();

    OnceTests(
            JdbcClient jdbc,
            TestTables tables,
            TestHandlers handlers,
            Visitor visitor,
            Access access,
            OnceStore store,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.handlers = handlers;
        this.visitor = visitor;
        this.access = access;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void openPayments() {
        tables.inSchema("once_probe", Payments.TABLE);
        var payments = handlers.bean(new Payments(jdbc));
        handlers.add(RequestMethod.GET, FORM, payments, "form");
        handlers.add(RequestMethod.POST, FORM, payments, "payByForm");
        handlers.add(RequestMethod.POST, INTERFACE, payments, "payByProgram", TYPE);
    }

    @AfterEach
    void closePayments() {
        handlers.removeAll();
    }

    @Test
    void aRequestThatComesManyTimesAtOnceIsDoneOnce() throws Exception {
        for (var key = 0; key < KEYS; key++) {
            var name = "key-" + key;
            var bodies = new HashSet<>(atOnce(() -> {
                var answer = program(her, name, "{\"amount\": \"5\"}");
                while (answer.getResponse().getStatus() == 409) {
                    Thread.sleep(2);
                    answer = program(her, name, "{\"amount\": \"5\"}");
                }
                assertThat(answer).hasStatus(HttpStatus.CREATED);
                return Visitor.text(answer);
            }));
            assertThat(bodies).hasSize(1);
        }
        assertThat(payments()).isEqualTo(KEYS);
    }

    /** The control: who looks first and then writes does it more often. */
    @Test
    void lookingBeforeWritingIsNotEnough() throws Exception {
        tables.execute(
                "create table once_probe.naive (key text, at timestamptz default clock_timestamp())",
                "grant select, insert on once_probe.naive to banu_app");
        for (var key = 0; key < 10; key++) {
            var name = "key-" + key;
            atOnce(() -> transaction.<Integer>execute(_ -> {
                var known = jdbc.sql("select count(*) from once_probe.naive where key = :key")
                        .param("key", name)
                        .query((row, _) -> row.getInt(1))
                        .single();
                jdbc.sql("select pg_sleep(0.002)").query().singleRow();
                return known > 0
                        ? 0
                        : jdbc.sql("insert into once_probe.naive (key) values (:key)")
                                .param("key", name)
                                .update();
            }));
        }
        assertThat(count("naive")).isGreaterThan(10);
    }

    @Test
    void differentKeysForOneTrancheAreToldApartByTheTranche() throws Exception {
        var statuses =
                atOnce(() -> program(her, UUID.randomUUID().toString(), "{\"amount\": \"5\", \"tranche\": \"t-1\"}")
                        .getResponse()
                        .getStatus());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void aFormThatComesAgainGetsTheSameAnswerAndSaysSo() {
        var first = form(her, "k", "5");
        var again = form(her, "k", "5");

        assertThat(first).hasStatus(HttpStatus.SEE_OTHER).doesNotContainHeader(Answered.REPLAYED);
        assertThat(again).hasStatus(HttpStatus.SEE_OTHER).hasHeader(Answered.REPLAYED, "true");
        assertThat(again.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void aKeyWithOtherContentIsRefused() {
        form(her, "k", "5");
        var other = form(her, "k", "6");
        assertThat(other).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.text(other)).contains("You have sent this form already");

        program(her, "\"k\"", "{\"amount\": \"5\"}");
        var problem = Visitor.json(program(her, "\"k\"", "{\"amount\": \"6\"}"));
        assertThat(problem.get("type").stringValue()).isEqualTo("/api/v1/problems/reused");
        assertThat(payments()).isEqualTo(2);
    }

    @Test
    void keysOfTwoPeopleHaveNothingToDoWithEachOther() {
        form(her, "k", "5");
        assertThat(form(SignedInAs.somebody(), "k", "5")).doesNotContainHeader(Answered.REPLAYED);
        assertThat(payments()).isEqualTo(2);
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        assertThat(program(her, "", "{\"amount\": \"5\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(program(her, "k".repeat(1_000), "{\"amount\": \"5\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(form(her, "", "5")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(payments()).isZero();
    }

    @Test
    void aCorrectedFormMayUseTheSameKey() {
        assertThat(form(her, "k", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(payments()).isZero();
        assertThat(form(her, "k", "5")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void anErrorLeavesNothingBehind() {
        assertThat(form(her, "k", "broken")).hasFailed();
        assertThat(payments()).isZero();
        assertThat(form(her, "k", "5")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Another request with the key is under way: a program is told, and a form waits for it. */
    @Test
    void whileTheFirstIsUnderWayTheNextIsTold() throws Exception {
        var sent = new Sent("person:" + her.id().value(), "POST " + INTERFACE, "k", "00", false);
        var busy = access.answer("once", () -> {
            assertThat(store.isAlone(sent)).isTrue();
            return inAnotherThread(() -> program(her, "k", "{\"amount\": \"5\"}"));
        });
        assertThat(busy).hasStatus(HttpStatus.CONFLICT).hasHeader("Retry-After", "1");
        assertThat(program(her, "k", "{\"amount\": \"5\"}")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void aFormWaitsForTheOneBeforeIt() throws Exception {
        var sent = new Sent("person:" + her.id().value(), "POST /finder/pay", "k", "00", true);
        var held = new CountDownLatch(1);
        try (var first = Executors.newSingleThreadExecutor()) {
            var done = first.submit(() -> access.answer("once", () -> {
                assertThat(store.isAlone(sent)).isTrue();
                held.countDown();
                jdbc.sql("select pg_sleep(0.3)").query().singleRow();
                return true;
            }));
            held.await();
            assertThat(form(her, "k", "5")).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(done.get()).isTrue();
        }
    }

    @Test
    void aFormCarriesAKeyOfItsOwnAndTheFinderNone() {
        var once = "name=\"once\" value=\"";
        assertThat(keyOf(visitor.reads(FORM), once)).hasSize(22).isNotEqualTo(keyOf(visitor.reads(FORM), once));
        assertThat(visitor.reads("/en/finder")).contains("method=\"post\"").doesNotContain(once);
    }

    private static String keyOf(String page, String before) {
        var start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf('"', start));
    }

    private MvcTestResult program(Actor.Person person, String key, String body) {
        var request = visitor.sends(INTERFACE)
                .with(SignedInAs.by(person))
                .contentType(TYPE)
                .content(body);
        return (key.isEmpty() ? request : request.header(Reading.HEADER, key)).exchange();
    }

    private MvcTestResult form(Actor.Person person, String key, String amount) {
        var request = visitor.sends(FORM)
                .with(SignedInAs.by(person))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("amount", amount);
        return (key.isEmpty() ? request : request.param(Reading.FIELD, key)).exchange();
    }

    private int payments() {
        return count("payment");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from once_probe." + table)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static <T> T inAnotherThread(Callable<T> work) {
        try (var other = Executors.newSingleThreadExecutor()) {
            return other.submit(work).get();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        var answers = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(TIMES, work))) {
                answers.add(done.get());
            }
        }
        return answers;
    }
}
