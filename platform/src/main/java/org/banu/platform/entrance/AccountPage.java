package org.banu.platform.entrance;

import java.util.List;
import org.banu.platform.duties.Duties;
import org.banu.platform.duties.Errand;
import org.banu.platform.factors.Standing;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Her account.
 *
 * @param owes whether her roles have no effect until she has a second step
 * @param outbox whether she may see the letters of Banu
 * @param errands what waits for her
 * @param ways that lead through other services; empty where none is set up
 * @param name as she typed it
 * @param typed what stands in its field
 */
record AccountPage(
        String name,
        String typed,
        Language language,
        String joined,
        List<Line> contacts,
        boolean hasPassword,
        boolean owes,
        Standing standing,
        List<OtherWays.Way> ways,
        List<Service> services,
        List<Device> devices,
        boolean outbox,
        List<Errand> errands,
        List<Problem> problems) {

    AccountPage {
        contacts = List.copyOf(contacts);
        ways = List.copyOf(ways);
        services = List.copyOf(services);
        devices = List.copyOf(devices);
        errands = List.copyOf(errands);
        problems = List.copyOf(problems);
    }

    /** A contact. */
    record Line(String id, String value, boolean confirmed) {}

    /** A service that she linked, and that opens the account. */
    record Service(String id, String label, String since, String used) {}

    /** Where she is signed in. */
    record Device(String id, String name, String begun, String used, boolean here, boolean shared) {}

    /** How many messages she has not read. */
    int unread() {
        return Duties.countAt("/account/inquiries", errands);
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
