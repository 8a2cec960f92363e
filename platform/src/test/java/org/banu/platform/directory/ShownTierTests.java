package org.banu.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;
import static org.banu.platform.directory.Shopkeepers.shown;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody sees who is verified; that somebody was, or nearly, is hers to tell. */
@PageTest
class ShownTierTests {

    private final Visitor browser;
    private final Shopkeepers people;
    private final Registry registry;
    private final Access access;

    ShownTierTests(Visitor browser, Shopkeepers people, Registry registry, Access access) {
        this.browser = browser;
        this.people = people;
        this.registry = registry;
        this.access = access;
    }

    @ParameterizedTest
    @EnumSource
    void onlyVerifiedShowsByItself(Tier tier) {
        var name = name("Базар");
        var business = people.listed(people.somebody(name("Aida")), details(name), Field.values());
        access.perform("verification", () -> registry.mark(business, tier));

        var item = browser.json("/api/v1/directory?q=" + name).path("items").path(0);
        assertThat(item.path("tier").asString()).isEqualTo(tier == Tier.VERIFIED ? "VERIFIED" : "DECLARED");
        var page = browser.reads(shown(business));
        if (tier == Tier.VERIFIED) {
            assertThat(page).contains("Verified").doesNotContain("Not verified");
        } else {
            assertThat(page).contains("Not verified").doesNotContain("Revoked", "revoked", "xpired", "Documents");
        }
    }
}
