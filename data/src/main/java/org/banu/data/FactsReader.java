package org.banu.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Units;
import org.banu.eligibility.Vocabulary;

/** Turns checked files into facts. */
final class FactsReader {

    /** The content of a file, with the SHA-256 of its bytes. */
    record Read(FactKind kind, String path, String hash, Item root) {

        static Read of(FactFile file) {
            return new Read(kind(file.path()), file.path(), file.hash(), Yaml.read(file));
        }

        static FactKind kind(String path) {
            return FactKind.of(path).orElseThrow(() -> new BrokenFact(new Finding(path, 1, DataCheck.NO_PLACE)));
        }
    }

    private final Map<FactKind, List<Read>> byKind = new EnumMap<>(FactKind.class);

    private FactsReader(List<Read> files) {
        files.forEach(
                it -> byKind.computeIfAbsent(it.kind(), _ -> new ArrayList<>()).add(it));
    }

    static Facts read(List<Read> files) {
        return new FactsReader(files).facts();
    }

    private Facts facts() {
        var places = WordsReader.terms(one(FactKind.PLACES).get("places"));
        var sectors = WordsReader.terms(one(FactKind.SECTORS).get("sectors"));
        var attributes = one(FactKind.ATTRIBUTES).get("attributes");
        var vocabulary = WordsReader.vocabulary(attributes, Map.of("places", places, "sectors", sectors));
        var parameters = one(FactKind.PARAMETERS).get("parameters");
        var conditions = new ConditionReader(unitsOfNumbers(vocabulary));
        return new Facts(
                programmes(new ProgrammeReader(conditions)),
                list(FactKind.DEFINITION).stream()
                        .map(it -> DefinitionReader.definition(conditions, it.root(), it.hash()))
                        .toList(),
                attributes.items().stream().map(WordsReader::attribute).toList(),
                places,
                sectors,
                terms(one(FactKind.VOCABULARY)),
                parameters.items().stream().map(WordsReader::parameter).toList(),
                vocabulary,
                units(parameters));
    }

    private List<Programme> programmes(ProgrammeReader reader) {
        var programmes = new ArrayList<Programme>();
        for (var kind : List.of(FactKind.PROGRAMME, FactKind.TRAINING, FactKind.NETWORK)) {
            list(kind).forEach(it -> programmes.add(reader.programme(kind, it.root(), it.hash())));
        }
        return programmes;
    }

    static Map<String, String> unitsOfNumbers(Vocabulary vocabulary) {
        var units = new HashMap<String, String>();
        for (Attribute attribute : vocabulary.list()) {
            var unit = attribute.unit();
            if (unit != null) {
                units.put(attribute.id(), unit);
            }
        }
        return units;
    }

    static Map<String, List<Term>> terms(Item vocabulary) {
        var terms = new LinkedHashMap<String, List<Term>>();
        vocabulary.fields().forEach((list, items) -> terms.put(list, WordsReader.terms(items)));
        return terms;
    }

    /** The currencies and what counts in them by the list of parameters. Currencies do not convert into each other. */
    static Units units(Item parameters) {
        var names = new TreeSet<>(DataCheck.CURRENCIES);
        var rates = new ArrayList<Units.Rate>();
        try {
            for (var parameter :
                    parameters.items().stream().map(WordsReader::parameter).toList()) {
                if (parameter.kind() == Parameter.Kind.UNIT) {
                    names.add(parameter.id());
                    rates.addAll(rates(parameter));
                }
            }
            return new Units(names, rates);
        } catch (IllegalArgumentException e) {
            throw parameters.broken(String.valueOf(e.getMessage()));
        }
    }

    private static List<Units.Rate> rates(Parameter parameter) {
        return parameter.values().stream()
                .map(it -> new Units.Rate(parameter.id(), parameter.unit(), it.value(), it.from(), it.to()))
                .toList();
    }

    private List<Read> list(FactKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private Item one(FactKind kind) {
        var files = list(kind);
        if (files.size() != 1) {
            throw new IllegalStateException("There must be one file of %s, not %d. Maybe this is no data folder?"
                    .formatted(kind.name().toLowerCase(java.util.Locale.ROOT), files.size()));
        }
        return files.getFirst().root();
    }
}
