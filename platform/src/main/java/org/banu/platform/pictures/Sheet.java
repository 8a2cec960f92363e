package org.banu.platform.pictures;

import java.util.ArrayList;
import java.util.List;
import org.banu.platform.kernel.Language;

/** A picture as it leaves the page: with its title, its sentence, its notes and where it is from. */
final class Sheet {

    private static final int EDGE = 12;

    private Sheet() {}

    static Drawing of(Picture picture, Language language) {
        var lettering = Lettering.of(language);
        var below = new ArrayList<String>();
        for (var i = 0; i < picture.notes().size(); i++) {
            below.addAll(lettering.wrapped((i + 1) + ". " + picture.notes().get(i)));
        }
        below.addAll(lettering.wrapped(picture.source()));
        var title = lettering.wrapped(picture.title());
        var sentence = lettering.wrapped(picture.sentence());
        var above = EDGE + (title.size() + sentence.size()) * lettering.line() + 8;
        var inner = picture.drawing();
        var sheet = new Drawing(
                inner.width() + 2 * EDGE, above + inner.height() + 8 + below.size() * lettering.line() + EDGE);
        sheet.rectangle(0, 0, sheet.width(), sheet.height(), "level none");
        var y = write(sheet, title, EDGE + lettering.line() - 4.0, "title", language);
        write(sheet, sentence, y, "caption", language);
        sheet.put(inner, EDGE, above);
        write(sheet, below, above + inner.height() + lettering.line(), "caption", language);
        return sheet;
    }

    private static double write(Drawing sheet, List<String> lines, double from, String look, Language language) {
        var rightToLeft = language.locale().isRightToLeft();
        var y = from;
        for (var line : lines) {
            sheet.words(rightToLeft ? sheet.width() - EDGE : EDGE, y, rightToLeft ? "end" : "start", look, line);
            y += Lettering.of(language).line();
        }
        return y;
    }
}
