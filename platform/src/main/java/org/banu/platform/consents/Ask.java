package org.banu.platform.consents;

import java.util.List;
import java.util.stream.Stream;
import org.banu.platform.web.Ui;

/**
 * A question whether she agrees, for the template {@code consents/ask} in any form. Nothing but what needs the consent
 * may depend on the answer.
 *
 * @param version of the text, which the box sends
 * @param ticked only what she ticked herself in the same form, shown to her again; never before
 */
public record Ask(Purpose purpose, int version, String title, String sentence, List<Answer> answers, boolean ticked) {

    public Ask {
        answers = List.copyOf(answers);
    }

    /**
     * What she should know before she agrees.
     *
     * @param question such as who sees it
     */
    public record Answer(String question, String text) {}

    /** In the reader's language, not ticked. */
    public static Ask of(Ui ui, Purpose purpose) {
        var text = purpose.text(purpose.version());
        var answers = Stream.of(
                        new Answer(ui.text("consents.what"), ui.text("consents.what." + text)),
                        new Answer(ui.text("consents.why"), ui.text("consents.why." + text)),
                        new Answer(ui.text("consents.who"), ui.text("consents.who." + text)),
                        new Answer(ui.text("consents.long"), ui.text("consents.long." + text)),
                        new Answer(ui.text("consents.abroad"), ui.text("consents.abroad." + text)),
                        new Answer(ui.text("consents.without"), ui.text("consents.without." + text)),
                        new Answer(ui.text("consents.operator"), ui.text("consents.operator_is")))
                .toList();
        return new Ask(
                purpose,
                purpose.version(),
                ui.text("consents.title." + text),
                ui.text("consents.ask." + text),
                answers,
                false);
    }

    /** As she left it in a form that is shown to her again, since something else in it was wrong. */
    public Ask again(boolean sheTicked) {
        return new Ask(purpose, version, title, sentence, answers, sheTicked);
    }

    String field() {
        return purpose.field();
    }
}
