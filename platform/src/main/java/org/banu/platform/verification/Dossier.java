package org.banu.platform.verification;

import java.util.List;
import org.banu.platform.holdings.Disclosure;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.registry.Business;

/**
 * All that officers see of a business, and she sees before they do.
 *
 * @param answers how it stands with each definition; empty while what is told contradicts itself
 * @param questions what may look like a woman on paper only; each is asked, and decides nothing
 */
record Dossier(Business business, Disclosure told, List<DefinitionAnswer> answers, List<Question> questions) {

    Dossier {
        answers = List.copyOf(answers);
        questions = List.copyOf(questions);
    }
}
