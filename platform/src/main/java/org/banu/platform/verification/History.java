package org.banu.platform.verification;

import java.util.List;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** What happened to a case, in the reader's words. Officers are told by their organisation, never by their names. */
@Component
class History {

    private final Organisations organisations;

    History(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * A step.
     *
     * @param question that it answers; empty for none
     * @param link an address; empty for none
     * @param file its id; empty for none
     */
    record Line(String what, String who, String when, String question, String words, String link, String file) {}

    /**
     * The last first.
     *
     * @param hers whether she whom it is about reads it
     */
    List<Line> lines(Ui ui, List<Move> moves, boolean hers) {
        return moves.reversed().stream().map(it -> line(ui, it, hers)).toList();
    }

    private Line line(Ui ui, Move move, boolean hers) {
        var file = move.file();
        return new Line(
                ui.text("verification.step." + move.step()),
                who(ui, move, hers),
                ui.moment(move.at()),
                move.topic().isEmpty() ? "" : ui.text("holdings.question." + move.topic()),
                // What ties an officer to a business is hers alone.
                move.step() == Step.CONFLICT ? "" : move.words(),
                move.link(),
                file == null ? "" : file.toString());
    }

    private String who(Ui ui, Move move, boolean hers) {
        return switch (move.capacity()) {
            case OWNER -> ui.text(hers ? "verification.by_you" : "verification.by_her");
            case OFFICER ->
                ui.text(
                        "verification.by_officer",
                        move.organisation()
                                .map(it -> organisations.get(it).name(ui.language()))
                                .orElse(""));
            case ADMINISTRATOR -> ui.text("verification.by_administrator");
            case BANU -> ui.text("verification.by_banu");
        };
    }
}
