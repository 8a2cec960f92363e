package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestHandlers;
import org.banu.platform.Twin;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;

/** Nor does the time that an answer takes tell her whether something of another exists. */
@PageTest
class AbsenceTests {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LEAST_TURNS = 5;
    private static final int MOST_TURNS = 60;

    /** A millisecond: less is lost on any network. */
    private static final long A_LITTLE = 1_000_000;

    private final Actor.Person aida =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
    private final Actor.Person saima =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);

    private final List<Twin> twins;
    private final Visitor visitor;
    private final TestHandlers handlers;
    private final JdbcClient jdbc;

    AbsenceTests(ObjectProvider<Twin> twins, Visitor visitor, TestHandlers handlers, JdbcClient jdbc) {
        this.twins = twins.stream().toList();
        this.visitor = visitor;
        this.handlers = handlers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void plant() {
        twins.forEach(it -> it.plant(saima, "planted-" + UUID.randomUUID()));
    }

    @AfterEach
    void closeAddresses() {
        handlers.removeAll();
    }

    @Test
    void whatIsOfTheOtherTakesAsLongAsWhatIsNotThere() {
        var compared = 0;
        for (var address :
                twins.stream().flatMap(it -> it.addresses(saima).stream()).toList()) {
            if (!absent(address).equals(address) && isOpen(saima, address) && !isOpen(aida, address)) {
                assertThat(takesAsLong(address)).as(address).isTrue();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    /** The control: a page that looks a little longer at what exists. */
    @Test
    void whatTakesLongerIsFound() {
        var address = "/en/slow/" + UUID.randomUUID();
        handlers.add(RequestMethod.GET, "/en/slow/{id}", new Slow(address, jdbc), "page");
        assertThat(takesAsLong(address)).isFalse();
    }

    @SuppressWarnings("UnusedMethod") // Found by its name
    record Slow(String known, JdbcClient jdbc) {

        @Allow
        ResponseEntity<String> page(@PathVariable String id) {
            if (known.endsWith(id)) {
                jdbc.sql("select pg_sleep(0.02)").query().singleRow();
            }
            return ResponseEntity.notFound().build();
        }
    }

    /**
     * Whether the quickest of each are alike, taken in turns. What else the machine does only makes some slower, so that
     * more turns bring together what is alike, and never what is not.
     */
    private boolean takesAsLong(String address) {
        var hidden = Long.MAX_VALUE;
        var nothing = Long.MAX_VALUE;
        for (var turn = 1; turn <= MOST_TURNS; turn++) {
            hidden = Math.min(hidden, time(address));
            nothing = Math.min(nothing, time(absent(address)));
            if (turn >= LEAST_TURNS && (Math.abs(hidden - nothing) < A_LITTLE || isWithinTwice(hidden, nothing))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithinTwice(long one, long other) {
        return one <= 2 * other && other <= 2 * one;
    }

    private long time(String address) {
        var begun = System.nanoTime();
        opens(aida, address);
        return System.nanoTime() - begun;
    }

    private boolean isOpen(Actor.Person person, String address) {
        return opens(person, address).getResponse().getStatus() == 200;
    }

    private MvcTestResult opens(Actor.Person person, String address) {
        return visitor.asks(address).with(SignedInAs.by(person)).exchange();
    }

    /** The address of something else of its kind, which does not exist. */
    private static String absent(String address) {
        return ID.matcher(address).replaceAll(_ -> UUID.randomUUID().toString());
    }
}
