package org.banu.platform.files;

import java.io.InputStream;

/** What came of opening a file. */
public sealed interface OpenOutcome {

    /**
     * It is as it was when it was kept.
     *
     * @param content for the caller to read and close
     */
    record Opened(StoredFile file, InputStream content) implements OpenOutcome {}

    /** It was changed, cut or lost on the disk. Nothing of it may be shown. */
    record Damaged(StoredFile file) implements OpenOutcome {}
}
