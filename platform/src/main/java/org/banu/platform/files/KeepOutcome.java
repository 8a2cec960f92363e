package org.banu.platform.files;

/** What became of a file that somebody handed in. */
public sealed interface KeepOutcome {

    record Kept(StoredFile file) implements KeepOutcome {}

    /** Nothing of it is kept. */
    record Refused(Reason reason) implements KeepOutcome {}

    /** Why a file is refused; {@code files.refused.…} tells her, and what to do. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        /** What it is can't be told, or Banu takes no such files. */
        UNKNOWN_KIND,
        /** Banu takes such files, but not here. */
        OTHER_KIND,
        /** WebP, HEIC and the like, which Banu can't draw anew. */
        OTHER_PICTURE,
        /** Word and Excel of before 2007, or with a password. */
        OLD_OFFICE,
        TOO_MANY_PIXELS,
        /** It is damaged, or not quite what it says. */
        UNREADABLE,
        /** A PDF that holds a script, starts a program or carries another file. */
        ACTIVE_PDF,
        LOCKED_PDF,
        /** An office document that holds macros or other files. */
        ACTIVE_OFFICE,
        /** It unpacks to far more than it is. */
        UNPACKS_TOO_LARGE,
        NOT_UTF8,
        INFECTED,
        /** A scanner is to look at each file, and does not answer. */
        NO_SCANNER,
        TOO_MANY,
        BUSY,
        /** The disk did not take it. */
        NOT_SAVED
    }
}
