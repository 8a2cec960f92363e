package org.banu.platform.holdings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the Beneficial Ownership Data Standard 0.4 asks of statements, as far as ours use it: fields that must be there, codes
 * of its closed lists, and how statements refer to one another. Written from its schema and its guidance, which Open
 * Ownership publishes; nothing of them is copied.
 */
final class BodsRules {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<String, Set<String>> CODES = Map.of(
            "recordType", Set.of("person", "entity", "relationship"),
            "recordStatus", Set.of("new", "updated", "closed"),
            "entityType",
                    Set.of(
                            "registeredEntity",
                            "legalEntity",
                            "arrangement",
                            "anonymousEntity",
                            "unknownEntity",
                            "state",
                            "stateBody"),
            "personType", Set.of("anonymousPerson", "unknownPerson", "knownPerson"),
            "sourceType", Set.of("selfDeclaration", "officialRegister", "thirdParty", "primaryResearch", "verified"),
            "interestType",
                    Set.of(
                            "shareholding",
                            "votingRights",
                            "appointmentOfBoard",
                            "otherInfluenceOrControl",
                            "seniorManagingOfficial",
                            "boardMember",
                            "boardChair",
                            "unknownInterest"),
            "directOrIndirect", Set.of("direct", "indirect", "unknown"),
            "unspecifiedReason",
                    Set.of(
                            "noBeneficialOwners",
                            "subjectUnableToConfirmOrIdentifyBeneficialOwner",
                            "interestedPartyHasNotProvidedInformation",
                            "subjectExemptFromDisclosure",
                            "interestedPartyExemptFromDisclosure",
                            "unknown",
                            "informationUnknownToPublisher"));

    private final List<String> broken = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<String>> series = new HashMap<>();

    private BodsRules() {}

    /** All that is wrong with them; empty if nothing is. */
    static List<String> broken(JsonNode statements) {
        var rules = new BodsRules();
        statements.forEach(rules::check);
        rules.series.forEach((record, states) -> {
            // What was published as new before need not stand there again.
            if (!List.of("new", "updated").contains(states.getFirst())
                    || (states.contains("closed") && !states.getLast().equals("closed"))) {
                rules.broken.add("%s has the states %s".formatted(record, states));
            }
        });
        return rules.broken;
    }

    private void check(JsonNode statement) {
        var id = text(statement, "statementId");
        require(id.length() >= 32 && id.length() <= 64 && ids.add(id), "statementId " + id);
        require(DAY.matcher(text(statement, "statementDate")).matches(), "statementDate of " + id);
        code("recordType", text(statement, "recordType"));
        code("recordStatus", text(statement, "recordStatus"));
        require(
                types.isEmpty() || types.containsKey(text(statement, "declarationSubject")),
                "declarationSubject of " + id);
        var publication = statement.path("publicationDetails");
        require(DAY.matcher(text(publication, "publicationDate")).matches(), "publicationDate of " + id);
        require(text(publication, "bodsVersion").equals("0.4"), "bodsVersion of " + id);
        require(!text(publication.path("publisher"), "name").isEmpty(), "publisher of " + id);
        statement.path("source").path("type").forEach(it -> code("sourceType", it.asString()));
        var details = statement.path("recordDetails");
        require(details.path("isComponent").isBoolean(), "isComponent of " + id);
        switch (text(statement, "recordType")) {
            case "entity" -> entity(details);
            case "person" -> person(details);
            default -> relationship(details);
        }
        types.put(text(statement, "recordId"), text(statement, "recordType"));
        series.computeIfAbsent(text(statement, "recordId"), _ -> new ArrayList<>())
                .add(text(statement, "recordStatus"));
    }

    private void entity(JsonNode details) {
        code("entityType", text(details.path("entityType"), "type"));
        if (details.has("jurisdiction")) {
            require(!text(details.path("jurisdiction"), "name").isEmpty(), "name of the jurisdiction");
        }
        details.path("identifiers")
                .forEach(it -> require(it.has("scheme") || it.has("schemeName"), "scheme of an identifier"));
    }

    private void person(JsonNode details) {
        code("personType", text(details, "personType"));
        require(!text(details.path("names").path(0), "fullName").isEmpty(), "name of a person");
        require(!details.has("identifiers"), "a person without identity numbers");
    }

    private void relationship(JsonNode details) {
        require("entity".equals(types.get(text(details, "subject"))), "subject that came before");
        var party = details.path("interestedParty");
        if (party.isObject()) {
            code("unspecifiedReason", text(party, "reason"));
        } else {
            require(types.containsKey(party.asString()), "interested party that came before");
        }
        details.path("interests").forEach(it -> interest(it, types.getOrDefault(party.asString(""), "")));
    }

    private void interest(JsonNode interest, String holder) {
        code("interestType", text(interest, "type"));
        code("directOrIndirect", text(interest, "directOrIndirect"));
        require(
                !interest.path("beneficialOwnershipOrControl").asBoolean(false) || holder.equals("person"),
                "a person as beneficial owner");
        interest.path("share")
                .forEach(it -> require(
                        it.isNumber() && it.asDouble() >= 0 && it.asDouble() <= 100, "share between 0 and 100"));
        for (var day : List.of("startDate", "endDate")) {
            require(!interest.has(day) || DAY.matcher(text(interest, day)).matches(), day);
        }
    }

    private void code(String list, String code) {
        require(CODES.getOrDefault(list, Set.of()).contains(code), "%s of the list %s".formatted(code, list));
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            broken.add("not good: " + what);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
