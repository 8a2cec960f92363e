package org.banu.platform.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.privacy.Holds.Hold;
import org.banu.platform.web.Problem;

/** What an administrator typed to hold data. */
record HoldForm(Map<String, String> typed) {

    private static final int LONGEST_REASON = 1_000;

    HoldForm {
        typed = Map.copyOf(typed);
    }

    String value(String field) {
        return PlainText.clean(typed.getOrDefault(field, ""));
    }

    /** All that is wrong. */
    List<Problem> problems(Predicate<PersonId> exists, Predicate<String> isTable, Instant now) {
        var problems = new ArrayList<Problem>();
        if (value("account").isEmpty() == value("table").isEmpty()) {
            problems.add(new Problem("account", "privacy.wrong.account_or_table"));
        } else if (!value("account").isEmpty() && account().filter(exists).isEmpty()) {
            problems.add(new Problem("account", "privacy.wrong.account"));
        } else if (!value("table").isEmpty() && !isTable.test(value("table"))) {
            problems.add(new Problem("table", "privacy.wrong.table"));
        }
        if (value("reason").isEmpty() || value("reason").length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "privacy.wrong.reason", LONGEST_REASON));
        }
        if (endsAt(now).isEmpty()) {
            problems.add(new Problem("until", "privacy.wrong.until"));
        }
        return problems;
    }

    /** Only without problems. */
    Hold hold(PersonId by, Instant now) {
        return new Hold(
                UUID.randomUUID(),
                account(),
                Optional.of(value("table")).filter(it -> !it.isEmpty()),
                value("reason"),
                by,
                now,
                endsAt(now).orElseThrow());
    }

    private Optional<PersonId> account() {
        try {
            return value("account").isEmpty() ? Optional.empty() : Optional.of(PersonId.of(value("account")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The end of a day that is still to come. */
    private Optional<Instant> endsAt(Instant now) {
        try {
            var end = LocalDate.parse(value("until")).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            return Optional.of(end).filter(now::isBefore);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
