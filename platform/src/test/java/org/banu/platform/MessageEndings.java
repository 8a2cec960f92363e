package org.banu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.data.Amount;
import org.banu.data.Coded;
import org.banu.data.Confidence;
import org.banu.data.Course;
import org.banu.data.Repayment;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.Link;
import org.banu.platform.businesses.Entrepreneurs;
import org.banu.platform.consents.Purpose;
import org.banu.platform.credit.Limit;
import org.banu.platform.credit.Unknown;
import org.banu.platform.demo.Demo;
import org.banu.platform.directory.Field;
import org.banu.platform.duplicates.Resemblance;
import org.banu.platform.holdings.Disclosure;
import org.banu.platform.identifiers.Registration;
import org.banu.platform.mentors.Topic;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.organisations.Request;
import org.banu.platform.outreach.Letter;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.Evidence;
import org.banu.platform.ownership.Party;
import org.banu.platform.registry.DetailsReader;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.registry.Tier;
import org.banu.platform.statistics.Dimension;

/** How keys end that are made from codes, by what they begin with. */
final class MessageEndings {

    static final Set<String> VERDICTS = Set.of("likely", "not", "undecided");

    /** The verdicts, and what has none. */
    private static final Set<String> GROUPS = Set.of("likely", "undecided", "not", "contact");

    static final Set<String> STATUSES = Set.of("met", "not-met", "provider", "unknown");
    static final Set<String> FRESH = Set.of("fresh", "aging", "stale");
    private static final Set<String> COOKIES =
            Set.of("answers", "device", "form", "language", "passkey", "quiet", "service", "session");
    private static final Set<String> SAID =
            Set.of("formedNew", "noBoard", "womanExecutive", "womenControl", "womenManagement");
    private static final Set<String> STATEMENTS = names(Disclosure.Statement.values());
    private static final Set<String> CASE_STATES = Set.of(
            "APPEAL EVIDENCE EXPIRED FIRST_CHECK REFUSED REOPENED REVOKED SECOND_CHECK STRANDED VERIFIED WITHDRAWN"
                    .split(" "));
    static final Set<String> ERRORS = Set.of(
            "bad_request",
            "busy",
            "conflict",
            "failure",
            "forbidden",
            "not_found",
            "reused",
            "slow",
            "too_large",
            "too_often",
            "unavailable");

