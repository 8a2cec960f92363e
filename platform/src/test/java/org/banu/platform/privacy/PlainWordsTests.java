package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.banu.platform.meanings.Meanings;
import org.banu.platform.meanings.TableWords;
import org.banu.platform.meanings.WordSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person who reads a copy finds a word for every column and code in it. */
@PageTest
class PlainWordsTests {

    /** How a column says which codes it takes. */
    private static final Pattern CODES = Pattern.compile("\\(\\(?([a-z_]+) (?:= ANY|<@) \\(?\\(?ARRAY\\[([^]]+)]");

    private static final Pattern CODE = Pattern.compile("'([A-Za-z_]+)'");

    /** What an act is about, after its code. */
    private static final Pattern THING =
            Pattern.compile("\\b(?:Act\\.of|act)\\(\\s*\"[a-z_.]+\"(?: \\+ \\w+)?,\\s*\"([a-z]+)\"");

    private static final Pattern FIELD = Pattern.compile("\\.with(?:Secret)?\\(\"([a-z]+)\",");

    private final CatalogueStore catalogue;
    private final RuleBook rules;
    private final Meanings meanings;
    private final Visitor browser;
    private final TestTables tables;

    PlainWordsTests(CatalogueStore catalogue, RuleBook rules, Meanings meanings, Visitor browser, TestTables tables) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.meanings = meanings;
        this.browser = browser;
        this.tables = tables;
    }

    @Test
    void everyColumnOfPeopleIsNamed() {
        assertThat(unnamed("public")).isEmpty();
    }

    @Test
    void everyCodeOfPeopleIsSaidInWords() {
        assertThat(codes("public").get("verification.state")).contains("FIRST_REFUSED", "VERIFIED");
        assertThat(codes("public").get("listing_choice.shown")).contains("PRODUCTS");
        assertThat(unspoken("public")).isEmpty();
    }

    /** What the trail notes are fields of many tables. */
    @Test
    void aRuleSaysWordsOfColumnsThatThereAreAndByListsThatThereAre() {
        for (var rule : rules.list()) {
            var columns = catalogue.list("public").stream()
                    .filter(it -> it.name().equals(rule.table()))
                    .flatMap(it -> it.columns().stream().map(Column::name))
                    .toList();
            var words = words(rule.table(), Language.KAZAKH);
            assertThat(rule.words().codes().keySet()).allSatisfy(it -> {
                assertThat(columns.contains(it) || rule.table().equals("audit_event"))
                        .as("%s.%s", rule.table(), it)
                        .isTrue();
                assertThatNoException().isThrownBy(() -> words.code(it, "x", row(it, "x")));
            });
        }
        var unlisted = meanings.of(browser.ui(Language.ENGLISH), "diary", new WordSource("", Map.of("mood", "moods")));
        assertThatIllegalStateException()
                .isThrownBy(() -> unlisted.code("mood", "GLAD", row("mood", "GLAD")))
                .withMessageContaining("'moods'");
    }

    @Test
    void noTwoColumnsOfATableAndNoTwoTablesAreCalledTheSame() {
        for (var language : Language.values()) {
            for (var table : catalogue.list("public")) {
                var words = words(table.name(), language);
                assertThat(table.columns().stream().flatMap(it -> words.column(it.name()).stream()))
                        .as("%s %s", table.name(), language)
                        .doesNotHaveDuplicates();
            }
            assertThat(catalogue.list("public").stream()
                            .map(it -> browser.ui(language).text("privacy.table." + it.name())))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatTheTrailNotesIsSaidInWords() throws IOException {
        var trail = words("audit_event", Language.ENGLISH);
        var things = inSources(THING);
        assertThat(things).contains("business", "person");
        assertThat(things)
                .allSatisfy(it -> assertThat(trail.code("kind", it, row("kind", it)))
                        .as(it)
                        .isPresent());
        var fields = inSources(FIELD);
        assertThat(fields).contains("percent", "role");
        var read = words("audit_event", Language.RUSSIAN);
        assertThat(fields)
                .allSatisfy(it -> assertThat(read.value("after", noted(it))).doesNotStartWith(it));
        // The control: what nobody gave words to is shown as it is noted.
        assertThat(read.value("after", noted("weather"))).isEqualTo("weather: x");
    }

    @Test
    void noWordIsLeftOverFromAColumnThatIsGone() throws IOException {
        assertThat(leftOver(written())).isEmpty();
        // The control: a word for a column of one table may not stand for all, and one of none is found.
        assertThat(leftOver(
                        Set.of("meanings.column.percent", "meanings.column.person.gone", "meanings.code.party.kind.X")))
                .hasSize(3);
    }

    /** The control of the first two. */
    @Test
    void aColumnAndACodeWithoutWordsAreFound() {
        tables.inSchema(
                "unworded",
                "create table unworded.diary (person uuid, mood text check (mood in ('GLAD', 'SAD')),"
                        + " reasons text[] check (reasons <@ array['RAIN', 'SUN']))",
                "comment on table unworded.diary is 'privacy: personal; subject: person'");
        assertThat(unnamed("unworded"))
                .contains("diary.mood has no words in URDU", "diary.reasons has no words in ENGLISH")
                .noneMatch(it -> it.startsWith("diary.person"));
        assertThat(unspoken("unworded"))
                .contains("GLAD of diary.mood has no words in KAZAKH", "SUN of diary.reasons has no words in RUSSIAN");
    }

    private Set<String> unnamed(String schema) {
        var unnamed = new TreeSet<String>();
        for (var language : Language.values()) {
            for (var table : catalogue.list(schema)) {
                var words = words(table.name(), language);
                table.columns().stream()
                        .filter(it -> words.column(it.name()).isEmpty())
                        .forEach(it ->
                                unnamed.add("%s.%s has no words in %s".formatted(table.name(), it.name(), language)));
            }
        }
        return unnamed;
    }

    private Set<String> unspoken(String schema) {
        var unspoken = new TreeSet<String>();
        for (var language : Language.values()) {
            codes(schema).forEach((place, codes) -> {
                var table = place.substring(0, place.indexOf('.'));
                var column = place.substring(place.indexOf('.') + 1);
                codes.stream()
                        .filter(it -> words(table, language)
                                .code(column, it, row(column, it))
                                .isEmpty())
                        .forEach(it -> unspoken.add("%s of %s has no words in %s".formatted(it, place, language)));
            });
        }
        return unspoken;
    }

    private TableWords words(String table, Language language) {
        var source = rules.list().stream()
                .filter(it -> it.table().equals(table))
                .map(Rule::words)
                .findFirst()
                .orElseGet(() -> new WordSource("", Map.of()));
        return meanings.of(browser.ui(language), table, source);
    }

    /** A row with this code; a text has a first version. */
    private static ObjectNode row(String column, String code) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("version", 1)
                .put("country", "KZ")
                .put(column, code);
    }

    private static ObjectNode noted(String field) {
        var row = JsonMapper.shared().createObjectNode();
        row.putObject("after").put(field, "x");
        return row;
    }

    /** By table and column. */
    private Map<String, Set<String>> codes(String schema) {
        var people = catalogue.list(schema).stream().map(PersonalTable::name).collect(Collectors.toSet());
        return tables
                .owner()
                .sql("""
                        select relname, pg_get_constraintdef(k.oid) from pg_constraint k join pg_class c on c.oid = k.conrelid
                        where k.contype = 'c' and c.relnamespace = cast(:schema as regnamespace)
                        """)
                .param("schema", schema)
                .query((row, _) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(it -> people.contains(it.getFirst()))
                .flatMap(it -> CODES.matcher(it.getLast())
                        .results()
                        .map(found -> Map.entry(
                                it.getFirst() + "." + found.group(1),
                                found(CODE, found.group(2)).collect(Collectors.toSet()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> {
                    var both = new TreeSet<>(one);
                    both.addAll(other);
                    return both;
                }));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1));
    }

    private static Set<String> inSources(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/banu/platform"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("act(") || source.contains("Act.of(")) {
                    found(pattern, source).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Set<String> written() throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages/meanings_en.properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }

    /** Words for a column of one table carry its name; those without stand in several. */
    private List<String> leftOver(Set<String> keys) {
        var columns = catalogue.list("public").stream()
                .flatMap(table -> table.columns().stream().map(it -> List.of(table.name(), it.name())))
                .toList();
        var codes = codes("public");
        return keys.stream()
                .filter(key -> {
                    var parts = Arrays.asList(key.split("\\."));
                    return switch (parts.get(1)) {
                        case "column" ->
                            parts.size() == 3
                                    ? columns.stream()
                                                    .filter(it -> it.getLast().equals(parts.get(2)))
                                                    .count()
                                            < 2
                                    : !columns.contains(parts.subList(2, 4));
                        case "code" ->
                            !columns.contains(parts.subList(2, 4))
                                    || !codes.getOrDefault(
                                                    String.join(".", parts.subList(2, 4)), Set.of(parts.getLast()))
                                            .contains(parts.getLast());
                        default -> false;
                    };
                })
                .toList();
    }
}
