package org.banu.platform.consents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What data of a person may be used for once she agreed. The text of every version stays among the messages, so that it
 * can be read what somebody agreed to; a changed text is a new version.
 */
public enum Purpose {
    /** What she told the finder is kept in the profile of her business and checked against programmes for her. */
    SCREENING(1, 1),
    /** Her business stands in the public directory, with the fields that she chose. */
    DIRECTORY(1, 1),
    /** The officers of the organisation that she asks see the file and the documents of her business. */
    VERIFICATION(1, 1),
    /** Organisations of another country see what she shows them. */
    CROSS_BORDER(1, 1),
    /** What she offers as a mentor stands in the public list of mentors. */
    MENTORING(1, 1);

    private final int version;
    private final int sinceVersion;

    Purpose(int version, int sinceVersion) {
        if (sinceVersion < 1 || version < sinceVersion) {
            throw new IllegalArgumentException(
                    "The text %d can't need consents since text %d.".formatted(version, sinceVersion));
        }
        this.version = version;
        this.sinceVersion = sinceVersion;
    }

    /** Empty for what is no purpose. */
    public static Optional<Purpose> find(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    /** Of the text that is shown now, from 1. */
    public int version() {
        return version;
    }

    /** The oldest text that is still enough; who agreed to one before is asked anew. */
    public int sinceVersion() {
        return sinceVersion;
    }

    /** The name of its box in a form. */
    public String field() {
        return "consent-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the keys of a text end. */
    String text(int of) {
        return name() + "_" + of;
    }
}
