package org.banu.platform.files;

import java.util.EnumSet;
import java.util.Set;

/** What a file may be. Which it is, its content says, never its name. */
public enum Kind {
    PDF("pdf", "application/pdf"),
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    CSV("csv", "text/csv"),
    TXT("txt", "text/plain");

    /** What papers come as: scanned, photographed or printed to a file. */
    public static final Set<Kind> PAPERS = Set.copyOf(EnumSet.of(PDF, JPEG, PNG));

    public static final Set<Kind> ALL = Set.copyOf(EnumSet.allOf(Kind.class));

    private final String ending;
    private final String mediaType;

    Kind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }
}
