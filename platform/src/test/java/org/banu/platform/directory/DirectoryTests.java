package org.banu.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;
import static org.banu.platform.directory.Shopkeepers.page;
import static org.banu.platform.directory.Shopkeepers.shown;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.kernel.Language;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

/** Being found, with what she shows and nothing else. */
@PageTest
class DirectoryTests {

    private final Visitor browser;
    private final Shopkeepers people;
    private final Registry registry;
    private final Directory directory;
    private final Access access;
    private final Actor.Person aida;

    DirectoryTests(Visitor browser, Shopkeepers people, Registry registry, Directory directory, Access access) {
        this.browser = browser;
        this.people = people;
        this.registry = registry;
        this.directory = directory;
        this.access = access;
        this.aida = people.somebody(name("Aida"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSpeaksEveryLanguage(Language language) {
        var business = people.listed(aida, details(name("Наурыз")), Field.values());
        var id = business.value();
        var open = "<html lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.direction());
        for (var page : List.of("/directory", "/directory?q=" + name("nothing"), "/directory/" + id)) {
            assertThat(browser.reads("/" + language.code() + page)).as(page).contains(open);
        }
        assertThat(people.reads(aida, "/%s/businesses/%s/listing".formatted(language.code(), id)))
                .contains(open);
    }

    @Test
    void nobodyFindsABusinessBeforeSheAgrees() {
        var name = name("Тихо");
        var business = people.business(aida, details(name));
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.lists(aida, business, false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"consent-directory-error\"", "aria-describedby=\"consent-directory-error\"");
        assertThat(people.reads(aida, page(business))).doesNotContain("consent-directory-error");
        assertThat(ids("q=" + name)).isEmpty();

        assertThat(people.lists(aida, business, true)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.reads(shown(business))).contains(name);
    }

    @Test
    void whatSheDoesNotShowIsNowhere() {
        var name = name("Дукен");
        var business = people.listed(aida, details(name));
        assertThat(everywhere(business, name))
                .contains(name, "Almaty", "Crops and gardens")
                .doesNotContain(
                        name + "-settlement",
                        name + "-products",
                        name + "-certificate",
                        name + "-web",
                        name + "-mail",
                        "7011234567",
                        "2021");
        for (var hidden : List.of("settlement", "products", "certificate", "mail", "web")) {
            assertThat(browser.reads("/en/directory?q=%s-%s".formatted(name, hidden)))
                    .as(hidden)
                    .contains("No business fits");
        }
    }

    /** The control: what she shows is seen and found, but never how she is reached. */
    @Test
    void whatSheShowsIsSeenAndFound() {
        var name = name("Дукен");
        var business = people.listed(aida, details(name), Field.values());
        assertThat(everywhere(business, name))
                .contains(
                        name + "-settlement",
                        name + "-products",
                        name + "-certificate",
                        name + "-web",
                        "2021",
                        "1 to 9 people")
                .doesNotContain(name + "-mail", "7011234567");
        assertThat(browser.reads("/en/directory?q=%s-products".formatted(name))).contains("1 business");
        assertThat(browser.reads("/en/directory?certificate=%s-certificate".formatted(name)))
                .contains("1 business");
        assertThat(browser.reads("/en/directory?certificate=%s-products".formatted(name)))
                .contains("No business fits");
    }

    @Test
    void whoWithdrawsHerConsentIsGoneAtOnce() {
        var name = name("Базар");
        var business = people.listed(aida, details(name));
        assertThat(people.sends(aida, "/en/account/consents/withdraw", "purpose", "DIRECTORY"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.reads("/en/directory?q=" + name)).contains("No business fits");
        assertThat(people.reads(aida, page(business))).contains("You took back your consent");

        assertThat(people.sends(aida, "/en/account/consents", "purpose", "DIRECTORY", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.opens(shown(business))).hasStatusOk();
    }

    /** As her page tells her beforehand. */
    @Test
    void whoStopsBeingListedIsGoneAtOnceAndMayComeBack() {
        var business = people.listed(aida, details(name("Базар")), Field.PRODUCTS);
        assertThat(people.reads(aida, page(business))).contains("disappears from the directory at once");
        assertThat(people.sends(aida, page(business) + "/stop")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.reads(aida, page(business)))
                .contains("not in the directory", "value=\"PRODUCTS\" checked")
                .doesNotContain("value=\"WEB\" checked", "disappears from the directory");
        assertThat(people.sends(aida, page(business), "shown", "PRODUCTS")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.opens(shown(business))).hasStatusOk();
    }

    @Test
    void aBusinessIsShownAsItIsNow() {
        var business = people.listed(aida, details(name("Старое")));
        var name = name("Новое");
        SignedInAs.as(aida, () -> registry.change(business, 1, details(name)));
        access.perform("verification", () -> registry.mark(business, Tier.VERIFIED));
        assertThat(browser.reads(shown(business))).contains(name, "it meets a definition of a woman’s business");
        assertThat(browser.reads("/en/directory?verified=on&q=" + name)).contains("1 business");

        SignedInAs.as(aida, () -> {
            registry.remove(business);
            return business;
        });
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Cyrillic, Latin and Arabic spellings find one another. */
    @ParameterizedTest
    @CsvSource({
        "Шолпанның кілемдері, sholpan",
        "Шолпанның кілемдері, шолпан",
        "ذائقہ گھر, zaiqa",
        "Zaiqa Ghar, ذائقہ",
        "Khawateen Bazaar, خواتین",
        "خواتین بازار, khawateen bazar",
    })
    void aNameIsFoundInAnyScript(String name, String words) {
        var business = people.listed(aida, Details.begun(name, "KZ", "retail", Form.IDEA));
        assertThat(ids("q=" + words)).contains(business.value().toString());
        assertThat(ids("q=" + words + " qwrtpsd"))
                .doesNotContain(business.value().toString());
    }

    @Test
    void aFilterMeansWhatLiesBelowItToo() {
        var name = name("Бақ");
        var business = people.listed(aida, details(name));
        var id = business.value().toString();
        assertThat(ids("sector=crops&q=" + name)).containsExactly(id);
        assertThat(ids("sector=agriculture&country=KZ&region=KZ-75&q=" + name)).containsExactly(id);
        assertThat(ids("sector=retail&q=" + name)).isEmpty();
        assertThat(ids("country=PK&q=" + name)).isEmpty();
        assertThat(ids("verified=yes&q=" + name)).isEmpty();
    }

    @Test
    void pagesGoOnWithoutGapOrRepetition() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var listed = new HashSet<String>();
        for (var i = 0; i < 3; i++) {
            listed.add(people.listed(aida, Details.begun(word + " " + i, "KZ", "retail", Form.IDEA))
                    .value()
                    .toString());
        }
        var seen = new HashSet<String>();
        var next = "/api/v1/directory?limit=1&q=" + word;
        while (!next.isEmpty()) {
            var answer = browser.opens(next);
            Visitor.json(answer)
                    .path("items")
                    .forEach(
                            it -> assertThat(seen.add(it.path("id").asString())).isTrue());
            assertThat(Visitor.json(answer).path("total").asInt()).isEqualTo(3);
            var link = answer.getResponse().getHeader("Link");
            next = link == null ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).isEqualTo(listed);
        assertThat(browser.opens("/api/v1/directory?after=nowhere")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(browser.reads("/api/v1/directory?format=csv&q=" + name("nobody")))
                .startsWith("id,name,nameLatin")
                .hasLineCount(1);
    }

    @Test
    void onlyWhoKeepsABusinessDecidesWhatItShows() {
        var business = people.listed(aida, details(name("Базар")));
        var saima = people.somebody(name("Saima"));
        assertThat(people.opens(saima, page(business))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.lists(saima, business, true, Field.values())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(saima, page(business) + "/stop")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens(shown(business))).hasStatusOk();
    }

    @Test
    void whatWasTakenDownStaysAwayUntilItIsAllowedAgain() {
        var business = people.listed(aida, details(name("Базар")));
        SignedInAs.as(aida, () -> {
            directory.takeDown(business, "It sells what is not hers");
            return business;
        });
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.lists(aida, business, true)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.reads(aida, page(business))).contains("It sells what is not hers");

        SignedInAs.as(aida, () -> {
            directory.allowAgain(business);
            return business;
        });
        assertThat(browser.opens(shown(business))).hasStatusOk();
    }

    @Test
    void searchEnginesReadItInTheWordsOfSchemaOrg() {
        var name = name("</script><b>");
        var business = people.listed(aida, Details.begun(name, "PK", "retail", Form.IDEA));
        assertThat(browser.reads(shown(business)))
                .contains("\"@type\":\"Organization\"", "\"addressCountry\":\"PK\"")
                .contains(name.replace("<", "\\u003c").replace(">", "\\u003e"))
                .doesNotContain("<b>");
    }

    /** The pages, the answers and the structured data in which it may stand. */
    private String everywhere(BusinessId business, String name) {
        return Stream.of(
                        shown(business),
                        "/en/directory?q=" + name,
                        "/api/v1/directory?q=" + name,
                        "/api/v1/directory?format=csv&q=" + name)
                .map(browser::reads)
                .reduce("", String::concat);
    }

    private List<String> ids(String query) {
        var encoded = query.replace(" ", "%20");
        return browser.json("/api/v1/directory?limit=100&" + encoded)
                .path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }
}
