package org.banu.platform.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.data.Programme;
import org.banu.platform.PageTest;
import org.banu.platform.ProgrammeExamples;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@PageTest
class CardsTests {

    final Cards cards;
    final Programmes programmes;
    final Visitor reader;

    CardsTests(Cards cards, Programmes programmes, Visitor reader) {
        this.cards = cards;
        this.programmes = programmes;
        this.reader = reader;
    }

    @ParameterizedTest
    @EnumSource
    void untilTheLastDayACardSaysUntilWhen(Language language) {
        var ui = reader.ui(language);
        var card = cards.of(ui, closingIn(0));
        assertThat(card.past()).isFalse();
        assertThat(card.deadline()).isEqualTo(ui.text("programmes.closes", ui.date(programmes.today())));
        assertThat(card.lifecycle()).isEqualTo(ui.text("programmes.lifecycle.ACTIVE"));
    }

    @ParameterizedTest
    @EnumSource
    void afterItACardIsPastAndSaysSo(Language language) {
        var ui = reader.ui(language);
        var card = cards.of(ui, closingIn(-1));
        assertThat(card.past()).isTrue();
        assertThat(card.deadline())
                .isEqualTo(
                        ui.text("programmes.closed", ui.date(programmes.today().minusDays(1))));
        assertThat(card.lifecycle()).isEqualTo(ui.text("programmes.lifecycle.CLOSED"));
    }

    @Test
    void withoutAClosingDayACardSaysNothingOfIt() {
        assertThat(cards.of(reader.ui(Language.ENGLISH), programmes.get("kz-damu-optima"))
                        .deadline())
                .isEmpty();
    }

    @Test
    void whatHasEndedIsNotCalledClosed() {
        var card = cards.of(reader.ui(Language.ENGLISH), programmes.get("kz-damu-regions-iii"));
        assertThat(card.lifecycle()).isEqualTo("ended");
        assertThat(card.deadline()).isEqualTo("The last day to apply was 1 September 2020");
    }

    private Programme closingIn(int days) {
        return ProgrammeExamples.closing(
                programmes.get("kz-damu-optima"), programmes.today().plusDays(days));
    }
}
