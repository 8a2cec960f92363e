package org.banu.platform.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Where it is, ISO 3166-1 alpha-2; without opening its file. */
    String country(BusinessId id) {
        return business(id).details().location().country();
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

        /** Whether there is nothing to verify: no owner is told of, nor who runs it. */
        boolean namesNobody() {
            return told.shares().isEmpty() && told.offices().isEmpty();
        }

        /** What she answered to a question, in the case or before; empty while she did not. */
        String answer(Question question) {
            return explained.getOrDefault(question.name(), told.explanations().getOrDefault(question, ""));
        }
    }
}
