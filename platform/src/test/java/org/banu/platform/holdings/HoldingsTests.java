package org.banu.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banu.platform.access.Role.PROGRAMME_OFFICER;

import java.util.List;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.registry.BusinessId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Who sees and who changes who owns a business. */
@PageTest
class HoldingsTests {

    private final Keepers keepers;
    private final Holdings holdings;
    private final StakeStore stakes;
    private final Access access;

    private Actor.Person aida = SignedInAs.somebody();
    private BusinessId mill = new BusinessId(UUID.randomUUID());

    HoldingsTests(Keepers keepers, Holdings holdings, StakeStore stakes, Access access) {
        this.keepers = keepers;
        this.holdings = holdings;
        this.stakes = stakes;
        this.access = access;
    }

    @BeforeEach
    void keepABusinessWithAnOwner() {
        aida = keepers.somebody();
        mill = keepers.businessOf(aida);
        keepers.addPerson(aida, mill, "Saima", "WOMAN", mill.value().toString(), "60");
    }

    @Test
    void onlyWhoKeepsItAndWhoVerifiesItSeesItsOwners() {
        var other = keepers.somebody();
        for (var page : List.of("/ownership", "/definitions", "/ownership/owners/new", "/ownership/proofs/new")) {
            assertThat(keepers.opens(aida, mill, page)).as(page).hasStatusOk();
            assertThat(keepers.opens(other, mill, page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        var officer = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), PROGRAMME_OFFICER);
        assertThat(keepers.opens(officer, mill, "/ownership")).hasStatus(HttpStatus.NOT_FOUND);
        assertThatThrownBy(() -> SignedInAs.as(other, () -> holdings.get(mill))).isInstanceOf(NotFound.class);

        assertThat(access.answer("verification", () -> holdings.get(mill)).parties())
                .hasSize(2);
        // The directory sees the business, and none of its owners.
        assertThat(access.answer("directory", () -> holdings.get(mill)).parties())
                .hasSize(1);
    }

    /** The second wall: verifying is looking. */
    @Test
    void whoVerifiesChangesNothing() {
        var share = keepers.told(aida, mill).shares().getFirst().id();
        access.perform("verification", () -> stakes.remove(mill, share));
        assertThat(keepers.told(aida, mill).shares()).hasSize(1);
        // The control: she herself may.
        assertThat(keepers.sends(aida, mill, "/ownership/stakes/" + share, "how", "never"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.told(aida, mill).shares()).isEmpty();
    }
}
