package org.banu.platform.holdings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.holdings.Disclosure.Office;
import org.banu.platform.holdings.Disclosure.Proof;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.ownership.Role;
import org.banu.platform.registry.BusinessId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes who runs a business, what shows it, and what is said of it. */
@Component
class RoleEditor {

    private final PartyStore parties;
    private final StakeStore stakes;
    private final ProofStore proofs;
    private final Ledger ledger;
    private final Clock clock;

    RoleEditor(PartyStore parties, StakeStore stakes, ProofStore proofs, Ledger ledger, Clock clock) {
        this.parties = parties;
        this.stakes = stakes;
        this.proofs = proofs;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** She holds offices of the business itself from a day on; those that she holds already stay as they are. */
    @Transactional
    public void add(BusinessId business, String person, List<Role.Kind> kinds, @Nullable LocalDate from) {
        var now = clock.instant();
        parties.addRoot(business, now);
        var held = stakes.listOffices(business).stream()
                .map(Office::role)
                .filter(it -> it.person().equals(person) && it.to() == null)
                .map(Role::kind)
                .toList();
        for (var kind : kinds) {
            if (!held.contains(kind)) {
                var role = new Role(person, business.value().toString(), kind, from, null);
                stakes.add(business, UUID.randomUUID(), role, now);
                ledger.changed(
                        Ledger.act("office_added", business)
                                .with("holder", person)
                                .with("office", kind),
                        business);
            }
        }
    }

    @Transactional
    public void end(BusinessId business, Office office, LocalDate last) {
        stakes.endOffice(business, office.id(), last, clock.instant());
        note("office_ended", business, office);
    }

    /** She never held it. */
    @Transactional
    public void remove(BusinessId business, Office office) {
        stakes.removeOffice(business, office.id());
        note("office_removed", business, office);
    }

    private void note(String what, BusinessId business, Office office) {
        ledger.changed(
                Ledger.act(what, business)
                        .with("holder", office.role().person())
                        .with("office", office.role().kind()),
                business);
    }

    @Transactional
    public void prove(BusinessId business, String says, @Nullable LocalDate dated) {
        var proof = new Proof(UUID.randomUUID(), says, dated, null, clock.instant());
        proofs.add(business, proof);
        ledger.keep(Ledger.act("proof_added", business).with("proof", proof.id()), business);
    }

    @Transactional
    public void removeProof(BusinessId business, UUID proof) {
        if (proofs.remove(business, proof)) {
            ledger.keep(Ledger.act("proof_removed", business).with("proof", proof), business);
        }
    }

    /** Definitions go by it, so that any other answer than before is a change of what was checked, also the first one. */
    @Transactional
    public void state(BusinessId business, Statement topic, boolean holds) {
        var before = Optional.ofNullable(proofs.statements(business).get(topic));
        if (before.filter(it -> it == holds).isPresent()) {
            return;
        }
        proofs.state(business, topic, holds, clock.instant());
        var act = Ledger.act("stated", business).with("topic", topic);
        ledger.changed(
                before.map(it -> act.with("holds", it, holds)).orElseGet(() -> act.with("holds", holds)), business);
    }

    @Transactional
    public void explain(BusinessId business, Question question, String words) {
        proofs.explain(business, question, words, clock.instant());
        ledger.keep(Ledger.act("explained", business).with("question", question), business);
    }
}
