package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.banu.platform.access.PersonId;
import org.banu.platform.organisations.Chambers;
import org.springframework.http.HttpStatus;

/** Pages on which an owner or an officer writes about a case, in each state in which she does. */
public final class CaseForms {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Courses courses;
    private final Verifiers.Bureau bureau;

    public CaseForms(Verifiers verifiers, Chambers people) {
        this.verifiers = verifiers;
        this.people = people;
        this.courses = new Courses(verifiers, people);
        this.bureau = verifiers.bureau();
    }

    /** Somebody with a page before her. */
    public record Before(PersonId person, String page) {}

    /** By their states; whoever asks for one gets a case of its own. */
    public Map<String, Supplier<Before>> all() {
        var all = new LinkedHashMap<String, Supplier<Before>>();
        all.put("asks", () -> hers(questioned()));
        all.put("definitions", () -> {
            var shop = questioned();
            return new Before(shop.owner(), business(shop) + "/definitions");
        });
        all.put("declares", () -> {
            var shop = asked();
            return at(shop, bureau.one());
        });
        State.WAITING.forEach(it -> all.put("decides " + it, () -> {
            var shop = asked();
            var officer = courses.brings(shop, bureau, it);
            verifiers.clears(officer, verifiers.now(shop).id());
            return at(shop, officer);
        }));
        EnumSet.of(
                        State.FIRST_CHECK,
                        State.FIRST_EVIDENCE,
                        State.FIRST_REFUSED,
                        State.SECOND_CHECK,
                        State.SECOND_EVIDENCE,
                        State.SECOND_REFUSED,
                        State.REVOKED)
                .forEach(it -> all.put("owns " + it, () -> {
                    var shop = asked();
                    courses.brings(shop, bureau, it);
                    return hers(shop);
                }));
        return all;
    }

    private Verifiers.Shop asked() {
        var shop = verifiers.shop();
        verifiers.asks(shop, bureau.id());
        return shop;
    }

    /** Women own the larger part, and a man runs it and signs for it. */
    private Verifiers.Shop questioned() {
        var shop = verifiers.shop();
        verifiers.owns(shop, "Saima", "WOMAN", "60");
        assertThat(people.sends(
                        shop.owner(),
                        business(shop) + "/ownership/offices/new",
                        "name",
                        "Bolat",
                        "sex",
                        "MAN",
                        "office",
                        "CHIEF_EXECUTIVE",
                        "office",
                        "SIGNATORY"))
                .hasStatus(HttpStatus.SEE_OTHER);
        return shop;
    }

    private static Before hers(Verifiers.Shop shop) {
        return new Before(shop.owner(), shop.page());
    }

    private Before at(Verifiers.Shop shop, PersonId officer) {
        return new Before(officer, "/en/cases/" + verifiers.now(shop).id());
    }

    private static String business(Verifiers.Shop shop) {
        return "/en/businesses/" + shop.id().value();
    }
}
