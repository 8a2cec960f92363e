package org.banu.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;
import static org.banu.platform.directory.Shopkeepers.page;
import static org.banu.platform.directory.Shopkeepers.shown;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Role;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.organisations.Organisations;
import org.junit.jupiter.api.Test;

/** Organisations that count the owner of a business among their entrepreneurs, on its page. */
@PageTest
class MembershipShownTests {

    private final Visitor browser;
    private final Shopkeepers people;
    private final Chambers chambers;
    private final Organisations organisations;

    MembershipShownTests(Visitor browser, Shopkeepers people, Chambers chambers, Organisations organisations) {
        this.browser = browser;
        this.people = people;
        this.chambers = chambers;
        this.organisations = organisations;
    }

    /** It ends by itself, so it is asked when the page is read. */
    @Test
    void theyAreShownWhileSheIsOneAndWishesIt() {
        var aida = people.somebody(name("Aida"));
        var founder = chambers.somebody();
        var chamber = chambers.foundedBy(founder);
        var name = organisations.get(chamber).name(Language.ENGLISH);
        var business = people.listed(aida, details(name("Мүше")), Field.values());
        assertThat(browser.reads(shown(business))).doesNotContain("belongs to");
        assertThat(people.reads(aida, page(business))).doesNotContain(name);

        chambers.joins(aida.id(), chamber, Role.ENTREPRENEUR, founder);
        assertThat(browser.reads(shown(business))).contains("Organisations its owner belongs to", name);
        assertThat(people.reads(aida, page(business))).contains(name);
        people.lists(aida, business, false, Field.PRODUCTS);
        assertThat(browser.reads(shown(business))).doesNotContain(name);

        people.lists(aida, business, false, Field.MEMBERSHIPS);
        assertThat(browser.reads(shown(business))).contains(name);
        chambers.leaves(aida.id(), chamber);
        // That she works for it is not a membership.
        chambers.joins(aida.id(), chamber, Role.ANALYST, founder);
        assertThat(browser.reads(shown(business))).doesNotContain(name);
    }
}
