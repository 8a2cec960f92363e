package org.banu.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banu.platform.consents.Purpose;
import org.banu.platform.demo.Course.Step;
import org.banu.platform.demo.Luck.Chance;
import org.banu.platform.demo.World.Ground;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Tier;

/** How invented businesses came to their tier, and cases that still wait; of the first businesses only. */
final class Cases {

    /** Of so many businesses, however many there are. */
    static final int MOST = 400;

    /** Of the day, when officers work. */
    private static final Duration OPENS = Duration.ofHours(9);

    private static final int MONTHS = 12;
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CODE = 20;

    private static final List<Chance<Course>> DECLARED = List.of(
            new Chance<>(Course.NONE, 76),
            new Chance<>(Course.FIRST_CHECK, 10),
            new Chance<>(Course.FIRST_EVIDENCE, 5),
            new Chance<>(Course.FIRST_REFUSED, 4),
            new Chance<>(Course.FIRST_APPEAL, 5));

    /** Of those whose owners' accounts are to be tried with, and have no tier. */
    private static final Map<Integer, Course> KNOWN = Map.of(2, Course.FIRST_REFUSED, 3, Course.FIRST_EVIDENCE);

    private final Ground ground;
    private final People people;
    private final Businesses businesses;
    private final Owners owners;
    private final Organisations organisations;

    Cases(Ground ground, People people, Businesses businesses, Owners owners, Organisations organisations) {
        this.ground = ground;
        this.people = people;
        this.businesses = businesses;
        this.owners = owners;
        this.organisations = organisations;
    }

    Course course(int number) {
        if (number >= MOST || businesses.owner(number) != number || businesses.form(number) != Form.REGISTERED) {
            return Course.NONE;
        }
        return switch (businesses.tier(number)) {
            case DECLARED -> open(number);
            case DOCUMENTS_CHECKED -> Course.SECOND_CHECK;
            case VERIFIED -> Course.VERIFIED;
            case EXPIRED -> Course.EXPIRED;
            case REVOKED -> Course.REVOKED;
        };
    }

    private Course open(int number) {
        var course = people.isKnownOwner(number)
                ? KNOWN.getOrDefault(number, Course.NONE)
                : luck("course", number).ofShared(DECLARED).value();
        return businesses.age(number) <= course.days() ? Course.NONE : course;
    }

    /** Days ago. */
    private int begun(int number) {
        var course = course(number);
        var most = Math.min(businesses.age(number), course.most());
        return course == Course.EXPIRED
                ? most
                : course.days() + luck("begun", number).below(most - course.days() + 1);
    }

    private Instant at(int number, Step step) {
        return step == Step.EXPIRE
                ? validUntil(number)
                : ground.day(begun(number) - step.after()).plus(OPENS);
    }

    private Instant validUntil(int number) {
        return at(number, Step.ACCEPT_SECOND)
                .atZone(ZoneOffset.UTC)
                .plusMonths(MONTHS)
                .toInstant();
    }

    Map<String, Object> office(int number, UUID administrator) {
        return Map.of(
                "organisation",
                organisations.id(number),
                "months",
                MONTHS,
                "since",
                ground.day(World.DAYS),
                "named_by",
                administrator);
    }

    /** How far it was looked into, where it was. */
    List<Map<String, Object>> tiers(int number) {
        var tier = businesses.tier(number);
        var course = course(number);
        return tier == Tier.DECLARED
                ? List.of()
                : List.of(Map.of(
                        "business",
                        businesses.id(number),
                        "tier",
                        tier.name(),
                        "since",
                        course == Course.NONE
                                ? businesses.added(number)
                                : at(number, course.steps().getLast())));
    }

    /** That officers may see her file. */
    List<Map<String, Object>> consents(int number) {
        return course(number) == Course.NONE
                ? List.of()
                : List.of(Map.of(
                        "id", ground.luck("consent.case", number).id(),
                        "person", people.id(number),
                        "purpose", Purpose.VERIFICATION.name(),
                        "version", Purpose.VERIFICATION.version(),
                        "language", people.language(number),
                        "given_at", at(number, Step.BEGIN),
                        "renewed", false));
    }

    List<Map<String, Object>> rows(int number) {
        var course = course(number);
        if (course == Course.NONE) {
            return List.of();
        }
        var last = course.steps().getLast();
        var row = new TreeMap<String, Object>();
        row.put("id", id(number));
        row.put("person", people.id(number));
        row.put("business", businesses.id(number));
        row.put("office", organisations.id(office(number)));
        row.put("state", course.name());
        row.put("round", 1);
        row.put("told", told(number));
        row.put("asked_at", at(number, Step.BEGIN));
        row.put("since", at(number, last));
        due(last).ifPresent(it -> row.put("due_at", at(number, last).plus(it)));
        if (course.has(Step.ACCEPT_FIRST)) {
            row.put("first_by", officer(number, Step.ACCEPT_FIRST));
        }
        if (course.has(Step.ACCEPT_SECOND)) {
            row.put("second_by", officer(number, Step.ACCEPT_SECOND));
            row.put("valid_until", validUntil(number));
        }
        if (course.has(Step.REFUSE)) {
            row.put("refused_by", officer(number, Step.REFUSE));
        }
        row.put("appealed", course.has(Step.APPEAL));
        row.put("reminded", 0);
        return List.of(row);
    }