    /** How keys that end in a dot go on, from the constants that they are made of. */
    static final Map<String, Set<String>> ALL = Map.ofEntries(
            Map.entry("entrance.link.", lowerCase(Link.Purpose.values())),
            Map.entry("entrance.link_do.", lowerCase(Link.Purpose.values())),
            Map.entry("statistics.by.", names(Dimension.values())),
            Map.entry("statistics.column.", names(Dimension.values())),
            Map.entry("duplicates.ground.", names(Resemblance.Ground.values())),
            Map.entry("duplicates.missed.", Set.of("HERS", "LISTING", "MESSAGES", "OWNERS", "VERIFICATION")),
            Map.entry("registry.field.", Set.copyOf(DetailsReader.FIELDS)),
            Map.entry("registry.form.", names(Form.values())),
            Map.entry("registry.form_help.", names(Form.values())),
            Map.entry("registry.help.", Entrepreneurs.HELPED),
            Map.entry("registry.next.", names(constants("businesses.Next"))),
            Map.entry("registry.section.", lowerCase(constants("businesses.Section"))),
            Map.entry("registry.size.", names(SizeBand.values())),
            Map.entry("registry.tier.", names(Tier.values())),
            Map.entry("registry.tier_help.", names(Tier.values())),
            Map.entry("registry.number.", lowerCase(Registration.Reason.values())),
            Map.entry("consents.abroad.", consentTexts()),
            Map.entry("consents.ask.", consentTexts()),
            Map.entry("consents.long.", consentTexts()),
            Map.entry("consents.part.", names(constants("consents.Part"))),
            Map.entry("consents.part_long.", names(constants("consents.Part"))),
            Map.entry("consents.part_must.", names(constants("consents.Part"))),
            Map.entry("consents.part_what.", names(constants("consents.Part"))),
            Map.entry("consents.part_why.", names(constants("consents.Part"))),
            Map.entry("consents.cookie.", COOKIES),
            Map.entry("consents.cookie_long.", COOKIES),
            Map.entry("consents.state.", names(constants("consents.ConsentsPage$State"))),
            Map.entry("consents.title.", consentTexts()),
            Map.entry("consents.what.", consentTexts()),
            Map.entry("consents.who.", consentTexts()),
            Map.entry("consents.why.", consentTexts()),
            Map.entry("consents.without.", consentTexts()),
            Map.entry("directory.field.", names(Field.values())),
            Map.entry("directory.state.", names(constants("directory.ListingPage$State"))),
            Map.entry(
                    "outreach.close.",
                    Set.of(
                            "administrator",
                            "answered",
                            "asked",
                            "invited",
                            "keeper",
                            "listed",
                            "member",
                            "reported",
                            "told",
                            "wrote")),
            Map.entry("privacy.act.", ActCodes.inSources()),
            Map.entry("privacy.keep.", RuledTables.withReason()),
            Map.entry("privacy.table.", RuledTables.all()),
            Map.entry("outreach.letter.", names(Letter.Kind.values())),
            Map.entry("outreach.state.", names(constants("outreach.Kept$State"))),
            Map.entry("credit.confidence.", codes(Confidence.values())),
            Map.entry("credit.currency.", Set.of("KZT", "PKR")),
            Map.entry("credit.lifecycle.", Set.of("announced", "closed", "historic", "suspended")),
            Map.entry("credit.limit.", codes(Limit.Kind.values())),
            Map.entry("credit.missing.", codes(Unknown.values())),
            Map.entry(
                    "credit.plan.",
                    codes(Repayment.ANNUITY, Repayment.EQUAL_PRINCIPAL, Repayment.FLAT, Repayment.MURABAHA)),
            Map.entry("credit.sometimes.", codes(Limit.Kind.values())),
            Map.entry("credit.unknown.", codes(Unknown.values())),
            Map.entry("exchange.field.", columns()),
            Map.entry("exchange.help.", columns()),
            Map.entry("exchange.stage.", names(constants("exchange.Import$State"))),
            Map.entry("exchange.state.", names(constants("exchange.Import$State"))),
            Map.entry("files.refused.", names(constants("files.KeepOutcome$Reason"))),
            Map.entry("federation.why.", names(constants("federation.Why"))),
            Map.entry("federation.why_help.", names(constants("federation.Why"))),
            Map.entry("finder.base.", Set.of("kz-base-rate", "pk-policy-rate")),
            Map.entry("finder.confidence.", names(Confidence.values())),
            Map.entry("finder.currency.", Set.of("KZT", "PKR", "USD")),
            Map.entry(
                    "finder.fact.",
                    Set.of(
                            "amount",
                            "apply",
                            "closes",
                            "collateral",
                            "cost",
                            "coverage",
                            "documents",
                            "duration",
                            "fees",
                            "format",
                            "months",
                            "phone",
                            "rate",
                            "repayment",
                            "topics")),
            Map.entry("finder.format.", names(Course.Format.values())),
            Map.entry("finder.group.", GROUPS),
            Map.entry("finder.past.", Set.of("CLOSED", "HISTORIC", "SUSPENDED")),
            Map.entry("finder.repayment.", names(Repayment.values())),
            Map.entry("finder.why.", VERDICTS),
            Map.entry("holdings.office.", names(constants("ownership.Role$Kind"))),
            Map.entry("holdings.office_said.", names(constants("ownership.Role$Kind"))),
            Map.entry("holdings.no.", STATEMENTS),
            Map.entry("holdings.question.", names(Evidence.Question.values())),
            Map.entry("holdings.sex.", names(Party.Sex.values())),
            Map.entry("holdings.sex_said.", names(Party.Sex.values())),
            Map.entry("holdings.standing.", names(DefinitionAnswer.Standing.values())),
            Map.entry("holdings.statement.", STATEMENTS),
            Map.entry("holdings.statement_help.", STATEMENTS),
            Map.entry("holdings.yes.", STATEMENTS),
            Map.entry("demo.account.", names(Demo.Account.Kind.values())),
            Map.entry("meanings.code.", written("meanings", "meanings.code.")),
            Map.entry("meanings.column.", written("meanings", "meanings.column.")),
            Map.entry("meanings.field.", written("meanings", "meanings.field.")),
            Map.entry("mentors.topic.", names(Topic.values())),
            Map.entry("organisations.kind.", names(Organisation.Kind.values())),
            Map.entry("memberships.role.", names(Role.values())),
            Map.entry("memberships.invitation_lead.", names(Role.SERVED.toArray(Role[]::new))),
            Map.entry("memberships.invitation_means.", names(Role.SERVED.toArray(Role[]::new))),
            Map.entry("memberships.state.", names(Request.State.values())),
            Map.entry("programmes.country.", Set.of("REGIONAL", "INTERNATIONAL")),
            Map.entry("programmes.fails.", SAID),
            Map.entry("programmes.group.", names(constants("programmes.CataloguePage$Shelf"))),
            Map.entry("programmes.holds.", SAID),
            Map.entry(
                    "programmes.lifecycle.",
                    Set.of("ACTIVE", "ANNOUNCED", "CLOSED", "HISTORIC", "SUSPENDED", "UNKNOWN")),
            Map.entry("programmes.per.", names(Amount.Per.values())),
            Map.entry("programmes.women.", Set.of("ONLY", "PREFERRED")),
            Map.entry(
                    "verification.decision.",
                    Set.of("ACCEPT_APPEAL", "ACCEPT_FIRST", "ACCEPT_SECOND", "QUESTION", "REFUSE", "REFUSE_APPEAL")),
            Map.entry("verification.next.", CASE_STATES),
            Map.entry("verification.number.", names(constants("identifiers.RegistrationKind"))),
            Map.entry(
                    "verification.outcome.",
                    Set.of("EXPIRED", "MERGED", "REFUSED", "REOPENED", "REVOKED", "WITHDRAWN")),
            Map.entry("verification.proof.", names(constants("certificates.Certificate$Standing"))),
            Map.entry("verification.state.", CASE_STATES),
            Map.entry("verification.stated.", STATEMENTS),
            Map.entry("verification.step.", names(constants("verification.State$Move$Step"))),
            Map.entry(
                    "verification.tells.",
                    Set.of("DECIDED", "EVIDENCE", "EXPIRED", "REFUSED", "RENEW", "REOPENED", "REVOKED", "VERIFIED")),
            Map.entry("verification.waits.", Set.of("APPEAL", "FIRST_CHECK", "SECOND_CHECK")),
            Map.entry("web.api.", lowerCase(constants("web.ProblemKind"))),
            Map.entry("web.api_help.", lowerCase(constants("web.ProblemKind"))),
            Map.entry("web.confidence.", Set.of("seen", "partly", "not_verified")),
            Map.entry("web.country.", Set.of("KZ")),
            Map.entry("web.error.", ERRORS),
            Map.entry("web.error_help.", ERRORS),
            Map.entry("web.freshness.", FRESH),
            Map.entry("web.money.", Set.of("KZT", "PKR", "USD")),
            Map.entry("web.status.", STATUSES),
            Map.entry("web.verdict.", GROUPS));

