package org.banu.platform.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.data.Programme;
import org.banu.platform.PageTest;
import org.banu.platform.ProgrammeExamples;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Assets;
import org.banu.platform.web.Messages;
import org.banu.platform.web.Ui;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;

@PageTest
class CardsTests {

    final Cards cards;
    final Programmes programmes;
    final Messages messages;
    final Assets assets;

    CardsTests(Cards cards, Programmes programmes, Messages messages, Assets assets) {
        this.cards = cards;
        this.programmes = programmes;
        this.messages = messages;
        this.assets = assets;
    }

    @ParameterizedTest
    @EnumSource
    void untilTheLastDayACardSaysUntilWhen(Language language) {
        var ui = ui(language);
        var card = cards.of(ui, closingIn(0));
        assertThat(card.past()).isFalse();
        assertThat(card.deadline()).isEqualTo(ui.text("programmes.closes", ui.date(programmes.today())));
        assertThat(card.lifecycle()).isEqualTo(ui.text("programmes.lifecycle.ACTIVE"));
    }

    @ParameterizedTest
    @EnumSource
    void afterItACardIsPastAndSaysSo(Language language) {
        var ui = ui(language);
        var card = cards.of(ui, closingIn(-1));
        assertThat(card.past()).isTrue();
        assertThat(card.deadline())
                .isEqualTo(
                        ui.text("programmes.closed", ui.date(programmes.today().minusDays(1))));
        assertThat(card.lifecycle()).isEqualTo(ui.text("programmes.lifecycle.CLOSED"));
    }

    @Test
    void withoutAClosingDayACardSaysNothingOfIt() {
        assertThat(cards.of(ui(Language.ENGLISH), programmes.get("kz-damu-optima"))
                        .deadline())
                .isEmpty();
    }

    @Test
    void whatHasEndedIsNotCalledClosed() {
        var card = cards.of(ui(Language.ENGLISH), programmes.get("kz-damu-regions-iii"));
        assertThat(card.lifecycle()).isEqualTo("ended");
        assertThat(card.deadline()).isEqualTo("The last day to apply was 1 September 2020");
    }

    private Programme closingIn(int days) {
        return ProgrammeExamples.closing(
                programmes.get("kz-damu-optima"), programmes.today().plusDays(days));
    }

    private Ui ui(Language language) {
        var token = new DefaultCsrfToken("header", "parameter", "token");
        return new Ui(language, "/", false, messages, assets, token, false);
    }
}
