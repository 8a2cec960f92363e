package org.banu.platform.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.data.Term;
import org.banu.platform.kernel.Language;
import org.banu.platform.registry.Keepers;
import org.banu.platform.registry.Tier;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a listing shows. */
@Component
class ListingWords {

    private static final int LONGEST_ON_A_CARD = 180;

    private final ListingTerms terms;
    private final Keepers keepers;
    private final Clock clock;

    ListingWords(ListingTerms terms, Keepers keepers, Clock clock) {
        this.terms = terms;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** Something to choose, by its name. */
    record Choosable(String code, String name) {}

    /**
     * Things to choose that belong together.
     *
     * @param name of the group; empty where it has no others below it
     */
    record Group(String name, List<Choosable> choices) {

        Group {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A fact of a listing.
     *
     * @param written whether its owner wrote it, in whatever script
     */
    record Fact(String label, List<String> values, boolean written) {

        Fact {
            values = List.copyOf(values);
        }
    }

    /**
     * One of many.
     *
     * @param beside its name in the reader's script; empty if that is the first, or there is none
     */
    record Card(String id, String name, String beside, String sectors, String place, String products, Tier tier) {}

    Card card(Ui ui, Listing listing) {
        return new Card(
                listing.business().value().toString(),
                listing.names().own(),
                beside(ui.language(), listing),
                listing.sectors().stream()
                        .map(it -> ui.isolated(terms.sector(ui, it)))
                        .collect(Collectors.joining(" · ")),
                place(ui, listing),
                shortened(listing.shown().products()),
                listing.tier());
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_ON_A_CARD) {
            return text;
        }
        var space = text.lastIndexOf(' ', LONGEST_ON_A_CARD);
        return text.substring(0, space > 0 ? space : text.offsetByCodePoints(0, LONGEST_ON_A_CARD / 2)) + " …";
    }

    private static String beside(Language reader, Listing listing) {
        var names = listing.names();
        var theirs = switch (reader) {
            case ENGLISH -> names.latin();
            case RUSSIAN, KAZAKH -> names.cyrillic();
            case URDU -> names.arabic();
        };
        return theirs.equals(names.own()) ? "" : theirs;
    }

    /** Its name in other scripts. */
    List<String> otherNames(Listing listing) {
        var names = listing.names();
        return Stream.of(names.latin(), names.cyrillic(), names.arabic())
                .filter(it -> !it.isEmpty() && !it.equals(names.own()))
                .distinct()
                .toList();
    }

    /** From the smallest that is shown to the country. */
    String place(Ui ui, Listing listing) {
        var path = new ArrayList<>(terms.placePath(listing.place()));
        path.add(listing.country());
        return path.stream()
                .map(it -> terms.place(ui, it))
                .reduce((within, around) -> ui.text("directory.within", within, around))
                .orElseThrow();
    }

    /** All that it shows beside its name. */
    List<Fact> facts(Ui ui, Listing listing) {
        var facts = new ArrayList<Fact>();
        add(facts, ui.text("directory.sector"), listing.sectors().stream().map(it -> terms.sector(ui, it)), false);
        add(facts, ui.text("directory.place"), Stream.of(place(ui, listing)), false);
        for (var field : Field.values()) {
            if (field != Field.WEB) {
                add(facts, ui.text("directory.field." + field), values(ui, listing, field), isWritten(field));
            }
        }
        return facts;
    }

    /** What a field shows; nothing where it shows nothing. */
    Stream<String> values(Ui ui, Listing listing, Field field) {
        var shown = listing.shown();
        return switch (field) {
            case PRODUCTS -> Stream.of(shown.products());
            case CERTIFICATES -> shown.certificates().stream();
            case SETTLEMENT -> Stream.of(shown.settlement());
            case LANGUAGES -> shown.languages().stream().map(it -> language(ui, it));
            case WEB -> Stream.of(shown.web());
            case SIZE -> shown.size().stream().map(it -> ui.text("registry.size." + it));
            case BEGUN -> Stream.of(shown.begun());
            case LEGAL_FORM ->
                Stream.of(shown.legalForm()).filter(it -> !it.isEmpty()).map(it -> terms.legalForm(ui, it));
            case MEMBERSHIPS ->
                shown.memberships()
                        ? keepers.memberOf(listing.business(), clock.instant()).stream()
                                .map(it -> it.name(ui.language()))
                        : Stream.empty();
        };
    }

    static boolean isWritten(Field field) {
        return switch (field) {
            case PRODUCTS, CERTIFICATES, SETTLEMENT, WEB -> true;
            case LANGUAGES, SIZE, BEGUN, LEGAL_FORM, MEMBERSHIPS -> false;
        };
    }

    List<Choosable> countries(Ui ui) {
        return named(ui, terms.countries());
    }

    /** Regions by their country. */
    List<Group> regions(Ui ui) {
        return terms.countries().stream()
                .map(it -> new Group(ui.of(it.name()), named(ui, terms.regions(it.code()))))
                .filter(it -> !it.choices().isEmpty())
                .toList();
    }

    /** Each with those below it. */
    List<Group> sectors(Ui ui) {
        return terms.topSectors().stream()
                .map(it -> {
                    var below = named(ui, terms.sectorsBelow(it.code()));
                    var name = ui.of(it.name());
                    return below.isEmpty()
                            ? new Group("", List.of(new Choosable(it.code(), name)))
                            : new Group(
                                    name,
                                    Stream.concat(
                                                    Stream.of(
                                                            new Choosable(it.code(), ui.text("directory.whole", name))),
                                                    below.stream())
                                            .toList());
                })
                .toList();
    }

    private static List<Choosable> named(Ui ui, List<Term> terms) {
        return terms.stream()
                .map(it -> new Choosable(it.code(), ui.of(it.name())))
                .toList();
    }

    private static String language(Ui ui, String code) {
        return ui.languageName(code);
    }

    private static void add(List<Fact> facts, String label, Stream<String> values, boolean written) {
        var told = values.filter(it -> !it.isEmpty()).toList();
        if (!told.isEmpty()) {
            facts.add(new Fact(label, told, written));
        }
    }
}
