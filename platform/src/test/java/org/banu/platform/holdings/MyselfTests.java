package org.banu.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Actor;
import org.banu.platform.registry.BusinessId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** She adds herself where somebody of her name is named already. */
@PageTest
class MyselfTests {

    private final Keepers keepers;

    private Actor.Person aida = SignedInAs.somebody();
    private BusinessId mill = new BusinessId(UUID.randomUUID());
    private String named = "";

    MyselfTests(Keepers keepers) {
        this.keepers = keepers;
    }

    @BeforeEach
    void nameSomebodyOfHerName() {
        aida = keepers.somebody();
        mill = keepers.businessOf(aida);
        named = keepers.addPerson(aida, mill, "Aida", "WOMAN", mill.value().toString(), "60");
    }

    @Test
    void sheIsAskedWhetherThatIsShe() {
        for (var form : List.of("/ownership/owners/new", "/ownership/offices/new")) {
            assertThat(adds(form, "who", "me", "name", "aida"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Somebody called Aida is here already. Is that you?", "href=\"#another\"")
                    .contains("id=\"another\"", "value=\"me\" selected", "value=\"" + named + "\"");
        }
        assertThat(keepers.told(aida, mill).parties()).hasSize(2);
    }

    @Test
    void whoSaysThatItIsSheStandsThereOnce() {
        assertThat(adds("/ownership/offices/new", "who", named, "name", "aida")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.told(aida, mill).parties()).hasSize(2);
        assertThat(keepers.told(aida, mill).offices()).isNotEmpty();
    }

    @Test
    void whoSaysThatItIsAnotherIsBelieved() {
        assertThat(adds("/ownership/owners/new", "who", "me", "name", "Aida", "another", "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.told(aida, mill).parties()).hasSize(3);
        // What she said is there again where something else is wrong.
        var other = keepers.businessOf(aida);
        keepers.addPerson(aida, other, "Aida", "WOMAN", other.value().toString(), "60");
        assertThat(keepers.sends(
                        aida,
                        other,
                        "/ownership/owners/new",
                        "kind",
                        "PERSON",
                        "who",
                        "me",
                        "name",
                        "Aida",
                        "another",
                        "yes"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .doesNotContain("Is that you?")
                .containsPattern("name=\"another\" value=\"yes\" checked");
    }

    /** The control, and it goes without a question for others too. */
    @Test
    void nobodyElseIsAsked() {
        assertThat(keepers.reads(aida, mill, "/ownership/owners/new?kind=PERSON"))
                .doesNotContain("id=\"another\"");
        assertThat(adds("/ownership/owners/new", "name", "Aida")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(adds("/ownership/owners/new", "who", "me", "name", "Saima")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult adds(String form, String... fields) {
        var all = new ArrayList<>(List.of("kind", "PERSON", "sex", "WOMAN", "percent", "20", "office", "SIGNATORY"));
        all.addAll(List.of(fields));
        return keepers.sends(aida, mill, form, all.toArray(String[]::new));
    }
}
