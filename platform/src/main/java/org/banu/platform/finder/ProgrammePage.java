package org.banu.platform.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme: what it is, how she stands with it, and where that is known from.
 *
 * @param answered whether she told anything; without it the trace has no values
 * @param cases in which rate or time are others
 * @param ways what would turn a no into a likely, each a list of sentences; at most three
 * @param needs what would still have to be so besides the first of the ways
 * @param url its own page; null if unknown
 * @param structured the programme as schema.org JSON-LD, safe inside a script element
 * @param past why it can't be had any more: {@code HISTORIC}, {@code SUSPENDED} or {@code CLOSED}; empty if it can
 * @param priced whether what it costs can be asked for
 */
record ProgrammePage(
        Card card,
        String summary,
        List<String> original,
        List<Row> facts,
        List<Case> cases,
        List<Line> trace,
        List<String> preferences,
        List<List<String>> ways,
        List<String> needs,
        List<SourceLine> sources,
        String confidence,
        @Nullable String url,
        String structured,
        boolean answered,
        String past,
        boolean priced) {

    ProgrammePage {
        original = List.copyOf(original);
        facts = List.copyOf(facts);
        cases = List.copyOf(cases);
        trace = List.copyOf(trace);
        preferences = List.copyOf(preferences);
        ways = List.copyOf(ways);
        needs = List.copyOf(needs);
        sources = List.copyOf(sources);
    }

    /** A fact with its label; it may have several values, each with a line of its own. */
    record Row(String label, List<String> values) {
        Row {
            values = List.copyOf(values);
        }
    }

    /**
     * Where terms differ by borrower, purpose or source of the money.
     *
     * @param rate empty where it is as for all
     * @param months empty where they are as for all
     */
    record Case(String name, String rate, List<String> months) {
        Case {
            months = List.copyOf(months);
        }
    }

    /**
     * One criterion, or a part of one.
     *
     * @param status {@code met}, {@code not-met}, {@code unknown} or {@code provider}; empty for a part that must not hold,
     *     whose own status would mislead
     * @param asked what is asked, or what is asked of the parts
     * @param value hers, in words; empty if she hasn't told
     * @param source number of the source, from 1
     * @param parts empty for a single condition
     */
    record Line(String status, String asked, String value, int source, List<Line> parts) {

        Line {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Where a fact was read.
     *
     * @param url null if unknown
     * @param date as exact as the source; empty if it has none
     */
    record SourceLine(String title, @Nullable String url, String date) {}
}
