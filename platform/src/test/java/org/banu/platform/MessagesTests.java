package org.banu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banu.data.Amount;
import org.banu.data.Coded;
import org.banu.data.Confidence;
import org.banu.data.Course;
import org.banu.data.Repayment;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.Link;
import org.banu.platform.consents.Purpose;
import org.banu.platform.credit.Limit;
import org.banu.platform.credit.Unknown;
import org.banu.platform.identifiers.Registration;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.outreach.Letter;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Tier;
import org.banu.platform.registry.Turnover;
import org.banu.platform.statistics.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTests {

    static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** A key in quotes, whole or up to a dot that is continued at run time. */
    static final Pattern KEY = Pattern.compile(
            "\"((?:web|home|programmes|finder|credit|pictures|countries|laboratory|indices|once|accounts|factors|outreach|organisations|consents|privacy|files|federation|memberships|registry|ownership|verification|directory|exchange|statistics|duplicates|demo)\\.[a-zA-Z0-9_.-]+)\"");

    static final Set<String> VERDICTS = Set.of("likely", "not", "undecided");

    /** The verdicts, and what has none. */
    private static final Set<String> GROUPS = Set.of("likely", "undecided", "not", "contact");

    static final Set<String> STATUSES = Set.of("met", "not-met", "provider", "unknown");
    static final Set<String> FRESH = Set.of("fresh", "aging", "stale");
    private static final Set<String> COOKIES = Set.of("answers", "form", "language", "passkey", "session");
    static final Set<String> ERRORS = Set.of(
            "bad_request",
            "busy",
            "conflict",
            "failure",
            "forbidden",
            "not_found",
            "reused",
            "too_large",
            "unavailable");

    /** How keys that end in a dot go on, from the constants that they are made of. */
    static final Map<String, Set<String>> ENDINGS = Map.ofEntries(
            Map.entry("accounts.link.", lowerCase(Link.Purpose.values())),
            Map.entry("accounts.link_do.", lowerCase(Link.Purpose.values())),
            Map.entry("statistics.by.", names(Dimension.values())),
            Map.entry("statistics.column.", names(Dimension.values())),
            Map.entry("statistics.form.", names(Form.values())),
            Map.entry("statistics.size.", Set.of("0", "1", "2", "3", "4")),
            Map.entry("statistics.tier.", names(Tier.values())),
            Map.entry("statistics.turnover.", names(Turnover.values())),
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
            Map.entry("outreach.close.", Set.of("administrator", "answered", "asked", "invited", "told")),
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
            Map.entry("organisations.kind.", names(Organisation.Kind.values())),
            Map.entry(
                    "organisations.role.",
                    names(EnumSet.complementOf(EnumSet.of(Role.ENTREPRENEUR, Role.MENTOR))
                            .toArray(Role[]::new))),
            Map.entry("organisations.state.", names(constants("organisations.Request$State"))),
            Map.entry("privacy.act.", ActCodes.inSources()),
            Map.entry("privacy.keep.", RuledTables.withReason()),
            Map.entry("privacy.table.", RuledTables.all()),
            Map.entry("programmes.country.", Set.of("REGIONAL", "INTERNATIONAL")),
            Map.entry("programmes.group.", names(constants("programmes.CataloguePage$Shelf"))),
            Map.entry(
                    "programmes.lifecycle.",
                    Set.of("ACTIVE", "ANNOUNCED", "CLOSED", "HISTORIC", "SUSPENDED", "UNKNOWN")),
            Map.entry("programmes.per.", names(Amount.Per.values())),
            Map.entry("programmes.women.", Set.of("ONLY", "PREFERRED")),
            Map.entry("web.api.", lowerCase(constants("web.ProblemKind"))),
            Map.entry("web.api_help.", lowerCase(constants("web.ProblemKind"))),
            Map.entry("web.confidence.", Set.of("seen", "partly", "not_verified")),
            Map.entry("web.error.", ERRORS),
            Map.entry("web.error_help.", ERRORS),
            Map.entry("web.freshness.", FRESH),
            Map.entry("web.money.", Set.of("KZT", "PKR", "USD")),
            Map.entry("web.status.", STATUSES),
            Map.entry("web.verdict.", GROUPS));

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryMessage(Language language) throws IOException {
        assertThat(MessageRules.missing(messages(language), messages(Language.ENGLISH)))
                .isEmpty();
        assertThat(MessageRules.missing(messages(Language.ENGLISH), messages(language)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTranslationTakesTheSameArguments(Language language) throws IOException {
        assertThat(MessageRules.otherArguments(messages(language), messages(Language.ENGLISH), language))
                .isEmpty();
    }

    @Test
    void everyKeyInUseIsAMessage() throws IOException {
        assertThat(used()).hasSizeGreaterThan(100);
        assertThat(MessageRules.unknown(used(), messages(Language.ENGLISH).keySet(), ENDINGS))
                .isEmpty();
    }

    @Test
    void noMessageIsUnused() throws IOException {
        assertThat(MessageRules.unused(messages(Language.ENGLISH).keySet(), used(), ENDINGS))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsInItsOwnScript(Language language) throws IOException {
        assertThat(MessageRules.foreign(messages(language), language)).isEmpty();
    }

    @Test
    void kazakhHasItsOwnLetters() throws IOException {
        assertThat(MessageRules.hasLettersOfKazakh(messages(Language.KAZAKH))).isTrue();
        assertThat(MessageRules.hasLettersOfKazakh(messages(Language.RUSSIAN))).isFalse();
    }

    /** The control of each rule: it finds what breaks it. */
    @Test
    void whatBreaksARuleIsFound() {
        assertThat(MessageRules.missing(Map.of(), Map.of("a", "text"))).containsExactly("a");
        assertThat(MessageRules.otherArguments(Map.of("a", "{0}"), Map.of("a", "{0} {1}"), Language.RUSSIAN))
                .containsExactly("a");
        assertThat(MessageRules.unknown(List.of("web.x"), List.of("web.y"), Map.of()))
                .containsExactly("web.x");
        assertThat(MessageRules.unknown(List.of("web.x."), List.of("web.x.a"), Map.of()))
                .isNotEmpty();
        assertThat(MessageRules.unknown(List.of("web.x."), List.of("web.x.a"), Map.of("web.x.", Set.of("a", "b"))))
                .containsExactly("web.x.b");
        assertThat(MessageRules.unused(List.of("web.x", "web.y.c"), List.of("web.y."), Map.of("web.y.", Set.of("a"))))
                .containsExactly("web.x", "web.y.c");
    }

    @Test
    void aForeignWordIsFoundWhereverItStands() {
        assertThat(MessageRules.foreign(Map.of("a", "Найди grant"), Language.RUSSIAN))
                .containsExactly("a: grant");
        assertThat(MessageRules.foreign(Map.of("a", "{0, plural, one {# loan} other {# кредита}}"), Language.RUSSIAN))
                .containsExactly("a: loan");
        assertThat(MessageRules.foreign(Map.of("a", "قرض кредит"), Language.URDU))
                .containsExactly("a: Cyrillic");
        assertThat(MessageRules.foreign(Map.of("a", "Ответ в JSON: {0, plural, other {#}}"), Language.RUSSIAN))
                .isEmpty();
    }

    static Map<String, String> messages(Language language) throws IOException {
        var messages = new TreeMap<String, String>();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.filter(it -> it.toString().endsWith("_" + language.code() + ".properties"))
                    .toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> messages.put((String) key, (String) text));
            }
        }
        return messages;
    }

    static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        for (var root : Set.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(it -> used.add(it.group(1)));
                }
            }
        }
        used.removeIf(it -> it.endsWith(".css") || it.endsWith(".js"));
        return used;
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
