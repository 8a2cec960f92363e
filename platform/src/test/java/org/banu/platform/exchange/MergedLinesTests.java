package org.banu.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.duplicates.Duplicates;
import org.banu.platform.exchange.Import.Counts;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Roster.Listed;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/** A list with a business that was found to be another one. */
@PageTest
@Import(Bringing.class)
class MergedLinesTests {

    private final Bringing bringing;
    private final Bringing.Officer aida;
    private final Chambers people;
    private final Registry registry;
    private final Duplicates duplicates;

    /** No other test names a business so. */
    private final String name = "Zhibek " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    MergedLinesTests(Bringing bringing, Chambers people, Registry registry, Duplicates duplicates) {
        this.bringing = bringing;
        this.aida = bringing.officer();
        this.people = people;
        this.registry = registry;
        this.duplicates = duplicates;
    }

    @Test
    void whatItsOwnerKeepsIsNeitherAddedAgainNorChanged() {
        var her = people.somebody();
        var hers = as(her, () -> registry.add(Owner.of(her), Details.begun(name, "KZ", "retail", Form.REGISTERED)));
        bringing.brings(aida, list("7,%s,retail".formatted(name)));
        var brought = all().getFirst().business().id();
        merge(hers, brought);
        assertThat(bringing.brings(aida, list("7,%s better,crops".formatted(name)))
                        .counts())
                .isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(all()).isEmpty();
        assertThat(as(her, () -> registry.get(hers)).details().names().own()).isEqualTo(name);

        separate(brought);
        assertThat(all())
                .singleElement()
                .satisfies(it -> assertThat(it.reference()).isEqualTo("7"));
        assertThat(bringing.brings(aida, list("7,%s better,crops".formatted(name)))
                        .counts())
                .isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(all()).hasSize(1);
        // The control: what was never merged is added.
        assertThat(bringing.brings(aida, list("8,%s other,crops".formatted(name)))
                        .counts())
                .isEqualTo(new Counts(1, 0, 0, 0));
    }

    @Test
    void whatTheOrganisationKeepsItselfIsChanged() {
        bringing.brings(aida, list("7,%s,retail".formatted(name), "8,%s LLP,retail".formatted(name)));
        var seven = brought("7").id();
        var eight = brought("8").id();
        merge(seven, eight, "stays", seven.value().toString());
        assertThat(bringing.brings(aida, list("8,%s best,retail".formatted(name)))
                        .counts())
                .isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.business().id()).isEqualTo(seven);
            assertThat(it.reference()).isEqualTo("7");
            assertThat(it.business().details().names().own()).endsWith("best");
        });
        separate(eight);
        assertThat(brought("8").id()).isEqualTo(eight);
    }

    /** Else each would undo the other with every list. */
    @Test
    void ofTwoLinesOfOneBusinessTheFirstCounts() {
        bringing.brings(aida, list("7,%s,retail".formatted(name), "8,%s LLP,retail".formatted(name)));
        merge(
                brought("7").id(),
                brought("8").id(),
                "stays",
                brought("7").id().value().toString());
        var again = bringing.brings(aida, list("7,%s one,retail".formatted(name), "8,%s two,retail".formatted(name)));
        assertThat(again.counts()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(again.findings().alike()).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(3);
            assertThat(it.earlier()).isEqualTo(2);
        });
        assertThat(brought("7").details().names().own()).endsWith("one");
    }

    private static byte[] list(String... lines) {
        return Samples.csv("reference,name,sector\n" + String.join("\n", lines) + "\n");
    }

    private List<Listed> all() {
        return bringing.all(aida);
    }

    private Business brought(String reference) {
        return all().stream()
                .filter(it -> it.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .business();
    }

    private void merge(BusinessId one, BusinessId other, String... more) {
        duplicates.search();
        // In the order in which PostgreSQL has their ids.
        var ids = Stream.of(one, other)
                .map(it -> it.value().toString())
                .sorted(Comparator.naturalOrder())
                .toList();
        var fields = Stream.concat(Stream.of("decision", "merge", "reason", "One."), Stream.of(more));
        assertThat(people.sendsAsBanu(
                        "/en/admin/duplicates/%s/%s".formatted(ids.getFirst(), ids.getLast()),
                        fields.toArray(String[]::new)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void separate(BusinessId back) {
        assertThat(people.sendsAsBanu("/en/admin/duplicates/%s/separate".formatted(back.value())))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private static <T> T as(PersonId person, Supplier<T> work) {
        return SignedInAs.as(new Actor.Person(person, List.of()), work);
    }
}
