package org.banu.platform.privacy;

/**
 * A kind of data that is kept of people, and how much of it is kept of one.
 *
 * @param entries of hers
 */
record Kind(PersonalTable table, Rule rule, int entries) {

    /** The message that names it. */
    String title() {
        return "privacy.table." + table.name();
    }
}
