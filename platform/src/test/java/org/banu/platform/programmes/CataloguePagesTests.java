package org.banu.platform.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.banu.data.Programme;
import org.banu.data.Women;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@PageTest
class CataloguePagesTests {

    static final Pattern CARD = Pattern.compile("<h3><a href=\"/[a-z]{2}/programmes/([^\"]+)\"");
    static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    final Visitor browser;
    final Programmes programmes;

    CataloguePagesTests(Visitor browser, Programmes programmes) {
        this.browser = browser;
        this.programmes = programmes;
    }

    @ParameterizedTest
    @EnumSource
    void everyProgrammeIsOnOnePageInEveryLanguage(Language language) {
        var seen = walk("/" + language.code() + "/programmes");
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        programmes.list().stream().map(Programme::id).toList());
    }

    @Test
    void whatHasEndedComesLastAndIsCounted() {
        var seen = walk("/en/programmes");
        var past = programmes.list().stream().filter(programmes::isPast).toList();
        assertThat(past).hasSizeGreaterThan(5);
        assertThat(seen.subList(seen.size() - past.size(), seen.size()))
                .containsExactlyInAnyOrderElementsOf(
                        past.stream().map(Programme::id).toList());
        assertThat(browser.reads("/en/programmes"))
                .contains(past.size() + " of them have ended, are closed or suspended; they are shown last, dimmed");
    }

    @Test
    void filtersNarrowTheListAndStayInTheForm() {
        var seen = walk("/en/programmes?kind=finance&country=KZ&women=true&open=true");
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(programmes.list().stream()
                        .filter(it -> it.finance() && it.country().equals("KZ") && it.women() == Women.ONLY)
                        .filter(it -> !programmes.isPast(it))
                        .map(Programme::id)
                        .toList());
        assertThat(browser.reads("/en/programmes?q=damu&kind=finance&country=KZ&women=true"))
                .contains("value=\"damu\"", "value=\"finance\" selected", "value=\"KZ\" selected")
                .contains("name=\"women\" value=\"true\" checked")
                .doesNotContain("name=\"open\" value=\"true\" checked");
    }

    @Test
    void aDeadlineIsAFilterThatStays() {
        assertThat(walk("/en/programmes?deadline=none")).hasSizeGreaterThan(100).doesNotContain("kz-damu-regions-iii");
        assertThat(browser.reads("/en/programmes?deadline=30"))
                .contains("Nothing matches", "value=\"30\" selected", "in the next 30 days");
        assertThat(browser.reads("/en/programmes?q=tsesnabank")).contains("The last day to apply was 1 September 2020");
    }

    @Test
    void theNextPageKeepsTheFilters() {
        var next = NEXT.matcher(browser.reads("/en/programmes?country=PK&women=true&q=women"));
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).startsWith("/en/programmes?q=women&amp;country=PK&amp;women=true&amp;after=pk-");
    }

    @Test
    void aSearchShowsTheBestFirst() {
        assertThat(walk("/ru/programmes?q=ауыл+аманаты").getFirst()).isEqualTo("kz-auyl-amanaty");
        assertThat(walk("/ur/programmes?q=كشف").getFirst()).isEqualTo("pk-kashf");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(browser.reads("/en/programmes?q=wxjvkq"))
                .contains("Nothing matches", "take a filter away", "href=\"/en/programmes\"")
                .doesNotContain("<article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?kind=nonsense",
                "?country=XX",
                "?after=nothing",
                "?women=maybe&unknown=1",
                "?q=%F0%9F%99%82%00",
                "?kind=%27%3B--"
            })
    void whatMakesNoSenseInAnAddressCountsAsLeftOut(String query) {
        assertThat(browser.opens("/en/programmes" + query)).hasStatusOk();
    }

    @Test
    void whatIsTypedIsShownAsTextOnly() {
        assertThat(browser.reads("/en/programmes?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .doesNotContain("<script>alert")
                .contains("&lt;script>alert(1)");
    }

    @Test
    void aCardSaysWhatIsKnown() {
        assertThat(browser.reads("/en/programmes?q=damu+optima"))
                .contains("Damu-Optima guarantee", "Guarantee", "Kazakhstan", "depending on the conditions")
                .contains("ask whether it still runs", "The sources carry no date");
    }

    /** The ids on all pages, following the links as a reader does. */
    List<String> walk(String address) {
        var ids = new ArrayList<String>();
        for (var next = address; !next.isEmpty(); ) {
            var body = browser.reads(next);
            CARD.matcher(body).results().forEach(it -> ids.add(it.group(1)));
            var link = NEXT.matcher(body);
            next = link.find() ? link.group(1).replace("&amp;", "&") : "";
        }
        return ids;
    }
}
