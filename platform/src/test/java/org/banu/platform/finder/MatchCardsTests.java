package org.banu.platform.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.web.Ui;
import org.junit.jupiter.api.Test;

@PageTest
class MatchCardsTests {

    final MatchCards cards;
    final Finder finder;
    final Programmes programmes;
    final Ui ui;

    MatchCardsTests(MatchCards cards, Finder finder, Programmes programmes, Visitor reader) {
        this.cards = cards;
        this.finder = finder;
        this.programmes = programmes;
        this.ui = reader.ui(Language.ENGLISH);
    }

    /** Its condition: from 21 to 45 years, or from 18 in some sectors. */
    @Test
    void ofSeveralWaysThatFailOneIsNamed() {
        var old = Profile.empty()
                .with("place", new Value.Text("PK"))
                .with("age", new Value.Quantity(new BigDecimal(60), "year"));
        assertThat(reason("pk-pmybals-tier-2", old)).isEqualTo("Age: 21 to 45 years, or another way");
    }

    @Test
    void whatIsStillToTellIsNamedByItsQuestions() {
        var profile =
                Profile.empty().with("place", new Value.Text("KZ-75")).with("legalForm", new Value.Text("company"));
        assertThat(reason("kz-single-comprehensive-small", profile)).isEqualTo("Amount needed and Purpose");
    }

    /** Five legal forms would do; on a card the question is enough. */
    @Test
    void aLongListOfAnswersIsNotReadOut() {
        var here = Profile.empty().with("place", new Value.Text("KZ-75"));
        assertThat(reason("kz-single-comprehensive-small", here)).isEqualTo("Legal form");
    }

    @Test
    void noCardHasAReasonThatIsLong() {
        for (var match : finder.matches(new Answers(Set.of(), false, Profile.empty(), Set.of()))) {
            assertThat(cards.of(ui, match).reason()).hasSizeLessThan(160);
        }
    }

    private String reason(String programme, Profile profile) {
        return cards.of(ui, finder.screen(programmes.get(programme), profile)).reason();
    }
}
