package org.banu.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.Value;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What definitions ask for reads as a sentence. */
@PageTest
class DefinitionWordsTests {

    private final Keepers keepers;
    private final Visitor browser;
    private final Wording wording;
    private final Programmes programmes;

    DefinitionWordsTests(Keepers keepers, Visitor browser, Wording wording, Programmes programmes) {
        this.keepers = keepers;
        this.browser = browser;
        this.wording = wording;
        this.programmes = programmes;
    }

    @Test
    void thePageSaysThemSo() {
        var aida = keepers.somebody();
        var mill = keepers.businessOf(aida);
        keepers.addPerson(aida, mill, "Saima", "WOMAN", mill.value().toString(), "30");
        assertThat(keepers.reads(aida, mill, "/definitions"))
                .contains(
                        "A woman runs the business from day to day",
                        "A woman is among the top managers",
                        "There is no board")
                .doesNotContain("Managed by a woman: yes", "The provider decides", "whether there is no board");
    }

    /** A yes or a no, and its contrary; the control is the shorter way in which programmes say it. */
    @ParameterizedTest
    @EnumSource
    void noYesOrNoStandsBehindAColon(Language language) {
        var ui = browser.ui(language);
        var flags = conditions().filter(DefinitionWordsTests::isFlag).distinct().toList();
        assertThat(flags).hasSizeGreaterThan(2).allSatisfy(it -> {
            assertThat(wording.condition(ui, it)).endsWith(": " + ui.isolated(ui.text("programmes.yes")));
            var holds = wording.sentence(ui, it);
            var fails = wording.sentence(ui, new Condition.Not(it));
            assertThat(holds).doesNotContain(":").isNotEqualTo(fails);
            assertThat(fails).doesNotContain(":");
            assertThat(wording.sentence(ui, new Condition.Not(new Condition.Not(it))))
                    .isEqualTo(holds);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftToAnInstitutionIsNotLeftToAProvider(Language language) {
        var ui = browser.ui(language);
        var citizenship = new Condition.Decides("citizenship");
        assertThat(conditions()).contains(citizenship);
        assertThat(wording.sentence(ui, citizenship))
                .isEqualTo(ui.text("programmes.decided_there", wording.name(ui, "decisions", "citizenship")));
        assertThat(wording.sentence(browser.ui(Language.ENGLISH), citizenship))
                .isEqualTo("The institution decides: whether citizenship or residence fits");
    }

    private Stream<Condition> conditions() {
        return programmes.facts().definitions().stream()
                .flatMap(it -> it.rules().criteria().stream())
                .map(Criterion::condition)
                .flatMap(DefinitionWordsTests::parts);
    }

    private static boolean isFlag(Condition condition) {
        return condition instanceof Condition.Is(var ignored, Value.Flag _);
    }

    private static Stream<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(var of) -> parts(of);
            case Condition.AnyOf(var of) -> parts(of);
            case Condition.AtLeast(var ignored, var of) -> parts(of);
            case Condition.Not(var of) -> parts(of);
            case Condition.Test _, Condition.Decides _ -> Stream.of(condition);
        };
    }

    private static Stream<Condition> parts(List<Condition> conditions) {
        return conditions.stream().flatMap(DefinitionWordsTests::parts);
    }
}
