package org.banu.platform.files;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Her files. */
record FilesPage(List<FileLine> files, FileInput input, List<Problem> problems) {

    boolean anyNotScanned() {
        return files.stream().anyMatch(it -> !it.scanned());
    }

    /** What is wrong with the file that she chose; null for nothing. */
    @Nullable
    Problem problem() {
        return problems.isEmpty() ? null : problems.getFirst();
    }
}