    /** As long as she has in a real case. */
    private static Optional<Duration> due(Step last) {
        return switch (last) {
            case QUESTION -> Optional.of(Duration.ofDays(60));
            case REFUSE, REVOKE -> Optional.of(Duration.ofDays(30));
            case BEGIN, APPEAL, ACCEPT_FIRST, ACCEPT_SECOND, EXPIRE -> Optional.empty();
        };
    }

    /** What must stay as it was checked. */
    private String told(int number) {
        var row = businesses.row(number);
        var numbers = businesses.numbers(number).stream()
                .map(it -> it.get("kind") + "=" + it.get("number"))
                .collect(Collectors.joining("\n"));
        return String.join("\n", String.valueOf(row.get("name")), String.valueOf(row.get("country")), numbers);
    }

    List<Map<String, Object>> steps(int number, UUID administrator) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var step : course(number).steps()) {
            if (step.isByOfficer()) {
                var declared = row(number, step, "CLEAR", Optional.of(officer(number, step)));
                declared.put("at", at(number, step).minus(Duration.ofMinutes(25)));
                declared.put("state", step == Step.ACCEPT_SECOND ? "SECOND_CHECK" : "FIRST_CHECK");
                rows.add(declared);
            }
            var by = switch (step.capacity()) {
                case "OWNER" -> Optional.of(people.id(number));
                case "OFFICER" -> Optional.of(officer(number, step));
                case "ADMINISTRATOR" -> Optional.of(administrator);
                default -> Optional.<UUID>empty();
            };
            var done = row(number, step, step.step(), by);
            if (step != Step.EXPIRE) {
                done.put("words", said(number, step.name()));
            }
            rows.add(done);
            if (step == Step.BEGIN && owners.isSignedByOther(number)) {
                var explained = row(number, step, "EXPLAIN", by);
                explained.put("topic", "WHO_SIGNS");
                explained.put("words", said(number, "EXPLAIN"));
                explained.put("at", at(number, step).plusSeconds(1));
                rows.add(explained);
            }
        }
        return rows;
    }

    private Map<String, Object> row(int number, Step step, String name, Optional<UUID> by) {
        var row = new TreeMap<String, Object>();
        row.put("id", luck("step." + step + name, number).id());
        row.put("verification", id(number));
        row.put("round", 1);
        row.put("at", at(number, step));
        row.put("capacity", step.capacity());
        row.put("step", name);
        row.put("state", step.state());
        row.put("topic", "");
        by.ifPresent(it -> row.put("done_by", it));
        if (step.isByOfficer()) {
            row.put("organisation", organisations.id(office(number)));
        }
        return row;
    }

    /** That it was verified; whether it still holds. What it meets is left to who reads the owners. */
    List<Map<String, Object>> certificates(int number) {
        var course = course(number);
        if (!course.has(Step.ACCEPT_SECOND)) {
            return List.of();
        }
        var business = businesses.row(number);
        var luck = luck("code", number);
        var code = new StringBuilder();
        for (var i = 0; i < CODE; i++) {
            code.append(SIGNS.charAt(luck.below(SIGNS.length())));
        }
        var row = new TreeMap<String, Object>();
        row.put("id", luck("certificate", number).id());
        row.put("code", code.toString());
        row.put("business", businesses.id(number));
        row.put("name", business.get("name"));
        row.put("country", business.get("country"));
        row.put("office", organisations.id(office(number)));
        row.put("checked_at", at(number, Step.ACCEPT_SECOND));
        row.put("valid_until", validUntil(number));
        if (course != Course.VERIFIED) {
            row.put("ended_at", at(number, course.steps().getLast()));
            row.put("ending", course.name());
        }
        return List.of(row);
    }

    private int office(int number) {
        return Organisations.office(people.country(number));
    }

    /** Always two different ones; she who is to be tried with as a reviewer has not decided in what waits. */
    private UUID officer(int number, Step step) {
        return organisations.reviewer(office(number), step == Step.ACCEPT_SECOND ? 1 : 0);
    }

    private String said(int number, String step) {
        return Words.in(Words.in(ground.words().cases(), step), people.language(number));
    }

    private UUID id(int number) {
        return luck("id", number).id();
    }

    private Luck luck(String what, int number) {
        return ground.luck("case." + what, number);
    }
}
