package org.banu.platform.laboratory;

import java.util.List;
import org.banu.platform.pictures.Picture;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A scenario, what it does, and what may be changed.
 *
 * @param changes whether anything is changed
 * @param answer what it does, sentence by sentence
 * @param groupWeights of the groups in the whole
 * @param place the economy and the edition, for a form that keeps nothing else
 * @param hidden what is changed, for forms that keep it
 * @param plain address of the same without changes
 * @param refreshed what the form renews besides the outcome, as htmx has it
 */
record LaboratoryPage(
        String title,
        List<Problem> problems,
        Chooser chooser,
        boolean changes,
        String answer,
        List<String> details,
        List<Picture> pictures,
        List<Group> groups,
        List<Lever> groupWeights,
        boolean opensWeights,
        List<Scenario.Parameter> place,
        List<Scenario.Parameter> hidden,
        String plain,
        String refreshed,
        SeekPart seek) {

    LaboratoryPage {
        problems = List.copyOf(problems);
        details = List.copyOf(details);
        pictures = List.copyOf(pictures);
        groups = List.copyOf(groups);
        groupWeights = List.copyOf(groupWeights);
        place = List.copyOf(place);
        hidden = List.copyOf(hidden);
    }

    record Choice(String code, String name, boolean chosen) {}

    /** Which economy and edition, and by which method; each with what is wrong with what was asked for. */
    record Chooser(
            List<Choice> economies,
            @Nullable Problem economyProblem,
            List<Choice> editions,
            @Nullable Problem editionProblem,
            List<Choice> methods,
            @Nullable Problem methodProblem) {

        Chooser {
            economies = List.copyOf(economies);
            editions = List.copyOf(editions);
            methods = List.copyOf(methods);
        }
    }

    /**
     * A group with its indicators and their weights.
     *
     * @param open whether something in it is changed or wrong, or it is where most is to be gained
     */
    record Group(String code, String name, String score, boolean open, List<Lever> levers, List<Lever> weights) {

        Group {
            levers = List.copyOf(levers);
            weights = List.copyOf(weights);
        }
    }

    /**
     * A number to be changed, of a hundred.
     *
     * @param id of its field
     * @param text that stands in the field
     * @param at where the slider stands
     * @param most where the slider ends
     * @param now what it is as it stands, in a sentence
     * @param parity what its end means; empty where it means nothing
     * @param scale how it is drawn; null where no value is known
     */
    record Lever(
            String id,
            String name,
            String text,
            String at,
            String most,
            String now,
            String parity,
            @Nullable Scale scale,
            @Nullable Problem problem) {

        /** Of what htmx renews when something changes. */
        String noteId() {
            return "note-" + id.replace('.', '-');
        }
    }

    /**
     * A number on its scale, drawn in hundredths of its length.
     *
     * @param present where it stands now
     * @param from where the change begins
     * @param across how far it goes; 0 for none
     * @param look up or down
     */
    record Scale(double present, double from, double across, String look) {}

    /**
     * What is sought, and what was found.
     *
     * @param to as it stands in its field
     * @param example an address that asks for an example; empty where the economy is too far up
     * @param found sentences about what was found; empty where nothing was sought
     * @param take address of the scenario with the steps; empty where there are none
     */
    record SeekPart(
            List<Choice> goals,
            String to,
            @Nullable Problem goalProblem,
            @Nullable Problem toProblem,
            @Nullable Problem keepProblem,
            List<Means> means,
            boolean opensKeep,
            boolean opensMeans,
            String exampleText,
            String example,
            String found,
            List<String> steps,
            List<String> remarks,
            String take) {

        SeekPart {
            goals = List.copyOf(goals);
            means = List.copyOf(means);
            steps = List.copyOf(steps);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * One indicator that may be moved to reach a goal.
     *
     * @param limit as it stands in its field
     * @param cost as it stands in its field
     */
    record Means(
            String code,
            String name,
            boolean stays,
            String limit,
            @Nullable Problem limitProblem,
            String cost,
            @Nullable Problem costProblem) {}
}
