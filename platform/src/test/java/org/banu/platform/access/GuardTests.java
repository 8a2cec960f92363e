package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestHandlers;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

@PageTest
class GuardTests {

    private static final OrganisationId CHAMBER = new OrganisationId(UUID.randomUUID());
    private static final String PAGE = "/en/probe/" + CHAMBER.value();

    private final Visitor visitor;
    private final TestHandlers handlers;
    private final TestTables tables;
    private final Guard guard;
    private final ActingTransactions transactions;
    private final List<HandlerMapping> ways;

    GuardTests(
            Visitor visitor,
            TestHandlers handlers,
            TestTables tables,
            Guard guard,
            ActingTransactions transactions,
            List<HandlerMapping> ways) {
        this.visitor = visitor;
        this.handlers = handlers;
        this.tables = tables;
        this.guard = guard;
        this.transactions = transactions;
        this.ways = ways;
    }

    static class Probe {

        @Allow(roles = Role.ANALYST, scope = Scope.OWN_ORGANISATION, of = "organisation")
        ResponseEntity<String> figures() {
            return ResponseEntity.ok("figures");
        }

        ResponseEntity<String> undeclared() {
            return ResponseEntity.ok("forgotten");
        }
    }

    @BeforeEach
    void openAddresses() {
        handlers.add(RequestMethod.GET, "/en/probe/{organisation}", new Probe(), "figures");
        handlers.add(RequestMethod.GET, "/api/v1/probe/{organisation}", new Probe(), "figures");
        handlers.add(RequestMethod.GET, "/en/forgotten", new Probe(), "undeclared");
    }

    @AfterEach
    void closeThem() {
        handlers.removeAll();
    }

    @Test
    void whoMayUseItDoes() {
        assertThat(as(SignedInAs.somebody(CHAMBER, Role.ANALYST), PAGE))
                .hasStatusOk()
                .hasBodyTextEqualTo("figures");
    }

    /** To the letter but for what is new in each answer. */
    @Test
    void aRefusalLooksLikeAnAddressThatDoesNotExist() {
        var stranger = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.ANALYST);
        for (var address : List.of(PAGE, "/api/v1/probe/" + CHAMBER.value())) {
            var absent = address.replace(CHAMBER.value().toString(), "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
                    .replace("probe", "nixes");
            var refused = as(stranger, address);
            assertThat(refused).hasStatus(HttpStatus.NOT_FOUND);
            var nothing = as(stranger, absent);
            assertThat(Visitor.text(refused).replace(address.substring(3), ""))
                    .isEqualTo(Visitor.text(nothing).replace(absent.substring(3), ""));
            assertThat(refused.getResponse().getHeaderNames())
                    .containsExactlyInAnyOrderElementsOf(nothing.getResponse().getHeaderNames());
        }
    }

    @Test
    void whatDeclaresNothingIsForNobody() {
        assertThat(as(SignedInAs.somebody(CHAMBER, Role.ADMINISTRATOR), "/en/forgotten"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visitor.opens("/en/forgotten")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thereIsNoWayAroundTheGuardButToTheFilesOfThePages() {
        assertThat(ways.stream()
                        .filter(AbstractUrlHandlerMapping.class::isInstance)
                        .map(AbstractUrlHandlerMapping.class::cast)
                        .filter(it -> !List.of(Optional.ofNullable(it.getAdaptedInterceptors())
                                        .orElse(new HandlerInterceptor[0]))
                                .contains(guard))
                        .flatMap(it -> it.getHandlerMap().keySet().stream()))
                .containsExactly("/assets/**");
        assertThat(ways.stream().filter(RouterFunctionMapping.class::isInstance).map(RouterFunctionMapping.class::cast))
                .allMatch(it -> it.getRouterFunction() == null);
    }

    @Test
    void aRefusalOfSomebodySignedInIsNoted() {
        var stranger = SignedInAs.somebody();
        as(stranger, PAGE);
        visitor.opens(PAGE);

        assertThat(tables.owner()
                        .sql("""
                        with told as materialized (select set_config('app.duty', 'audit', false))
                        select thing from told, audit_event where person = :id and action = 'access.refused'
                        """)
                        .param("id", stranger.id().value())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("GET /en/probe/{organisation}");
    }

    /** So that a role that was withdrawn is gone with the next click. */
    @Test
    void rolesAreReadAnewForEachRequestAndOnceInIt() {
        var reads = new AtomicInteger();
        var beans = new StaticListableBeanFactory();
        beans.addBean("grants", (Grants) person -> {
            reads.incrementAndGet();
            return List.of(new Grant(CHAMBER, Role.ANALYST, "KZ"));
        });
        beans.addBean("transactions", transactions);
        var current = new CurrentActor(
                new HeldGrants(beans.getBeanProvider(Grants.class), beans.getBeanProvider(ActingTransactions.class)));
        var her = new PersonId(UUID.randomUUID());
        SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(her, "", List.of())));
        try {
            for (var request = 0; request < 2; request++) {
                RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
                for (var use = 0; use < 3; use++) {
                    assertThat(current.get())
                            .isEqualTo(new Actor.Person(her, List.of(new Grant(CHAMBER, Role.ANALYST, "KZ"))));
                }
            }
        } finally {
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.clearContext();
        }
        assertThat(reads).hasValue(2);
    }

    private MvcTestResult as(Actor.Person person, String address) {
        return visitor.asks(address).with(SignedInAs.by(person)).exchange();
    }
}
