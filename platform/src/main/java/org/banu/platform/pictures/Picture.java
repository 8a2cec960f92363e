package org.banu.platform.pictures;

import java.util.List;

/**
 * Something shown.
 *
 * @param title what it is, in a few words
 * @param sentence what it shows, in one sentence
 * @param notes to the numbers in it, in their order
 * @param table the same as figures
 * @param source where the figures are from
 * @param address of the picture without its ending, to which .svg, .png and .csv are added
 * @param query of that address, with its question mark; empty for none
 */
public record Picture(
        String title,
        String sentence,
        Drawing drawing,
        List<String> notes,
        Table table,
        String source,
        String address,
        String query) {

    public Picture {
        notes = List.copyOf(notes);
    }

    /** Where it can be taken out; the ending is svg, png or csv. */
    public String file(String ending) {
        return address + "." + ending + query;
    }
}
