package org.banu.platform.holdings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banu.data.RoughDate;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.registry.Details;

/** What is told of a business in the registry, as attributes of the vocabulary. */
final class Declared {

    static final String STARTED = "started";

    /** No day shows it: what was started lately may still have been formed out of something older. */
    static final String FORMED_NEW = "formedNew";

    private Declared() {}

    /** All that is told exactly. */
    static Profile of(Details details) {
        var profile = withoutStart(details);
        if (details.started().isEmpty()) {
            return profile;
        }
        var started = RoughDate.parse(details.started());
        return started.earliest().equals(started.latest())
                ? profile.with(STARTED, new Value.Day(started.earliest()))
                : profile;
    }

    /** The same with the first and the last day on which it can have started; one profile where that is no matter. */
    static List<Profile> span(Details details) {
        var profile = withoutStart(details);
        if (details.started().isEmpty()) {
            return List.of(profile);
        }
        var started = RoughDate.parse(details.started());
        return List.of(
                profile.with(STARTED, new Value.Day(started.earliest())),
                profile.with(STARTED, new Value.Day(started.latest())));
    }

    /** With what she states where no detail shows it. */
    static Profile of(Details details, Map<Statement, Boolean> statements) {
        var formedNew = statements.get(Statement.FORMED_NEW);
        return formedNew == null ? of(details) : of(details).with(FORMED_NEW, new Value.Flag(formedNew));
    }

    private static Profile withoutStart(Details details) {
        var profile = Profile.empty();
        if (!details.legalForm().isEmpty()) {
            profile = profile.with("legalForm", new Value.Text(details.legalForm()));
        }
        var place = details.location().place();
        profile = profile.with(
                "place", new Value.Text(place.isEmpty() ? details.location().country() : place));
        profile = profile.with("sector", new Value.Text(details.activity().sector()));
        var employees = details.size().employees();
        return employees == null
                ? profile
                : profile.with("employees", new Value.Quantity(BigDecimal.valueOf(employees), "people"));
    }
}
