package org.banu.platform.files;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Ui;

/**
 * A file in a list.
 *
 * @param removable whether she may take it away here
 */
public record FileLine(String id, String name, String size, String keptAt, boolean scanned, boolean removable) {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    public static FileLine of(Ui ui, StoredFile file, boolean removable) {
        return new FileLine(
                file.id().value().toString(),
                file.name(),
                size(ui, file.size()),
                ui.moment(file.keptAt()),
                file.scanned(),
                removable);
    }

    /** In the unit that people know; in full where the short one is in letters of another script. */
    static String size(Ui ui, long bytes) {
        var large = bytes >= MEGABYTE;
        return NumberFormatter.withLocale(ui.language().locale())
                .unit(large ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE)
                .unitWidth(
                        ui.language() == Language.URDU
                                ? NumberFormatter.UnitWidth.FULL_NAME
                                : NumberFormatter.UnitWidth.SHORT)
                .precision(Precision.maxFraction(large ? 1 : 0))
                .format(large ? bytes / MEGABYTE : Math.max(1, Math.ceil(bytes / KILOBYTE)))
                .toString()
                // A number and its unit stay on one line.
                .replace(' ', '\u00a0');
    }
}
