package org.banu.platform.files;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banu.platform.files.KeepOutcome.Reason;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;

/**
 * What may be handed in, for the reader.
 *
 * @param kinds in words
 * @param size the largest, in words
 * @param accept for the browser, which then offers only such files
 * @param scans whether a virus scanner looks at each
 */
public record FileInput(String kinds, String size, String accept, boolean scans) {

    static FileInput of(Ui ui, Set<Kind> accepted, long limit, boolean scans) {
        var kinds = Arrays.stream(Kind.values()).filter(accepted::contains).toList();
        return new FileInput(
                ui.list(kinds.stream().map(Kind::name).toList()),
                FileLine.size(ui, limit),
                kinds.stream()
                        .flatMap(it -> List.of("." + it.ending(), it.mediaType()).stream())
                        .collect(Collectors.joining(",")),
                scans);
    }

    /** Why what she handed in was refused, beside its field. */
    public Problem problem(String field, Reason reason) {
        return new Problem(field, "files.refused." + reason.name(), kinds, size);
    }
}
