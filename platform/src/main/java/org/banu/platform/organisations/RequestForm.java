package org.banu.platform.organisations;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Organisation.Names;
import org.banu.platform.web.Problem;

/** What she typed to ask for an organisation, new or unclaimed. */
record RequestForm(Map<String, String> typed) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_EVIDENCE = 4_000;
    private static final List<String> NAMES = List.of("name", "name_en", "name_ru", "name_kk", "name_ur");

    RequestForm {
        typed = Map.copyOf(typed);
    }

    String value(String field) {
        // PostgreSQL has no text with this letter in it.
        return typed.getOrDefault(field, "").strip().replace("\0", "");
    }

    /**
     * All that is wrong.
     *
     * @param claim whether only the evidence is asked for
     */
    List<Problem> problems(boolean claim) {
        var problems = new ArrayList<Problem>();
        if (!claim) {
            if (kind().isEmpty()) {
                problems.add(Words.problem("kind", "organisations.wrong.kind"));
            }
            if (value("name").isEmpty()) {
                problems.add(Words.problem("name", "organisations.wrong.name"));
            }
            NAMES.stream()
                    .filter(it -> value(it).length() > LONGEST_NAME)
                    .forEach(it -> problems.add(tooLong(it, LONGEST_NAME)));
            if (!Words.isCountry(value("country"))) {
                problems.add(Words.problem("country", "organisations.wrong.country"));
            }
            addUnlessAddress("web", problems);
        }
        if (value("evidence").isEmpty()) {
            problems.add(Words.problem("evidence", "organisations.wrong.evidence"));
        } else if (value("evidence").length() > LONGEST_EVIDENCE) {
            problems.add(tooLong("evidence", LONGEST_EVIDENCE));
        }
        addUnlessAddress("link", problems);
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
                kind().orElseThrow(),
                value("country"),
                new Names(value("name"), value("name_en"), value("name_ru"), value("name_kk"), value("name_ur")),
                value("web"),
                false);
    }

    private Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(value("kind")))
                .findFirst();
    }

    private void addUnlessAddress(String field, List<Problem> problems) {
        if (!value(field).isEmpty() && !isAddress(value(field))) {
            problems.add(Words.problem(field, "organisations.wrong.address"));
        }
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                    && List.of("http", "https").contains(address.getScheme())
                    && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static Problem tooLong(String field, int longest) {
        return new Problem(field, "organisations.wrong.long", List.of(String.valueOf(longest)));
    }
}
