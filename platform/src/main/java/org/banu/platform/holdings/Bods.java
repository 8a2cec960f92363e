package org.banu.platform.holdings;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banu.platform.holdings.BodsResource.Statement;
import org.banu.platform.holdings.BodsResource.Statement.Publication;
import org.banu.platform.holdings.BodsResource.Statement.Source;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.holdings.Disclosure.Office;
import org.banu.platform.holdings.Disclosure.Share;
import org.banu.platform.holdings.Disclosure.Tie;
import org.banu.platform.identifiers.Registration;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Role;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a business as statements of the Beneficial Ownership Data Standard 0.4: each entity, each person, and each
 * direct relationship between two of them. What was told otherwise before is an update, though what it was then isn't kept. Of people there are their names alone; a number that may be a person's is left
 * out wherever it stands.
 */
final class Bods {

    private final Business business;
    private final Disclosure told;
    private final Set<String> changed;
    private final Publication publication;
    private final LocalDate today;

    /**
     * Of a business.
     *
     * @param changed ids of the parties, shares and offices that were told otherwise before
     */
    Bods(Business business, Disclosure told, Set<String> changed, Publication publication, LocalDate today) {
        this.business = business;
        this.told = told;
        this.changed = changed;
        this.publication = publication;
        this.today = today;
    }

