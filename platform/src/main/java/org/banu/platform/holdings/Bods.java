package org.banu.platform.holdings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.holdings.BodsResource.Statement;
import org.banu.platform.holdings.BodsResource.Statement.Publication;
import org.banu.platform.holdings.BodsResource.Statement.Source;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.holdings.Disclosure.Office;
import org.banu.platform.holdings.Disclosure.Share;
import org.banu.platform.identifiers.Registration;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Role;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a business as statements of the Beneficial Ownership Data Standard 0.4: each entity, each person, and each
 * direct relationship between two of them. Of people there are their names alone; a number that may be a person's is left
 * out wherever it stands.
 */
final class Bods {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Business business;
    private final Disclosure told;
    private final Publication publication;
    private final LocalDate today;

    Bods(Business business, Disclosure told, Publication publication, LocalDate today) {
        this.business = business;
        this.told = told;
        this.publication = publication;
        this.today = today;
    }

    /** Who is referred to comes before who refers. */
    List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        for (var named : told.parties()) {
            statements.add(
                    switch (named.party()) {
                        case Party.Entity _ -> statement(named.id(), "entity", "new", named.changedAt(), entity(named));
                        case Party.Person _ -> statement(named.id(), "person", "new", named.changedAt(), person(named));
                    });
        }
        pairs().forEach((pair, interests) -> addRelationship(pair, interests, statements));
        for (var named : told.parties()) {
            if (named.party() instanceof Party.Entity(var id, var allNamed) && !allNamed) {
                addUnnamed(id, named.changedAt(), statements);
            }
        }
        return statements;
    }

    private Statement statement(
            String record, String type, String status, Instant changedAt, Map<String, Object> details) {
        var key = String.join("/", record, status, changedAt.toString(), details.toString());
        return new Statement(
                UUID.nameUUIDFromBytes(key.getBytes(UTF_8)).toString(),
                LocalDate.ofInstant(changedAt, ZoneOffset.UTC).toString(),
                told.root(),
                record,
                type,
                status,
                details,
                publication,
                new Source(
                        business.tier() == Tier.VERIFIED
                                ? List.of("selfDeclaration", "verified")
                                : List.of("selfDeclaration"),
                        "Declared to Banu by who keeps the record of the business"));
    }

    private Map<String, Object> person(Named named) {
        return in("isComponent", false, "personType", "knownPerson", "names", List.of(in("fullName", named.name())));
    }

    private Map<String, Object> entity(Named named) {
        var root = named.id().equals(told.root());
        var registered =
                root ? !business.details().numbers().isEmpty() : !named.number().isEmpty();
        var details = new LinkedHashMap<String, Object>();
        details.put("isComponent", false);
        details.put("entityType", in("type", registered ? "registeredEntity" : "legalEntity"));
        details.put("name", named.name());
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

    /** Of the numbers of the business those that are given to companies alone. */
    private List<Map<String, Object>> own() {
        return business.details().numbers().entrySet().stream()
                .filter(it -> isOfCompanies(it.getKey()))
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
                .filter(Bods::isOfCompanies)
                .filter(it -> it.read(named.number()) instanceof Registration.Good)
                .map(it -> identifier(it, named.number()))
                .limit(1)
                .toList();
    }

    private static Map<String, Object> identifier(RegistrationKind kind, String number) {
        return in("id", number, "schemeName", kind.name() + ", " + country(kind.country()));
    }

    private static boolean isOfCompanies(RegistrationKind kind) {
        return switch (kind) {
            case BIN, SECP -> true;
            case IIN, CNIC, NTN -> false;
        };
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

    /** Whose relationship it is, and to what. */
    private record Pair(String party, String subject) {}

    /** A share or an office. */
    private record Interest(
            Map<String, Object> details,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant at) {}

    private Map<Pair, List<Interest>> pairs() {
        var pairs = new LinkedHashMap<Pair, List<Interest>>();
        for (var share : told.shares()) {
            var pair = new Pair(share.stake().owner(), share.stake().of());
            pairs.computeIfAbsent(pair, _ -> new ArrayList<>()).add(interest(share));
        }
        for (var office : told.offices()) {
            var pair = new Pair(office.role().person(), office.role().in());
            pairs.computeIfAbsent(pair, _ -> new ArrayList<>()).add(interest(office));
        }
        return pairs;
    }

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
                        ? in("exclusiveMinimum", 0, "maximum", rest(stake.of()))
                        : in("exact", percent, "minimum", percent, "maximum", percent));
        return new Interest(details, stake.from(), stake.to(), share.changedAt());
    }

    private static Interest interest(Office office) {
        var role = office.role();
        var details = new LinkedHashMap<String, Object>();
        details.put("type", type(role.kind()));
        details.put("directOrIndirect", "direct");
        if (role.kind() == Role.Kind.SIGNATORY) {
            details.put("details", "Signs for the business");
        }
        return new Interest(details, role.from(), role.to(), office.changedAt());
    }

    private static String type(Role.Kind kind) {
        return switch (kind) {
            case CHIEF_EXECUTIVE, DIRECTOR -> "seniorManagingOfficial";
            case BOARD_MEMBER -> "boardMember";
            case SIGNATORY -> "otherInfluenceOrControl";
        };
    }

    /** One that is over is told of twice, as it began and as it was closed. */
    private void addRelationship(Pair pair, List<Interest> interests, List<Statement> statements) {
        var record = pair.party() + "/" + pair.subject();
        var changed =
                interests.stream().map(Interest::at).max(Instant::compareTo).orElseThrow();
        var over = interests.stream().allMatch(it -> it.to() != null && it.to().isBefore(today));
        statements.add(statement(record, "relationship", "new", changed, relationship(pair, interests, !over)));
        if (over) {
            statements.add(statement(record, "relationship", "closed", changed, relationship(pair, interests, true)));
        }
    }

    private static Map<String, Object> relationship(Pair pair, List<Interest> interests, boolean withEnds) {
        return in(
                "isComponent",
                false,
                "subject",
                pair.subject(),
                "interestedParty",
                pair.party(),
                "interests",
                interests.stream().map(it -> dated(it, withEnds)).toList());
    }

    private static Map<String, Object> dated(Interest interest, boolean withEnd) {
        var details = new LinkedHashMap<>(interest.details());
        if (interest.from() != null) {
            details.put("startDate", interest.from().toString());
        }
        if (withEnd && interest.to() != null) {
            details.put("endDate", interest.to().toString());
        }
        return details;
    }

    /** What nobody is named for. */
    private void addUnnamed(String entity, Instant changedAt, List<Statement> statements) {
        var rest = rest(entity);
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
        statements.add(statement("unnamed/" + entity, "relationship", "new", changedAt, details));
    }

    /** What the disclosed shares of today leave. */
    private BigDecimal rest(String entity) {
        var sum = told.shares().stream()
                .map(Share::stake)
                .filter(it -> it.of().equals(entity) && it.isHeld(today) && it.percent() != null)
                .map(it -> it.percent() == null ? BigDecimal.ZERO : it.percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return WHOLE.subtract(sum).max(BigDecimal.ZERO).stripTrailingZeros();
    }
}
