package org.banu.platform.access;

import java.util.Arrays;
import java.util.List;

/** What a person is to an organisation, which gives it to her. */
public enum Role {
    /** Runs a business that the organisation counts among its own. */
    ENTREPRENEUR,
    /** Helps others in the organisation's name. */
    MENTOR,
    PROGRAMME_OFFICER,
    REVIEWER,
    FINANCE_OFFICER,
    TRAINER,
    ANALYST,
    PARTNER,
    ADMINISTRATOR;

    /** Those of {@link #isStaff}. */
    public static final List<Role> STAFF =
            Arrays.stream(values()).filter(Role::isStaff).toList();

    /** Those that open nothing: whoever has one acts for herself alone. */
    public static final List<Role> SERVED =
            Arrays.stream(values()).filter(it -> !it.isStaff()).toList();

    /** Whether she works for the organisation: she sees what is its own, and gives a second factor for it. */
    public boolean isStaff() {
        return this != ENTREPRENEUR && this != MENTOR;
    }
}
