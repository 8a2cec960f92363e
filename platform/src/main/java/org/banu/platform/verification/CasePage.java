package org.banu.platform.verification;

import java.util.List;
import java.util.Map;
import org.banu.platform.verification.Dossiers.DossierPage;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A case for an officer.
 *
 * @param organisation whose officers have it
 * @param name of the business
 * @param seen where it stands, as the form sends it back
 * @param words how the keys of the state's words end
 * @param stage what she can do with it
 * @param dossier the file; null while she may not see it
 * @param earlier cases of the same business before this one, the latest first; none while she may not see the file
 * @param decisions what she may decide: the step, and how the key of its words ends
 * @param unmet the key of a sentence why it can't be verified now; empty where it can
 * @param typed what she typed or chose before something was wrong
 */
record CasePage(
        String id,
        String organisation,
        String name,
        String country,
        String seen,
        String words,
        Stage stage,
        @Nullable DossierPage dossier,
        List<History.Line> history,
        List<History.Earlier> earlier,
        List<Decision> decisions,
        String unmet,
        Map<String, String> typed,
        List<Problem> problems) {

    CasePage {
        history = List.copyOf(history);
        earlier = List.copyOf(earlier);
        decisions = List.copyOf(decisions);
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    /** What an officer can do with a case. */
    enum Stage {
        /** She says first whether anything ties her to the business. */
        DECLARE,
        /** Something does, or she decided in it already: somebody else goes on. */
        BARRED,
        DECIDE
    }

    /** Something that she may decide. */
    record Decision(String step, String key) {}

    boolean declares() {
        return stage == Stage.DECLARE;
    }

    boolean barred() {
        return stage == Stage.BARRED;
    }

    /** What she typed in the form of this name for what she writes. */
    String typed(String field) {
        return (problem("tie") == null) == field.equals("words") ? typed.getOrDefault("words", "") : "";
    }

    /** Whether she had chosen it; of another state, or another file than she read, she chooses anew. */
    boolean chose(Decision decision) {
        return seen.equals(typed.get("seen")) && decision.step().equals(typed.get("step"));
    }

    /** Whether she had said this of what ties her. */
    boolean said(String free) {
        return free.equals(typed.get("free"));
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
