package org.banu.platform.holdings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.data.Definition;
import org.banu.data.Facts;
import org.banu.eligibility.Profile;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.Evidence;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Structure;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who owns, runs and signs for businesses, as far as who acts may see it: whoever keeps the business, and the task
 * {@code verification}.
 */
@Service
public class Holdings {

    private final Registry registry;
    private final PartyStore parties;
    private final StakeStore stakes;
    private final ProofStore proofs;
    private final Facts facts;

    Holdings(Registry registry, PartyStore parties, StakeStore stakes, ProofStore proofs, Programmes programmes) {
        this.registry = registry;
        this.parties = parties;
        this.stakes = stakes;
        this.proofs = proofs;
        this.facts = programmes.facts();
    }

    /** All that is told of a business; the business itself alone where nothing is. */
    @Transactional(readOnly = true)
    public Disclosure get(BusinessId id) {
        var business = registry.get(id);
        var root = id.value().toString();
        var told = parties.listOf(id);
        var stated = told.stream().anyMatch(it -> it.party().equals(new Party.Entity(root, true)));
        var itself = new Named(
                new Party.Entity(root, stated),
                business.details().names().own(),
                false,
                business.details().location().country(),
                "",
                business.changedAt());
        return new Disclosure(
                id,
                Stream.concat(
                                Stream.of(itself),
                                told.stream().filter(it -> !it.id().equals(root)))
                        .toList(),
                stakes.listShares(id),
                stakes.listOffices(id),
                proofs.listOf(id),
                proofs.explanations(id),
                proofs.statements(id));
    }

    @Transactional(readOnly = true)
    public Structure structure(BusinessId id) {
        return get(id).structure();
    }

    /**
     * What is shown of a business on a day.
     *
     * @param settled decisions of institutions that documents have settled, by id
     * @return empty while the structure has flaws, as {@link Structure#flaws} tells them
     */
    @Transactional(readOnly = true)
    public Optional<Evidence> evidence(BusinessId id, LocalDate on, Map<String, Boolean> settled) {
        return evidence(get(id), registry.get(id), on, settled);
    }

    /**
     * How it stands with each definition of its country and those without one, in the order of the data; empty while the
     * structure has flaws.
     */
    @Transactional(readOnly = true)
    public List<DefinitionAnswer> answers(BusinessId id, LocalDate on, Map<String, Boolean> settled) {
        var business = registry.get(id);
        return evidence(get(id), business, on, settled)
                .map(it -> answers(business, it))
                .orElse(List.of());
    }

    Optional<Evidence> evidence(Disclosure disclosure, Business business, LocalDate on, Map<String, Boolean> settled) {
        var structure = disclosure.structure();
        if (!structure.flaws(on).isEmpty()) {
            return Optional.empty();
        }
        var stated = disclosure.statements();
        var known = new HashMap<>(settled);
        if (stated.containsKey(Statement.NO_BOARD)) {
            known.putIfAbsent(Evidence.NO_BOARD, stated.get(Statement.NO_BOARD));
        }
        var declared = Declared.of(business.details(), stated);
        return Optional.of(Evidence.of(structure, disclosure.root(), on, declared, known));
    }

    /** A start that is known by its year or month only decides where each day of it would decide the same. */
    List<DefinitionAnswer> answers(Business business, Evidence evidence) {
        var answers = new ArrayList<DefinitionAnswer>();
        var profiles = Declared.span(business.details());
        for (var definition : definitions(business)) {
            var each = profiles.stream()
                    .map(it -> DefinitionAnswer.of(definition, with(evidence, it), facts))
                    .toList();
            var agree = each.stream().map(DefinitionAnswer::standing).distinct().count() == 1;
            answers.add(agree ? each.getFirst() : DefinitionAnswer.of(definition, evidence, facts));
        }
        return answers;
    }

    List<Definition> definitions(Business business) {
        var country = business.details().location().country();
        return facts.definitions().stream()
                .filter(it -> it.country().equals(country) || it.country().equals("INTERNATIONAL"))
                .toList();
    }

    private static Evidence with(Evidence evidence, Profile started) {
        var formedNew = evidence.declared().values().get(Declared.FORMED_NEW);
        var declared = formedNew == null ? started : started.with(Declared.FORMED_NEW, formedNew);
        return new Evidence(
                evidence.on(),
                evidence.ownership(),
                evidence.executives(),
                evidence.board(),
                evidence.signatories(),
                declared,
                evidence.settled());
    }
}
