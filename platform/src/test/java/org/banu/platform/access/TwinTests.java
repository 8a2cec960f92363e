package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two people have the same data but for a word of their own, and neither ever sees the word of the other. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class TwinTests {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Actor.Person aida =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
    private final Actor.Person saima =
            SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
    private final String hers = "canary-" + UUID.randomUUID();
    private final String others = "canary-" + UUID.randomUUID();

    private final List<Twin> twins;
    private final JdbcClient jdbc;
    private final Visitor visitor;
    private final TransactionTemplate transaction;
    private final RequestMappingHandlerMapping mapping;

    TwinTests(
            ObjectProvider<Twin> twins,
            JdbcClient jdbc,
            Visitor visitor,
            ActingTransactions transactions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.twins = twins.stream().toList();
        this.jdbc = jdbc;
        this.visitor = visitor;
        this.transaction = new TransactionTemplate(transactions);
        this.mapping = mapping;
    }

    @BeforeEach
    void plant() {
        assertThat(twins).isNotEmpty();
        twins.forEach(it -> it.plant(aida, hers));
        twins.forEach(it -> it.plant(saima, others));
    }

    @Test
    void noTableShowsARowOfTheOther() {
        assertThat(rows(aida))
                .doesNotContain(others)
                .doesNotContain(saima.id().value().toString());
    }

    /** The control: each of them is found by who may see it. */
    @Test
    void whatWasPlantedIsFoundByWhoItIsAbout() {
        assertThat(rows(aida)).contains(hers);
        assertThat(rows(saima)).contains(others).doesNotContain(hers);
    }

    @Test
    void noPageAndNoAnswerShowsAWordOfTheOther(CapturedOutput log) {
        var addresses = new ArrayList<String>();
        mapping.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream())
                .map(it -> it.replaceFirst("^/\\{language:[^}]*}", "/en"))
                .filter(it -> !it.contains("{"))
                .forEach(addresses::add);
        twins.forEach(it -> Stream.of(aida, saima).forEach(whose -> addresses.addAll(it.addresses(whose))));
        assertThat(addresses).hasSizeGreaterThan(15);
        for (var address : addresses) {
            var answer = visitor.asks(address).with(SignedInAs.by(aida)).exchange();
            var headers = answer.getResponse().getHeaderNames().stream()
                    .map(answer.getResponse()::getHeaders)
                    .toList();
            assertThat(Visitor.text(answer) + headers)
                    .as(address)
                    .doesNotContain(others)
                    .doesNotContain(saima.id().value().toString());
        }
        assertThat(log.getAll()).doesNotContain(others);
    }

    /** What belongs to the other is to her as if it did not exist, to the letter. */
    @Test
    void whatIsOfTheOtherLooksLikeWhatIsNotThere() {
        var compared = 0;
        for (var address :
                twins.stream().flatMap(it -> it.addresses(saima).stream()).toList()) {
            var absent = ID.matcher(address).replaceAll(_ -> UUID.randomUUID().toString());
            var hidden = visitor.asks(address).with(SignedInAs.by(aida)).exchange();
            // What has no id in its address shows her own, and some pages are for everybody.
            var theirs = visitor.asks(address).with(SignedInAs.by(saima)).exchange();
            if (!absent.equals(address) && status(hidden) != 200 && status(theirs) == 200) {
                var nothing = visitor.asks(absent).with(SignedInAs.by(aida)).exchange();
                assertThat(status(hidden)).as(address).isEqualTo(status(nothing));
                assertThat(plain(hidden)).as(address).isEqualTo(plain(nothing));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private static String plain(MvcTestResult answer) {
        return ID.matcher(Visitor.text(answer))
                .replaceAll("…")
                .replaceAll("name=\"(?:_csrf|once)\" value=\"[^\"]*\"", "");
    }

    /** Every row of every table that is about people, as a person sees it. */
    private String rows(Actor.Person person) {
        var rules = new TableRules(jdbc, "public");
        var found = new StringBuilder();
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(_ -> {
                    rules.labels().forEach((table, label) -> {
                        if (!TableRules.subjects(label).isEmpty()) {
                            jdbc.sql("select row_to_json(t)::text from %s t".formatted(table))
                                    .query((row, _) -> row.getString(1))
                                    .list()
                                    .forEach(found::append);
                        }
                    });
                    return true;
                }));
        return found.toString();
    }
}
