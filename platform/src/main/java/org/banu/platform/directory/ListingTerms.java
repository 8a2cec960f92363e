package org.banu.platform.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.data.Term;
import org.banu.data.Text;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Sectors and places of the shipped data, with what lies above them. */
@Component
class ListingTerms {

    private final List<Term> sectors;
    private final List<Term> places;
    private final Map<String, Term> sectorsByCode;
    private final Map<String, Term> placesByCode;
    private final Programmes programmes;

    ListingTerms(Programmes programmes) {
        this.programmes = programmes;
        this.sectors = programmes.facts().sectors();
        this.places = programmes.facts().places();
        this.sectorsByCode = byCode(sectors);
        this.placesByCode = byCode(places);
    }

    boolean isSector(String code) {
        return sectorsByCode.containsKey(code);
    }

    /** Countries that the data knows places of. */
    List<Term> countries() {
        return places.stream().filter(it -> it.parent() == null).toList();
    }

    List<Term> sectors() {
        return sectors;
    }

    /** All places within a country. */
    List<Term> regions() {
        return places.stream().filter(it -> it.parent() != null).toList();
    }

    /** Right below a country. */
    List<Term> regions(String country) {
        return places.stream().filter(it -> country.equals(it.parent())).toList();
    }

    List<Term> sectorsBelow(String code) {
        return sectors.stream().filter(it -> code.equals(it.parent())).toList();
    }

    List<Term> topSectors() {
        return sectors.stream().filter(it -> it.parent() == null).toList();
    }

    /** A sector and those that contain it. */
    List<String> sectorPath(String code) {
        return path(sectorsByCode, code);
    }

    /** A place and those that contain it, but for the country. */
    List<String> placePath(String code) {
        var path = path(placesByCode, code);
        return path.subList(0, Math.max(0, path.size() - 1));
    }

    /** The part of the country that a place lies in; empty for none. */
    String region(String place) {
        var path = placePath(place);
        return path.isEmpty() ? "" : path.getLast();
    }

    /** The country of a place; empty for what is none. */
    String country(String place) {
        var path = path(placesByCode, place);
        return path.isEmpty() ? "" : path.getLast();
    }

    /** What a listing is filtered by: its sectors and places with all above them. */
    Set<String> facets(Listing listing) {
        var facets = new TreeSet<String>();
        listing.sectors().stream().flatMap(it -> sectorPath(it).stream()).forEach(it -> facets.add(Search.SECTOR + it));
        placePath(listing.place()).forEach(it -> facets.add(Search.PLACE + it));
        return facets;
    }

    String sector(Ui ui, String code) {
        return name(ui, sectorsByCode, code);
    }

    String place(Ui ui, String code) {
        return name(ui, placesByCode, code);
    }

    /** In the words of the question for it; a name of a {@code Form} has its own. */
    String legalForm(Ui ui, String code) {
        return programmes
                .facts()
                .attribute("legalForm")
                .flatMap(it -> it.find(code))
                .map(ui::of)
                .orElseGet(() -> ui.text("registry.form." + code));
    }

    /** In every language, for the search. */
    Stream<String> names(String sectorOrPlace) {
        return Stream.of(sectorsByCode, placesByCode)
                .flatMap(it -> Optional.ofNullable(it.get(sectorOrPlace)).stream())
                .flatMap(it -> all(it.name()));
    }

    private static Stream<String> all(Text name) {
        return Stream.of(name.en(), name.ru(), name.kk(), name.ur());
    }

    private static String name(Ui ui, Map<String, Term> terms, String code) {
        var term = terms.get(code);
        return term == null ? code : ui.of(term.name());
    }

    private static List<String> path(Map<String, Term> terms, String code) {
        var path = new ArrayList<String>();
        var at = Optional.ofNullable(terms.get(code));
        while (at.isPresent()) {
            path.add(at.get().code());
            at = Optional.ofNullable(at.get().parent()).map(terms::get);
        }
        return path;
    }

    private static Map<String, Term> byCode(List<Term> terms) {
        return terms.stream().collect(Collectors.toMap(Term::code, Function.identity()));
    }
}
