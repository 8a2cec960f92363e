package org.banu.platform.businesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.OrganisationTwin;
import org.banu.platform.registry.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

@PageTest
class BusinessPagesTests {

    private final Entrepreneurs people;
    private final OrganisationTwin organisations;
    private final Visitor browser;

    BusinessPagesTests(Entrepreneurs people, OrganisationTwin organisations, Visitor browser) {
        this.people = people;
        this.organisations = organisations;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSpeaksEveryLanguage(Language language) {
        var aida = people.somebody();
        var id = people.registers(aida, "Бану");
        for (var page : new String[] {
            "",
            "/new",
            "/" + id,
            "/" + id + "/names",
            "/" + id + "/place",
            "/" + id + "/activity",
            "/" + id + "/size",
            "/" + id + "/contact",
            "/" + id + "/registration",
            "/" + id + "/answers",
            "/" + id + "/remove",
            "/" + id + "/programmes"
        }) {
            assertThat(people.opens(aida, "/" + language.code() + "/businesses" + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.direction()));
        }
    }

    /** Not every country has its districts among the places. */
    @Test
    void aDistrictIsTypedAndGoesWithTheBusinessEverywhere() {
        var aida = people.somebody();
        var id = people.registers(aida, "Бану");
        assertThat(people.sends(
                        aida,
                        "/en/businesses/" + id + "/place",
                        "version",
                        "1",
                        "country",
                        "KZ",
                        "place",
                        "KZ-75",
                        "district",
                        "Медеу ауданы",
                        "settlement",
                        "Көктөбе"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(aida, "/en/businesses/" + id)).contains("District", "Медеу ауданы");
        assertThat(people.reads(aida, "/api/v1/businesses/" + id)).contains("\"district\":\"Медеу ауданы\"");
        assertThat(people.reads(aida, "/api/v1/businesses/%s.jsonld".formatted(id)))
                .contains("\"addressLocality\":\"Көктөбе, Медеу ауданы\"", "\"keywords\":[\"clothing\"]");
        assertThat(people.reads(aida, "/en/businesses/export.csv")).contains("Медеу ауданы");
    }

    @Test
    void threeFieldsAreEnoughAndNotToBeRegisteredIsNoLess() {
        var aida = people.somebody();
        assertThat(people.reads(aida, "/en/businesses")).contains("Begin with three answers");
        var id = people.registers(aida, "Gul & daughters");
        var details = people.get(aida, id).details();
        assertThat(details.form()).isEqualTo(Form.INFORMAL);
        assertThat(details.activity().sector()).isEqualTo("clothing");
        assertThat(people.reads(aida, "/en/businesses"))
                .contains("Gul &amp; daughters", "Add where it is", "/businesses/%s/place".formatted(id));
        // Of six parts its names, what it does and that it is not registered are told.
        assertThat(people.reads(aida, "/en/businesses/" + id)).contains("3 of 6 parts filled in");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingTypedIsLost() {
        var aida = people.somebody();
        assertThat(people.sends(aida, "/en/businesses/new", "name", "", "form", "IDEA"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence(
                        "href=\"#name\">Name: ", "href=\"#sector\">What it does: ", "href=\"#country\">Country: ")
                .contains("value=\"IDEA\" checked");
        var id = people.registers(aida, "Gul");
        assertThat(people.sends(
                        aida,
                        "/en/businesses/%s/contact".formatted(id),
                        "version",
                        "1",
                        "phone",
                        "12",
                        "email",
                        "gul",
                        "web",
                        "gul.example"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#phone\"", "href=\"#email\"", "value=\"gul.example\"")
                .doesNotContain("href=\"#web\"");
        assertThat(people.get(aida, id).version()).isEqualTo(1);
    }

    @Test
    void eachPartIsSavedByItselfAndLeavesTheOthers() {
        var aida = people.somebody();
        var id = people.registers(aida, "Gul");
        var here = "/en/businesses/%s/".formatted(id);
        people.sends(aida, here + "place", "version", "1", "country", "PK", "place", "PK-PB-LAHORE");
        people.sends(aida, here + "size", "version", "2", "employees", "۳", "turnover", "UNDER_5_MILLION");
        people.sends(
                aida,
                here + "activity",
                "version",
                "3",
                "sector",
                "clothing",
                "certificates",
                "ISO 9001\r\n\r\nHalal",
                "languages",
                "ur",
                "languages",
                "pa");
        assertThat(people.sends(aida, here + "contact", "version", "4", "phone", "+92 300 1234567"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/businesses/%s#contact".formatted(id));
        var details = people.get(aida, id).details();
        assertThat(details.location().place()).isEqualTo("PK-PB-LAHORE");
        assertThat(details.size().employees()).isEqualTo(3);
        assertThat(details.activity().certificates()).containsExactly("ISO 9001", "Halal");
        assertThat(details.activity().languages()).containsExactly("ur", "pa");
        assertThat(people.reads(aida, "/en/businesses/" + id))
                .contains("Punjab", "6 of 6 parts filled in", "Add who owns and leads it");
    }

    @Test
    void inAnotherCountryThePlaceIsAskedAnewAndANumberOfTheOldOneStandsAgainstIt() {
        var aida = people.somebody();
        var id = people.registers(aida, "Gul");
        var here = "/en/businesses/%s/".formatted(id);
        people.sends(aida, here + "place", "version", "1", "country", "PK", "place", "PK-PB-LAHORE");
        people.sends(aida, here + "registration", "version", "2", "form", "REGISTERED", "cnic", "19999-0000000-2");
        assertThat(people.get(aida, id).details().numbers()).hasSize(1);
        assertThat(people.sends(aida, here + "place", "version", "3", "country", "KZ", "place", "PK-PB-LAHORE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#country\"", "Remove that number");
        people.sends(aida, here + "registration", "version", "3", "form", "REGISTERED");
        assertThat(people.sends(aida, here + "place", "version", "4", "country", "KZ", "place", "PK-PB-LAHORE"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/businesses/%s/place".formatted(id));
        assertThat(people.get(aida, id).details().location().place()).isEmpty();
        assertThat(people.reads(aida, here + "place"))
                .contains("value=\"KZ-75\"")
                .doesNotContain("PK-PB-LAHORE");
    }

    @Test
    void whoeverWasSlowerSeesWhatStandsNowBesideWhatSheTyped() {
        var aida = people.somebody();
        var id = people.registers(aida, "Gul");
        var names = "/en/businesses/%s/names".formatted(id);
        people.sends(aida, names, "version", "1", "name", "Gul of Lahore");
        assertThat(people.sends(aida, names, "version", "1", "name", "Gul and sisters"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"Gul and sisters\"", "Saved now: Gul of Lahore")
                .contains("name=\"version\" value=\"2\"");
        assertThat(people.get(aida, id).details().names().own()).isEqualTo("Gul of Lahore");
        // The control: sent again from that page, it is saved.
        people.sends(aida, names, "version", "2", "name", "Gul and sisters");
        assertThat(people.get(aida, id).details().names().own()).isEqualTo("Gul and sisters");
    }

    @Test
    void forAnybodyElseThereIsNothing() {
        var aida = people.somebody();
        var saima = people.somebody();
        var id = people.registers(aida, "Gul");
        for (var page : new String[] {"", "/names", "/answers", "/remove", "/programmes"}) {
            assertThat(people.opens(saima, "/en/businesses/" + id + page)).hasStatus(HttpStatus.NOT_FOUND);
            // The control
            assertThat(people.opens(aida, "/en/businesses/" + id + page)).hasStatusOk();
        }
        assertThat(people.opens(saima, "/api/v1/businesses/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(saima, "/en/businesses/%s/remove".formatted(id)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(saima, "/en/businesses/%s/names".formatted(id), "version", "1", "name", "Hers"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(aida, "/en/businesses/%s/secrets".formatted(id)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aBusinessIsRemovedOnceSheConfirms() {
        var aida = people.somebody();
        var id = people.registers(aida, "Gul");
        assertThat(people.reads(aida, "/en/businesses/%s/remove".formatted(id))).contains("Remove Gul?");
        assertThat(people.find(aida, id)).isPresent();
        assertThat(people.sends(aida, "/en/businesses/%s/remove".formatted(id)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/businesses");
        assertThat(people.find(aida, id)).isEmpty();
    }

    @Test
    void programsReadABusinessAlsoAsAnOrganization() {
        var aida = people.somebody();
        var id = people.registers(aida, "Gul");
        people.sends(
                aida, "/en/businesses/%s/size".formatted(id), "version", "1", "employees", "2", "turnover", "MORE");
        var business = Visitor.json(people.opens(aida, "/api/v1/businesses/" + id));
        assertThat(business.path("name").asString()).isEqualTo("Gul");
        assertThat(business.path("turnover").asString()).isEqualTo("MORE");
        assertThat(business.has("phone")).isFalse();
        var organization = people.opens(aida, "/api/v1/businesses/%s.jsonld".formatted(id));
        assertThat(organization).hasStatusOk().hasContentType("application/ld+json");
        assertThat(Visitor.json(organization).path("@type").asString()).isEqualTo("Organization");
        assertThat(Visitor.json(organization).at("/numberOfEmployees/value").asInt())
                .isEqualTo(2);
        assertThat(browser.opens("/api/v1/businesses/" + id)).hasStatus4xxClientError();
    }

    @Test
    void anOrganisationBringsBusinessesThatItsOfficersLookAfter() {
        var chamber = new OrganisationId(UUID.randomUUID());
        var officer = planted(SignedInAs.somebody(chamber, Role.PROGRAMME_OFFICER));
        var page = "/en/organisations/%s/businesses".formatted(chamber.value());
        assertThat(people.reads(officer, page)).contains("No businesses yet");
        assertThat(people.reads(officer, page + "/new")).contains("value=\"KZ\" checked");
        assertThat(people.sends(officer, page + "/new", "name", "Айгүл")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var id = Entrepreneurs.added(people.sends(
                officer, page + "/new", "name", "Айгүл", "country", "KZ", "sector", "retail", "form", "IDEA"));
        assertThat(people.reads(officer, page)).contains("Айгүл");
        assertThat(people.reads(officer, "/en/businesses/" + id))
                .contains("Айгүл")
                .doesNotContain("/answers");
        assertThat(people.reads(officer, "/en/businesses")).contains(page).doesNotContain("Айгүл");
        var mentor = SignedInAs.somebody(chamber, Role.MENTOR);
        assertThat(people.opens(mentor, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(mentor, "/en/businesses/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        var another = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
        assertThat(people.opens(another, "/en/businesses/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(officer, "/en/businesses/%s/remove".formatted(id)))
                .hasHeader("Location", page);
    }

    @Test
    void aLongListGoesOnAfterTheLastOfThePage() {
        var chamber = new OrganisationId(UUID.randomUUID());
        var officer = planted(SignedInAs.somebody(chamber, Role.ADMINISTRATOR));
        var page = "/en/organisations/%s/businesses".formatted(chamber.value());
        for (var i = 0; i < 31; i++) {
            people.sends(
                    officer, page + "/new", "name", "No " + i, "country", "KZ", "sector", "retail", "form", "IDEA");
        }
        var first = people.reads(officer, page);
        assertThat(first.split("<article", -1)).hasSize(31);
        var next = first.replaceFirst("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1");
        assertThat(people.reads(officer, next).split("<article", -1)).hasSize(2);
    }

    private Actor.Person planted(Actor.Person person) {
        people.joined(person);
        organisations.plant(person, person.id().value().toString());
        return person;
    }
}
