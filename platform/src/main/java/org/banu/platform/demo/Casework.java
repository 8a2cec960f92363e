package org.banu.platform.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.holdings.Holdings;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.registry.BusinessId;
import org.springframework.stereotype.Component;

/** Writes the cases behind the tiers of invented businesses; what a certificate says it meets is found out as for real ones. */
@Component
class Casework {

    private final DemoStore store;
    private final Holdings holdings;
    private final Access access;

    Casework(DemoStore store, Holdings holdings, Access access) {
        this.store = store;
        this.holdings = holdings;
        this.access = access;
    }

    /**
     * In the transaction in which the rows were written.
     *
     * @param count of the first businesses, in each of which there may be a case
     */
    void write(World world, int count, PersonId administrator, Instant now) {
        var cases = world.cases();
        store.addEach(DemoStore.VERIFYING, Organisations.OFFICES, it -> cases.office(it, administrator.value()));
        store.addSome(DemoStore.CONSENTS, count, cases::consents);
        store.addSome(DemoStore.CASES, count, cases::rows);
        store.addSome(DemoStore.STEPS, count, it -> cases.steps(it, administrator.value()));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        store.addSome(
                DemoStore.CERTIFICATES,
                count,
                it -> cases.certificates(it).stream()
                        .map(row -> {
                            var full = new TreeMap<>(row);
                            full.put("definitions", met(world.businesses().id(it), today));
                            return (Map<String, Object>) full;
                        })
                        .toList());
    }

    private List<String> met(UUID business, LocalDate today) {
        return access.answer("verification", () -> holdings.answers(new BusinessId(business), today, Map.of())).stream()
                .filter(it -> it.standing() == DefinitionAnswer.Standing.MET)
                .map(DefinitionAnswer::definition)
                .toList();
    }
}
