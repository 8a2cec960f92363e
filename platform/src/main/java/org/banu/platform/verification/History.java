package org.banu.platform.verification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banu.platform.files.Files;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.verification.State.Move;
import org.banu.platform.verification.State.Move.Step;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** What happened to a case, in the reader's words. Officers are told by their organisation, never by their names. */
@Component
class History {

    private final Organisations organisations;
    private final Files files;

    History(Organisations organisations, Files files) {
        this.organisations = organisations;
        this.files = files;
    }

    /**
     * A step.
     *
     * @param question that it answers; empty for none
     * @param link an address; empty for none
     * @param file its id; empty for none, or one that was taken away
     * @param taken whether there was a document that was taken away
     */
    record Line(
            String what,
            String who,
            String when,
            String question,
            String words,
            String link,
            String file,
            boolean taken) {}

    /**
     * A case before the latest.
     *
     * @param asked the day
     * @param office the organisation that had it
     * @param outcome how the key of its words ends
     * @param reasons of a decision against her; empty for none
     * @param lines what happened, the last first
     */
    record Earlier(String asked, String office, String outcome, String reasons, List<Line> lines) {
        Earlier {
            lines = List.copyOf(lines);
        }
    }

    Earlier earlier(Ui ui, Case of, List<Move> moves, boolean hers) {
        var reasons = moves.stream()
                .filter(it -> it.step() == Step.REFUSE || it.step() == Step.REVOKE)
                .map(Move::words)
                .reduce("", (_, last) -> last);
        return new Earlier(
                OwnerView.day(ui, of.askedAt()),
                organisations.get(of.office()).name(ui.language()),
                // Only the latest is not over, but for one that came with a business which was found to be this one.
                of.state().isOver() ? of.state().words() : "MERGED",
                of.state().isAgainstHer() ? reasons : "",
                lines(ui, moves, hers));
    }

    /**
     * The last first.
     *
     * @param hers whether she whom it is about reads it
     */
    List<Line> lines(Ui ui, List<Move> moves, boolean hers) {
        var named = moves.stream().map(Move::file).filter(Objects::nonNull).collect(Collectors.toSet());
        var kept = named.isEmpty() ? Set.<UUID>of() : files.kept(named);
        return moves.reversed().stream().map(it -> line(ui, it, hers, kept)).toList();
    }

    private Line line(Ui ui, Move move, boolean hers, Set<UUID> kept) {
        var file = move.file();
        return new Line(
                ui.text("verification.step." + move.step()),
                who(ui, move, hers),
                ui.moment(move.at()),
                move.topic().isEmpty() ? "" : ui.text("holdings.question." + move.topic()),
                // What ties an officer to a business is hers alone.
                move.step() == Step.CONFLICT ? "" : move.words(),
                move.link(),
                file == null || !kept.contains(file) ? "" : file.toString(),
                file != null && !kept.contains(file));
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
