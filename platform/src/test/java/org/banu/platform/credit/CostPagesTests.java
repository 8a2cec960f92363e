package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.data.Lifecycle;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

@PageTest
class CostPagesTests {

    final Visitor browser;
    final Messages messages;

    CostPagesTests(Visitor browser, Messages messages) {
        this.browser = browser;
        this.messages = messages;
    }

    @ParameterizedTest
    @EnumSource
    void asksInEveryLanguage(Language language) {
        assertThat(browser.opens("/" + language.code() + "/cost"))
                .hasStatusOk()
                .bodyText()
                .contains(messages.text(language, "credit.title"), "name=\"amount\"", "name=\"months\"")
                .doesNotContain("<table");
    }

    @ParameterizedTest
    @EnumSource
    void comparesInEveryLanguage(Language language) {
        for (var currency : new String[] {"KZT", "PKR"}) {
            assertThat(browser.opens("/" + language.code() + "/cost?amount=500000&months=24&currency=" + currency))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<table", messages.text(language, "web.cost.yearly"));
        }
    }

    @Test
    void pricesAnInterestFreeLoanWithItsFees() {
        assertThat(browser.opens(
                        "/en/cost?amount=900000&months=36&currency=PKR&programme=pk-punjab-asaan-karobar-card"))
                .hasStatusOk()
                .bodyText()
                .contains("75,500")
                .contains("How it is paid back is not known")
                .contains("first 3 months");
    }

    @Test
    void aProgrammeStandsThereOnceForEachOfItsCases() {
        var page = "/en/cost?amount=2000000&months=30&currency=PKR&programme=pk-punjab-asaan-karobar-finance-t1";
        assertThat(browser.opens(page))
                .hasStatusOk()
                .bodyText()
                .contains("<small class=\"terms\">New business</small>", "first 6 months")
                .contains("<small class=\"terms\">Existing business</small>", "first 3 months");
        assertThat(browser.reads(
                        "/en/cost?amount=2000000&months=30&currency=KZT&programme=kz-single-comprehensive-small"))
                .contains("Interest rate: 7% a year", "Interest rate: 8% a year", "Interest rate: 14% a year")
                .contains("For some borrowers or purposes it runs for 24 months at most.");
    }

    @Test
    void namesTheLimit() {
        assertThat(browser.opens("/en/cost?amount=900000&months=24&currency=PKR&programme=pk-asa-small-loan"))
                .bodyText()
                .contains("You can have Rs")
                .contains("80,000");
    }

    @Test
    void listsOtherMoneyApart() {
        assertThat(browser.opens("/en/cost?amount=50000&months=12&currency=KZT&programme=pk-asa-small-loan"))
                .bodyText()
                .contains("Currencies are not mixed here");
    }

    @Test
    void comparesWithHerOwnOfferInMurabahaWords() {
        assertThat(browser.opens("/en/cost?amount=50000&months=12&currency=PKR&programme=pk-asa-small-loan"
                        + "&offerRate=12&offerPlan=murabaha&offerFee=500"))
                .hasStatusOk()
                .bodyText()
                .contains("The offer you have", "You pay a price in instalments, not interest", "56,500");
    }

    @Test
    void saysAllThatIsWrongAndKeepsWhatWasTyped() {
        var wrong = browser.opens("/en/cost?amount=lots&months=0&currency=EUR&offerRate=x%22%3E");

        assertThat(wrong)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#amount\"", "href=\"#months\"", "href=\"#currency\"", "href=\"#offerRate\"")
                .contains("value=\"lots\"")
                .contains("value=\"x&#34;>\"");
    }

    @Test
    void refusesMoreProgrammesThanFitSideBySide() {
        assertThat(browser.opens("/en/cost?amount=50000&months=12&currency=PKR&programme=a&programme=b&programme=c"
                        + "&programme=d&programme=e"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose at most 4 programmes");
    }

    @Test
    void putsWhatHasEndedLast() {
        var page = browser.reads("/en/cost?amount=1000000&months=24&currency=PKR");

        assertThat(page.indexOf("SME Bank, concessional")).isGreaterThan(page.indexOf("/programmes/pk-pmybals-tier-2"));
    }

    /** Keys made of codes, where no search for keys would miss one. */
    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryCode(Language language) {
        for (var unknown : Unknown.values()) {
            assertThat(messages.has(language, "credit.unknown." + unknown.code()))
                    .isTrue();
        }
        for (var kind : Limit.Kind.values()) {
            assertThat(messages.has(language, "credit.limit." + kind.code())).isTrue();
            assertThat(messages.has(language, "credit.sometimes." + kind.code()))
                    .isTrue();
        }
        for (var lifecycle : new Lifecycle[] {Lifecycle.ANNOUNCED, Lifecycle.SUSPENDED, Lifecycle.HISTORIC}) {
            assertThat(messages.has(language, "credit.lifecycle." + lifecycle.code()))
                    .isTrue();
        }
        for (var plan : CostForm.PLANS) {
            assertThat(messages.has(language, "credit.plan." + plan.code())).isTrue();
        }
    }
}