    private MessageEndings() {}

    /** Of a list that is brought in. */
    static Set<String> columns() {
        return Stream.concat(Stream.of("reference"), DetailsReader.FIELDS.stream())
                .collect(Collectors.toSet());
    }

    /** Of what is named after tables: all that there is, which {@code privacy.PlainWordsTests} holds against the tables. */
    static Set<String> written(String module, String prefix) {
        try {
            return Files.readAllLines(MessagesTests.MESSAGES.resolve(module + "_en.properties")).stream()
                    .filter(it -> it.startsWith(prefix))
                    .map(it -> it.substring(prefix.length(), it.indexOf(" = ")))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Set<String> codes(Coded... constants) {
        return Arrays.stream(constants).map(Coded::code).collect(Collectors.toSet());
    }

    static Set<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }

    static Set<String> lowerCase(Enum<?>... constants) {
        return names(constants).stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** What somebody agreed to stays readable, so each version of each purpose has its text. */
    static Set<String> consentTexts() {
        return Arrays.stream(Purpose.values())
                .flatMap(purpose ->
                        IntStream.rangeClosed(1, purpose.version()).mapToObj(version -> purpose + "_" + version))
                .collect(Collectors.toSet());
    }

    /** Of an enum that no other module may see. */
    static Enum<?>[] constants(String type) {
        try {
            return (Enum<?>[]) Class.forName("org.banu.platform." + type).getEnumConstants();
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}
