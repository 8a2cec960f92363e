package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.ActCodes;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Messages;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What each table of people needs, so that it is part of copies, erasure and retention. */
@PageTest
class CatalogueTests {

    private final CatalogueStore catalogue;
    private final RuleBook rules;
    private final Messages messages;
    private final TestTables tables;

    CatalogueTests(CatalogueStore catalogue, RuleBook rules, Messages messages, TestTables tables) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.messages = messages;
        this.tables = tables;
    }

    @Test
    void everyTableOfPeopleHasARuleAndATitle() {
        assertThat(names(catalogue.list("public"))).contains("person", "contact", "audit_event", "legal_hold");
        assertThat(wanting("public")).isEmpty();
    }

    @Test
    void whatBecomesOfBytesInACopyIsSaid() {
        assertThat(undecided("public")).isEmpty();
    }

    @Test
    void everyActHasASentence() {
        assertThat(ActCodes.inSources()).contains("accounts.signed_up", "organisations.declined", "privacy.erased");
        assertThat(unspoken(ActCodes.inSources())).isEmpty();
    }

    /** The control of each. */
    @Test
    void aTableThatIsForgottenIsFound() {
        tables.inSchema(
                "forgotten",
                "create table forgotten.diary (person uuid, page bytea, photo bytea, ends_at timestamptz)",
                "comment on table forgotten.diary is 'privacy: sensitive; subject: person'",
                "comment on column forgotten.diary.photo is 'of her. sealed: person'");
        assertThat(wanting("forgotten"))
                .contains("diary has no rule", "diary has no title in ENGLISH", "diary has no title in URDU");
        assertThat(undecided("forgotten")).containsExactly("diary.page");
        assertThat(unspoken(Set.of("diary.read"))).containsExactly("diary.read");
    }

    @Test
    void aSubjectMayBeReachedThroughOtherTables() {
        tables.inSchema(
                "reached",
                "create table reached.shop (id uuid primary key, person uuid, unique (person, id))",
                "create table reached.shelf (id uuid primary key, shop uuid references reached.shop)",
                "create table reached.label (shelf uuid, price int, unique (shelf, price))",
                "create table reached.product (person uuid, shelf uuid references reached.shelf, buyer uuid, price int,"
                        + " foreign key (shelf, price) references reached.label (shelf, price))",
                "comment on table reached.shop is 'privacy: personal; subject: person'",
                "comment on table reached.product is 'privacy: personal; subject: shelf.shop.person, buyer'");
        var found = catalogue.list("reached");
        var product = found.getFirst();

        assertThat(product.among(":person"))
                .isEqualTo("(t.\"shelf\" = any (array(select \"id\" from \"shelf\" where \"shop\" in"
                        + " (select \"id\" from \"shop\" where \"person\" in (:person))))"
                        + " or t.\"buyer\" in (:person))");
        assertThat(product.refersTo()).containsExactlyInAnyOrder("shelf", "label");
        assertThat(names(found)).containsExactly("product", "shop");
    }

    @Test
    void aPathThatLeadsNowhereIsNamed() {
        tables.inSchema(
                "lost",
                "create table lost.product (shelf uuid)",
                "comment on table lost.product is 'privacy: personal; subject: shelf.person'");
        assertThatIllegalStateException()
                .isThrownBy(() -> catalogue.list("lost"))
                .withMessageContaining("product.shelf");
    }

    @Test
    void whatRefersToOthersGoesBeforeThem() {
        var person = new PersonalTable("person", List.of(), List.of(), Set.of());
        var shop = new PersonalTable("shop", List.of(), List.of(), Set.of("person"));
        var shelf = new PersonalTable("shelf", List.of(), List.of(), Set.of("shop", "person"));
        assertThat(names(PersonalTable.childrenFirst(List.of(person, shop, shelf))))
                .containsExactly("shelf", "shop", "person");
    }

    @Test
    void aRuleThatSaysHalfIsRefused() {
        for (var rule : List.of("{keep: P30D}", "{keep: account, after: x}", "{keep: long}", "{keeps: account}")) {
            assertThatIllegalStateException()
                    .as(rule)
                    .isThrownBy(() -> RuleBook.read(
                            "diary of x.yaml", "diary", YAMLMapper.shared().readTree(rule)))
                    .withMessageContaining("diary of x.yaml");
        }
    }

    private static List<String> names(List<PersonalTable> tables) {
        return tables.stream().map(PersonalTable::name).toList();
    }

    private Set<String> wanting(String schema) {
        var wanting = new TreeSet<String>();
        var ruled = rules.list().stream().collect(Collectors.toMap(Rule::table, it -> it));
        var columns = catalogue.list(schema).stream()
                .collect(Collectors.toMap(
                        PersonalTable::name,
                        it -> it.columns().stream().map(Column::name).toList()));
        columns.keySet().stream().filter(it -> !ruled.containsKey(it)).forEach(it -> wanting.add(it + " has no rule"));
        columns.keySet()
                .forEach(table -> Arrays.stream(Language.values())
                        .filter(it -> !messages.has(it, "privacy.table." + table))
                        .forEach(it -> wanting.add("%s has no title in %s".formatted(table, it))));
        ruled.values()
                .forEach(rule -> columnsOf(rule)
                        .filter(it ->
                                !columns.getOrDefault(rule.table(), List.of()).contains(it))
                        .forEach(it -> wanting.add("%s has no column %s for its rule".formatted(rule.table(), it))));
        return wanting;
    }

    private static Stream<String> columnsOf(Rule rule) {
        return Stream.of(
                        rule.period().map(Rule.Keep.For::after).stream(),
                        rule.only().keySet().stream(),
                        rule.leaveOut().stream(),
                        rule.show().stream())
                .flatMap(it -> it);
    }

    /** Columns of bytes that are neither sealed nor named by the rule of their table. */
    private List<String> undecided(String schema) {
        var ruled = rules.list().stream().collect(Collectors.toMap(Rule::table, it -> it));
        return catalogue.list(schema).stream()
                .flatMap(table -> table.columns().stream()
                        .filter(it -> it.isBytes() && !it.isSealed())
                        .map(Column::name)
                        .filter(it -> Optional.ofNullable(ruled.get(table.name()))
                                .filter(rule -> rule.leaveOut().contains(it)
                                        || rule.show().contains(it))
                                .isEmpty())
                        .map(it -> table.name() + "." + it))
                .toList();
    }

    private List<String> unspoken(Set<String> codes) {
        return codes.stream()
                .filter(code ->
                        Arrays.stream(Language.values()).anyMatch(it -> !messages.has(it, "privacy.act." + code)))
                .toList();
    }
}
