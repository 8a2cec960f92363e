package org.banu.platform.holdings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.banu.platform.registry.Merging;
import org.banu.platform.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who owns, runs and signs for businesses, as far as who acts may see it: whoever keeps the business, and the task
 * {@code verification}.
 */
@Service
public class Holdings implements Merging.Keepsake {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /** The ids of what was told otherwise before. */
    @Transactional(readOnly = true)
    Set<String> changed(BusinessId id) {
        return stakes.listChanged(id);
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

    @Override
    public String kind() {
        return "holdings";
    }

    /** At the task {@code duplicates}. */
    @Override
    public Optional<String> take(BusinessId lost) {
        var told = Told.of(get(lost));
        return told.isNothing() ? Optional.empty() : Optional.of(JSON.writeValueAsString(told));
    }

    /** At the task {@code duplicates}. Nothing changed for whoever goes by it: it is as it was. */
    @Override
    public void bring(Business back, String taken, Instant now) {
        var told = JSON.readValue(taken, Told.class);
        var id = back.id();
        parties.addRoot(id, now);
        parties.state(id, id.value(), told.allNamed(), now);
        told.parties()
                .forEach(it ->
                        parties.add(id, it.named(), it.own() ? back.owner().person() : Optional.empty(), now));
        told.shares().forEach(it -> stakes.add(id, it.id(), it.stake(), now));
        told.offices().forEach(it -> stakes.add(id, it.id(), it.role(), now));
        told.proofs().forEach(it -> proofs.add(id, it));
        told.explanations().forEach((question, words) -> proofs.explain(id, question, words, now));
        told.statements().forEach((topic, holds) -> proofs.state(id, topic, holds, now));
    }

    /**
     * All that is told of a business, to bring it back by.
     *
     * @param allNamed whether it is stated that nobody else owns a part of it than those named
     * @param parties without the business itself
     */
    record Told(
            boolean allNamed,
            List<Row> parties,
            List<Disclosure.Share> shares,
            List<Disclosure.Office> offices,
            List<Disclosure.Proof> proofs,
            Map<Evidence.Question, String> explanations,
            Map<Statement, Boolean> statements) {

        static Told of(Disclosure told) {
            return new Told(
                    told.parties().stream().anyMatch(it -> it.party().equals(new Party.Entity(told.root(), true))),
                    told.parties().stream()
                            .filter(it -> !it.id().equals(told.root()))
                            .map(Row::of)
                            .toList(),
                    told.shares(),
                    told.offices(),
                    told.proofs(),
                    told.explanations(),
                    told.statements());
        }

        boolean isNothing() {
            return !allNamed
                    && Stream.of(parties, shares, offices, proofs).allMatch(List::isEmpty)
                    && explanations.isEmpty()
                    && statements.isEmpty();
        }

        /**
         * Somebody or something with a name.
         *
         * @param sex null for what is no human being
         */
        record Row(
                String id,
                Party.@Nullable Sex sex,
                boolean allNamed,
                String name,
                boolean own,
                String country,
                String number,
                Instant changedAt) {

            static Row of(Named it) {
                var sex = it.party() instanceof Party.Person(var ignored, var declared) ? declared : null;
                var all = it.party() instanceof Party.Entity(var ignored, var named) && named;
                return new Row(it.id(), sex, all, it.name(), it.own(), it.country(), it.number(), it.changedAt());
            }

            Named named() {
                var party = sex == null ? new Party.Entity(id, allNamed) : new Party.Person(id, sex);
                return new Named(party, name, own, country, number, changedAt);
            }
        }
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
