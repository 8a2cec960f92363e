package org.banu.platform.consents;

import java.util.List;
import java.util.Locale;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;

/**
 * What she allows.
 *
 * @param history all that she ever agreed to, the latest first
 */
record ConsentsPage(List<Line> lines, List<Past> history, List<Problem> problems) {

    ConsentsPage {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
        problems = List.copyOf(problems);
    }

    /** How a purpose stands. */
    enum State {
        /** She agrees. */
        GIVEN,
        /** She agreed to a text that is no longer enough; until she agrees anew it has no effect. */
        CHANGED,
        /** She took it back. */
        WITHDRAWN,
        /** She was never asked, or left it so. */
        NEVER;

        /** As part of a key and a name of a class. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A purpose.
     *
     * @param since when she agreed or took it back, and what she read; empty if she never did
     */
    record Line(Ask ask, State state, String since) {

        /**
         * From all her consents to one purpose, the latest first.
         *
         * @param sinceVersion the oldest text that is enough
         */
        static Line of(Ui ui, Ask ask, List<Consent> hers, int sinceVersion) {
            if (hers.isEmpty()) {
                return new Line(ask, State.NEVER, "");
            }
            var latest = hers.getFirst();
            return latest.withdrawnAt()
                    .map(it -> new Line(ask, State.WITHDRAWN, ui.text("consents.since_withdrawn", ui.moment(it))))
                    .orElseGet(() -> new Line(
                            ask,
                            latest.holds(sinceVersion) ? State.GIVEN : State.CHANGED,
                            ui.text(
                                    "consents.since_given",
                                    ui.moment(latest.givenAt()),
                                    inWords(ui, latest.text().language()),
                                    ui.number(latest.text().version()))));
        }

        /** Whether there is something to take back, though its text may be no longer enough. */
        boolean open() {
            return state == State.GIVEN || state == State.CHANGED;
        }

        boolean given() {
            return state == State.GIVEN;
        }
    }

    /**
     * A consent of now or before.
     *
     * @param end in words; while it holds, that it does
     */
    record Past(String title, String given, String language, String version, String end) {

        static Past of(Ui ui, Consent consent) {
            var text = consent.text();
            return new Past(
                    ui.text("consents.title." + text.purpose().text(text.version())),
                    ui.moment(consent.givenAt()),
                    inWords(ui, text.language()),
                    ui.number(text.version()),
                    consent.withdrawnAt()
                            .map(it -> ui.text(
                                    consent.renewed() ? "consents.end_renewed" : "consents.end_withdrawn",
                                    ui.moment(it)))
                            .orElseGet(() -> ui.text("consents.end_none")));
        }
    }

    /** In the reader's language. */
    private static String inWords(Ui ui, Language language) {
        return language.locale().getDisplayLanguage(ui.language().locale());
    }
}
