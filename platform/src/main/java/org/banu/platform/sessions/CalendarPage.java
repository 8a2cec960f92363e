package org.banu.platform.sessions;

import java.util.List;

/**
 * A month, for whoever looks over her shoulder.
 *
 * @param month its name and year
 * @param days of the week, in their order
 * @param weeks of seven days each; an empty text is no day of this month
 * @param today the day of the month
 */
record CalendarPage(String month, List<Day> days, List<List<String>> weeks, String today) {

    CalendarPage {
        days = List.copyOf(days);
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    /** A day of the week. */
    record Day(String name, String letters) {}
}
