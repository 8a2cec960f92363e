package org.banu.platform.organisations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.organisations.Organisation.About;
import org.banu.platform.organisations.Organisation.Standing;
import org.banu.platform.web.Problem;

/** What she typed to ask for an organisation, new or unclaimed. */
record RequestForm(DescriptionForm description) {

    private static final int LONGEST_EVIDENCE = 4_000;

    static RequestForm of(Map<String, String> typed) {
        return new RequestForm(new DescriptionForm(typed));
    }

    String value(String field) {
        return description.value(field);
    }

    /**
     * All that is wrong.
     *
     * @param claim whether only the evidence is asked for
     */
    List<Problem> problems(boolean claim) {
        var problems = new ArrayList<Problem>();
        if (!claim) {
            problems.addAll(description.problems());
            if (!Words.isCountry(value("country"))) {
                problems.add(new Problem("country", "organisations.wrong.country"));
            }
        }
        if (value("evidence").isEmpty()) {
            problems.add(new Problem("evidence", "organisations.wrong.evidence"));
        }
        description.addIfLonger("evidence", LONGEST_EVIDENCE, problems);
        description.addUnlessAddress("link", problems);
        return problems;
    }

    /** Only without problems. */
    Request request(PersonId person, Optional<Organisation> claimed, Instant now) {
        return new Request(
                UUID.randomUUID(),
                person,
                claimed.orElseGet(this::organisation),
                claimed.isPresent(),
                value("evidence"),
                value("link"),
                Request.State.WAITING,
                now,
                "");
    }

    private Organisation organisation() {
        return new Organisation(
                new OrganisationId(UUID.randomUUID()),
                description.kind(),
                value("country"),
                description.names(),
                About.of(value("web")),
                Standing.UNCLAIMED);
    }
}