    /** Who is referred to comes before who refers. */
    List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        for (var named : told.parties()) {
            var before = changed.contains(named.id()) || (isRoot(named) && business.version() > 1);
            var entity = named.party() instanceof Party.Entity;
            statements.add(statement(
                    named.id(),
                    entity ? "entity" : "person",
                    status(before),
                    named.changedAt(),
                    entity ? entity(named) : person(named)));
        }
        told.ties().forEach(it -> addRelationship(it, statements));
        for (var named : told.parties()) {
            if (named.party() instanceof Party.Entity(var id, var allNamed) && !allNamed) {
                addUnnamed(id, named.changedAt(), statements);
            }
        }
        return statements;
    }

    /** A business that was verified was declared before. */
    private String status(boolean before) {
        return before || business.tier() == Tier.VERIFIED ? "updated" : "new";
    }

    private boolean isRoot(Named named) {
        return named.id().equals(told.root());
    }

    private Statement statement(
            String record, String type, String status, Instant changedAt, Map<String, Object> details) {
        var source =
                business.tier() == Tier.VERIFIED ? List.of("selfDeclaration", "verified") : List.of("selfDeclaration");
        return new Statement(
                        "",
                        LocalDate.ofInstant(changedAt, ZoneOffset.UTC).toString(),
                        told.root(),
                        record,
                        type,
                        status,
                        details,
                        publication,
                        new Source(source, "Declared to Banu by who keeps the record of the business"))
                .identified(changedAt);
    }

    private Map<String, Object> person(Named named) {
        return in("isComponent", false, "personType", "knownPerson", "names", List.of(in("fullName", named.name())));
    }

    private Map<String, Object> entity(Named named) {
        var root = isRoot(named);
        var type = root ? ownType() : in("type", named.number().isEmpty() ? "legalEntity" : "registeredEntity");
        var details = in("isComponent", false, "entityType", type, "name", named.name());
        if (!named.country().isEmpty()) {
            details.put("jurisdiction", in("code", named.country(), "name", country(named.country())));
        }
        var identifiers = root ? own() : identifiers(named);
        if (!identifiers.isEmpty()) {
            details.put("identifiers", identifiers);
        }
        if (root && business.details().started().length() == "2021-05-15".length()) {
            details.put("foundingDate", business.details().started());
        }
        return details;
    }

    /**
     * One that is not registered has no personality of its own before the law, and is well known, so that of the list only
     * an arrangement of people to do business together, or of one, fits.
     */
    private Map<String, Object> ownType() {
        return business.details().form() == Form.REGISTERED
                        || !business.details().numbers().isEmpty()
                ? in("type", "registeredEntity")
                : in("type", "arrangement", "details", "Business that is not registered");
    }

    /** Of the numbers of the business those that are given to companies alone. */
    private List<Map<String, Object>> own() {
        return business.details().numbers().entrySet().stream()
                .filter(it -> it.getKey().isOfCompanies())
                .map(it -> identifier(it.getKey(), it.getValue()))
                .toList();
    }

    private static List<Map<String, Object>> identifiers(Named named) {
        if (named.number().isEmpty() || named.country().isEmpty()) {
            return List.of();
        }
        var registers = List.of(RegistrationKind.values()).stream()
                .filter(it -> it.country().equals(named.country()))
                .toList();
        if (registers.isEmpty()) {
            return List.of(in("id", named.number(), "schemeName", "Registration number, " + country(named.country())));
        }
        return registers.stream()
                .filter(RegistrationKind::isOfCompanies)
                .filter(it -> it.read(named.number()) instanceof Registration.Good)
                .map(it -> identifier(it, named.number()))
                .limit(1)
                .toList();
    }

    private static Map<String, Object> identifier(RegistrationKind kind, String number) {
        return in("id", number, "schemeName", kind.name() + ", " + country(kind.country()));
    }

    private static String country(String code) {
        return new ULocale("", code).getDisplayCountry(ULocale.ENGLISH);
    }

    /** Names and values in turns, which keep their order: ids are made of them. */
    private static Map<String, Object> in(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /**
     * A share or an office.
     *
     * @param before whether it was told otherwise before
     * @param to the last day
     */
    private record Interest(
            Map<String, Object> details,
            boolean before,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant at) {}

    private Interest interest(Share share) {
        var stake = share.stake();
        var person = told.find(stake.owner()).filter(it -> it.party() instanceof Party.Person);
        var details = new LinkedHashMap<String, Object>();
        details.put("type", "shareholding");
        details.put("directOrIndirect", "direct");
        details.put("beneficialOwnershipOrControl", person.isPresent());
        var percent = stake.percent();
        details.put(
                "share",
                percent == null
                        ? in("exclusiveMinimum", 0, "maximum", told.rest(stake.of(), today))
                        : in("exact", percent, "minimum", percent, "maximum", percent));
        return new Interest(
                details, changed.contains(share.id().toString()), stake.from(), stake.to(), share.changedAt());
    }

    private Interest interest(Office office) {
        var role = office.role();
        var details = new LinkedHashMap<String, Object>();
        details.put("type", type(role.kind()));
        details.put("directOrIndirect", "direct");
        if (role.kind() == Role.Kind.SIGNATORY) {
            details.put("details", "Signs for the business");
        }
        return new Interest(
                details, changed.contains(office.id().toString()), role.from(), role.to(), office.changedAt());
    }

    private static String type(Role.Kind kind) {
        return switch (kind) {
            case CHIEF_EXECUTIVE, DIRECTOR -> "seniorManagingOfficial";
            case BOARD_MEMBER -> "boardMember";
            case SIGNATORY -> "otherInfluenceOrControl";
        };
    }

    /** One that is over is told of twice, as it began and as it was closed. */
    private void addRelationship(Tie tie, List<Statement> statements) {
        var record = tie.party() + "/" + tie.in();
        var interests = Stream.concat(
                        tie.shares().stream().map(this::interest),
                        tie.offices().stream().map(this::interest))
                .toList();
        var latest =
                interests.stream().map(Interest::at).max(Instant::compareTo).orElseThrow();
        var over = interests.stream().allMatch(it -> it.to() != null && it.to().isBefore(today));
        var before = interests.stream().anyMatch(it -> it.before() || !it.at().equals(latest));
        statements.add(statement(
                record, "relationship", over ? "new" : status(before), latest, relationship(tie, interests, !over)));
        if (over) {
            statements.add(statement(record, "relationship", "closed", latest, relationship(tie, interests, true)));
        }
    }

    private static Map<String, Object> relationship(Tie tie, List<Interest> interests, boolean withEnds) {
        return in(
                "isComponent",
                false,
                "subject",
                tie.in(),
                "interestedParty",
                tie.party(),
                "interests",
                interests.stream().map(it -> dated(it, withEnds)).toList());
    }

    private static Map<String, Object> dated(Interest interest, boolean withEnd) {
        var details = new LinkedHashMap<>(interest.details());
        if (interest.from() != null) {
            details.put("startDate", interest.from().toString());
        }
        if (withEnd && interest.to() != null) {
            // The standard means the day from which it ceased, which comes after the last.
            details.put("endDate", interest.to().plusDays(1).toString());
        }
        return details;
    }

    /** What nobody is named for. */
    private void addUnnamed(String entity, Instant changedAt, List<Statement> statements) {
        var rest = told.rest(entity, today);
        if (rest.signum() <= 0) {
            return;
        }
        Map<String, Object> details = in(
                "isComponent",
                false,
                "subject",
                entity,
                "interestedParty",
                in("reason", "informationUnknownToPublisher", "description", "Not all owners are named"),
                "interests",
                List.of(in(
                        "type", "shareholding",
                        "directOrIndirect", "unknown",
                        "share", in("minimum", 0, "maximum", rest))));
        var latest = told.shares().stream()
                .filter(it -> it.stake().of().equals(entity))
                .map(Share::changedAt)
                .max(Instant::compareTo)
                .filter(changedAt::isBefore)
                .orElse(changedAt);
        statements.add(statement(
                "unnamed/" + entity, "relationship", status(rest.compareTo(Disclosure.WHOLE) < 0), latest, details));
    }
}
