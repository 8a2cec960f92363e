package org.banu.platform.verification;

import java.util.List;
import java.util.Map;
import org.banu.platform.consents.Ask;
import org.banu.platform.files.FileInput;
import org.banu.platform.verification.Dossiers.DossierPage;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How her business stands with verification, and what she can do now.
 *
 * @param tier name of the tier that it has
 * @param state how the keys of the state's words end; empty where she never asked
 * @param office whose officers have it; empty where she never asked
 * @param day until when she may answer, or it holds; empty for no such day
 * @param may what she can do
 * @param written whether a letter tells her of what comes, else this page does
 * @param appealUntil the last day; empty where she can't appeal
 * @param offices whom she may ask
 * @param consents that asking needs
 * @param abroad what is needed as well for an organisation of another country
 * @param missing what she has to allow before officers who have it see it again; empty where they do
 * @param earlier her requests before this one, the latest first
 * @param typed what she typed before something was wrong
 */
record OwnerPage(
        String business,
        String tier,
        String state,
        String office,
        String day,
        May may,
        boolean written,
        String appealUntil,
        List<Choice> offices,
        List<Ask> consents,
        List<Ask> abroad,
        List<Ask> missing,
        FileInput file,
        DossierPage dossier,
        List<History.Line> history,
        List<History.Earlier> earlier,
        Map<String, String> typed,
        List<Problem> problems) {

    OwnerPage {
        offices = List.copyOf(offices);
        consents = List.copyOf(consents);
        abroad = List.copyOf(abroad);
        missing = List.copyOf(missing);
        history = List.copyOf(history);
        earlier = List.copyOf(earlier);
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    /**
     * What she can do now.
     *
     * @param ask for it, for the first time or anew
     * @param answer a question
     * @param add something while officers look at it
     * @param takeAway documents, while no officer looks at them
     */
    record May(
            boolean ask,
            boolean answer,
            boolean add,
            boolean takeAway,
            boolean withdraw,
            boolean renew,
            boolean print) {}

    /** An organisation that she may ask. */
    record Choice(String code, String name, String country) {}

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
