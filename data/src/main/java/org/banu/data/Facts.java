package org.banu.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Units;
import org.banu.eligibility.Vocabulary;

/**
 * All facts of a data folder, read and linked.
 *
 * @param programmes finance, trainings and networks, by path of their files
 * @param attributes how each attribute of the vocabulary is asked for
 * @param places parents before children
 * @param sectors parents before children
 * @param terms the short lists by name: documents, channels, decisions, topics and so on
 * @param vocabulary what rules may ask, for the engine
 * @param units currencies and the units worth something in them, for the engine
 */
public record Facts(
        List<Programme> programmes,
        List<Definition> definitions,
        List<AttributeText> attributes,
        List<Term> places,
        List<Term> sectors,
        Map<String, List<Term>> terms,
        List<Parameter> parameters,
        Vocabulary vocabulary,
        Units units) {

    public Facts {
        programmes = List.copyOf(programmes);
        definitions = List.copyOf(definitions);
        attributes = List.copyOf(attributes);
        places = List.copyOf(places);
        sectors = List.copyOf(sectors);
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        parameters = List.copyOf(parameters);
    }

    /**
     * Those that this build ships.
     *
     * @throws BrokenFact when a file cannot be read; the build has checked them, so that is a bug
     */
    public static Facts shipped() {
        return FactsReader.read(PackedFacts.shipped());
    }

    /**
     * Those of a folder, as {@link DataCheck} has found them good.
     *
     * @throws BrokenFact at the first file that cannot be read
     */
    public static Facts in(Path folder) {
        return FactsReader.read(
                FactFile.in(folder).stream().map(FactsReader.Read::of).toList());
    }

    /** By its id, or by that of a near-duplicate that was merged into it. */
    public Optional<Programme> find(String id) {
        return programmes.stream()
                .filter(it -> it.id().equals(id) || it.merged().contains(id))
                .findFirst();
    }

    /** Who can have what: the rules of all that one may apply for or join, in their order. */
    public List<RuleSet> rules() {
        return programmes.stream()
                .filter(it -> !it.forContactOnly())
                .map(Programme::rules)
                .toList();
    }

    public Optional<AttributeText> attribute(String id) {
        return attributes.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /**
     * The name of a code.
     *
     * @param list {@code places}, {@code sectors}, or a list of {@link #terms}
     */
    public Optional<Text> name(String list, String code) {
        return terms(list).stream()
                .filter(it -> it.code().equals(code))
                .map(Term::name)
                .findFirst();
    }

    private List<Term> terms(String list) {
        return switch (list) {
            case "places" -> places;
            case "sectors" -> sectors;
            default -> terms.getOrDefault(list, List.of());
        };
    }
}
