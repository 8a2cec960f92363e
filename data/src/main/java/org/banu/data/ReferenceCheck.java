package org.banu.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.eligibility.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Whether everything that a record names is there: other records, terms, attributes, parameters, units. */
final class ReferenceCheck {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<FactFile, Item> files;
    private final Map<String, Set<String>> terms = new HashMap<>();
    private final Set<String> broken;
    private final Set<String> parameterIds;
    private final Map<String, Item> records = new HashMap<>();
    private final Map<String, Item> merged = new HashMap<>();

    /**
     * @param files those that are sound in themselves
     * @param broken ids of records that are not, so that nobody is blamed for naming them
     */
    ReferenceCheck(Map<FactFile, Item> files, Set<String> broken) {
        this.files = files;
        this.broken = Set.copyOf(broken);
        this.parameterIds = ids(FactKind.PARAMETERS, "parameters", "id");
        roots(FactKind.VOCABULARY)
                .forEach(it -> it.fields().forEach((list, items) -> terms.put(list, codes(items, "code"))));
        terms.put("security", answers("security"));
    }

    List<Finding> findings() {
        var reader = conditions();
        var recordFiles = files.entrySet().stream()
                .filter(it -> FactKind.of(it.getKey().path()).orElseThrow().record())
                .toList();
        recordFiles.forEach(it -> register(it.getValue()));
        recordFiles.forEach(it -> references(it.getValue()));
        if (reader != null) {
            recordFiles.forEach(it -> findings.addAll(reader.findings(it.getValue())));
        }
        return findings;
    }

    /** Null when the words that conditions are made of are broken themselves. */
    private @Nullable ConditionCheck conditions() {
        try {
            var places = list(FactKind.PLACES, "places").map(WordsReader::terms);
            var sectors = list(FactKind.SECTORS, "sectors").map(WordsReader::terms);
            var attributes = list(FactKind.ATTRIBUTES, "attributes");
            var parameters = list(FactKind.PARAMETERS, "parameters");
            roots(FactKind.VOCABULARY).forEach(FactsReader::terms);
            if (places.isEmpty() || sectors.isEmpty() || attributes.isEmpty() || parameters.isEmpty()) {
                findings.add(new Finding(
                        "attributes.yaml",
                        1,
                        "Without attributes, places, sectors and parameters in good order no test can be checked."));
                return null;
            }
            Vocabulary vocabulary =
                    WordsReader.vocabulary(attributes.get(), Map.of("places", places.get(), "sectors", sectors.get()));
            var units = FactsReader.units(parameters.get());
            return new ConditionCheck(vocabulary, units, terms.getOrDefault("decisions", Set.of()));
        } catch (BrokenFact e) {
            findings.add(e.finding());
            return null;
        }
    }

    private void register(Item record) {
        var id = record.get("id");
        var other = records.putIfAbsent(id.text(), id);
        if (other != null) {
            findings.add(id.finding("The id '%s' stands in %s too.".formatted(id.text(), other.file())));
        }
        for (var duplicate : record.list("merged")) {
            var taken = merged.putIfAbsent(duplicate.text(), duplicate);
            if (taken != null) {
                findings.add(duplicate.finding("'%s' is merged in %s too.".formatted(duplicate.text(), taken.file())));
            }
        }
    }

    private void references(Item record) {
        for (var related : record.list("related")) {
            if (!there(related.text()) || related.text().equals(record.get("id").text())) {
                findings.add(related.finding("There is no other record '%s'.".formatted(related.text())));
            }
        }
        for (var duplicate : record.list("merged")) {
            if (records.containsKey(duplicate.text())) {
                findings.add(duplicate.finding(
                        "'%s' is merged here, yet is a record of its own.".formatted(duplicate.text())));
            }
        }
        known(record.list("documents").stream(), "documents");
        known(record.list("preferences").stream().map(it -> it.get("id")), "preferences");
        known(record.list("topics").stream(), "topics");
        known(record.list("collateral").stream(), "security");
        known(record.find("apply").stream().flatMap(it -> it.list("channels").stream()), "channels");
        Stream.concat(Stream.of(record), record.list("cases").stream())
                .flatMap(it -> it.find("rate").stream())
                .flatMap(it -> it.find("base").stream())
                .filter(it -> !parameterIds.contains(it.text()))
                .forEach(it -> findings.add(it.finding("parameters.yaml has no '%s'.".formatted(it.text()))));
        Stream.concat(
                        record.list("amounts").stream(),
                        Stream.concat(record.list("fees").stream(), record.find("cost").stream()))
                .flatMap(it -> it.find("unit").stream())
                .filter(it -> !DataCheck.CURRENCIES.contains(it.text()) && !parameterIds.contains(it.text()))
                .forEach(it -> findings.add(
                        it.finding("'%s' is neither one of the currencies %s nor a unit of parameters.yaml."
                                .formatted(
                                        it.text(),
                                        DataCheck.CURRENCIES.stream().sorted().toList()))));
    }

    private boolean there(String record) {
        return records.containsKey(record) || broken.contains(record);
    }

    private void known(Stream<Item> codes, String list) {
        codes.filter(it -> !terms.getOrDefault(list, Set.of()).contains(it.text()))
                .forEach(it -> findings.add(it.finding("'%s' is not one of the %s.".formatted(it.text(), list))));
    }

    private Set<String> answers(String attribute) {
        return list(FactKind.ATTRIBUTES, "attributes").stream()
                .flatMap(it -> it.items().stream())
                .filter(it -> it.get("id").text().equals(attribute))
                .flatMap(it -> it.list("answers", answer -> answer.get("id").text()).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> ids(FactKind kind, String list, String field) {
        return list(kind, list).map(it -> codes(it, field)).orElse(Set.of());
    }

    private static Set<String> codes(Item list, String field) {
        return list.items().stream().map(it -> it.get(field).text()).collect(Collectors.toCollection(HashSet::new));
    }

    private Optional<Item> list(FactKind kind, String field) {
        return roots(kind).map(it -> it.get(field)).findFirst();
    }

    private Stream<Item> roots(FactKind kind) {
        return files.entrySet().stream()
                .filter(it -> FactKind.of(it.getKey().path()).orElseThrow() == kind)
                .map(Map.Entry::getValue);
    }
}
