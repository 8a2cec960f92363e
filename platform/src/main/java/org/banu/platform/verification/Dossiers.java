package org.banu.platform.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banu.platform.access.Access;
import org.banu.platform.holdings.Disclosure;
import org.banu.platform.holdings.Holdings;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.Evidence;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.banu.platform.vault.Vault;
import org.banu.platform.verification.State.Move;
import org.springframework.stereotype.Component;

/** Opens what is told of a business. */
@Component
class Dossiers {

    private final Access access;
    private final Registry registry;
    private final Holdings holdings;
    private final Vault vault;

    Dossiers(Access access, Registry registry, Holdings holdings, Vault vault) {
        this.access = access;
        this.registry = registry;
        this.holdings = holdings;
        this.vault = vault;
    }

    /** As she sees it herself. */
    Dossier of(BusinessId id, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Dossier(
                registry.get(id),
                holdings.get(id),
                holdings.answers(id, today, Map.of()),
                holdings.evidence(id, today, Map.of()).map(Evidence::questions).orElse(List.of()),
                Map.of());
    }

    /** Whoever calls has asked whether officers may. */
    Dossier forOfficers(BusinessId id, Instant now) {
        return access.answer(Casebook.TASK, () -> of(id, now));
    }

    /** Without opening its file. */
    Business business(BusinessId id) {
        return access.answer(Casebook.TASK, () -> registry.get(id));
    }

    /** Those of cases by their ids, without opening their files. */
    Map<BusinessId, Business> businesses(Collection<Case> of) {
        var ids = of.stream().map(Case::business).collect(Collectors.toSet());
        return access.answer(Casebook.TASK, () -> registry.list(ids)).stream()
                .collect(Collectors.toMap(Business::id, Function.identity()));
    }

    /** Where it is, ISO 3166-1 alpha-2; without opening its file. */
    String country(BusinessId id) {
        return country(business(id));
    }

    static String country(Business business) {
        return business.details().location().country();
    }

    /** A keyed hash of what must stay as it was checked: the name, the country, the numbers. */
    byte[] fingerprint(Business business) {
        var details = business.details();
        var numbers = details.numbers().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("\n"));
        return vault.index(
                "case.seen",
                String.join("\n", details.names().own(), details.location().country(), numbers));
    }

    /**
     * All that officers see of a business, and she sees before they do.
     *
     * @param answers how it stands with each definition; empty while what is told contradicts itself
     * @param questions what may look like a woman on paper only; each is asked, and decides nothing
     * @param explained what she answered in the case, by the name of the question
     */
    record Dossier(
            Business business,
            Disclosure told,
            List<DefinitionAnswer> answers,
            List<Question> questions,
            Map<String, String> explained) {

        Dossier {
            answers = List.copyOf(answers);
            questions = List.copyOf(questions);
            explained = Map.copyOf(explained);
        }

        /** With what she answered in a case; her last word counts. */
        Dossier explainedBy(List<Move> steps) {
            var words = new HashMap<String, String>();
            steps.stream()
                    .filter(it -> it.step() == Move.Step.EXPLAIN)
                    .forEach(it -> words.put(it.topic(), it.words()));
            return new Dossier(business, told, answers, questions, words);
        }

        /** Ids of the definitions of a woman's business that it meets. */
        List<String> met() {
            return answers.stream()
                    .filter(it -> it.standing() == DefinitionAnswer.Standing.MET)
                    .map(DefinitionAnswer::definition)
                    .toList();
        }

        /** Whether there is nothing to verify: no owner is told of, nor who runs it. */
        boolean namesNobody() {
            return told.shares().isEmpty() && told.offices().isEmpty();
        }

        /** What she answered to a question, in the case or before; empty while she did not. */
        String answer(Question question) {
            return explained.getOrDefault(question.name(), told.explanations().getOrDefault(question, ""));
        }
    }

    /**
     * What officers see of a business, in the reader's words.
     *
     * @param women how much of it women own by what is told; empty where nothing is told, or it contradicts itself
     * @param owners who owns what, as sentences
     * @param offices who does what, as sentences
     * @param questions what may look like a woman on paper only, with what she answered there
     * @param definitions with each criterion
     */
    record DossierPage(
            String name,
            List<Fact> facts,
            String women,
            List<String> owners,
            List<String> offices,
            List<Asked> questions,
            List<Held> definitions,
            List<Proof> proofs) {

        DossierPage {
            facts = List.copyOf(facts);
            owners = List.copyOf(owners);
            offices = List.copyOf(offices);
            questions = List.copyOf(questions);
            definitions = List.copyOf(definitions);
            proofs = List.copyOf(proofs);
        }

        /** Whether it is a woman's business by any definition. */
        boolean meets() {
            return definitions.stream().anyMatch(it -> it.standing().equals("met"));
        }

        /** Something told of the business. */
        record Fact(String label, String value) {}

        /**
         * A question to her.
         *
         * @param answer empty where she has not answered yet
         */
        record Asked(String code, String text, String answer) {}

        /**
         * A definition with how the business stands.
         *
         * @param standing class of its mark
         */
        record Held(String name, String issuer, String standing, String said, List<Line> lines) {
            Held {
                lines = List.copyOf(lines);
            }
        }

        /** A criterion or a part of it. */
        record Line(String standing, String said, String asked, List<Line> parts) {
            Line {
                parts = List.copyOf(parts);
            }
        }

        /** A document that she told of among the owners. */
        record Proof(String says, String dated) {}
    }
}
