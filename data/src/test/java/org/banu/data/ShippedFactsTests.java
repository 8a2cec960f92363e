package org.banu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Rulebook;
import org.junit.jupiter.api.Test;

class ShippedFactsTests {

    /** One line of the list of facts that were handed over. */
    private record HandedOver(String kind, String id, String country) {}

    private final Facts facts = Facts.shipped();

    @Test
    void theShippedFactsPass() {
        assertThat(DataCheck.shipped()).isEmpty();
    }

    @Test
    void whatIsShippedIsWhatStandsInTheFolder() {
        var folder = Facts.in(Path.of(""));

        assertThat(facts.programmes())
                .extracting(Programme::hash)
                .isEqualTo(folder.programmes().stream().map(Programme::hash).toList());
        assertThat(facts.definitions())
                .extracting(Definition::hash)
                .isEqualTo(folder.definitions().stream().map(Definition::hash).toList());
    }

    @Test
    void everyFactHandedOverIsThereOnce() {
        var places = new TreeMap<String, List<String>>();
        facts.programmes().forEach(it -> {
            places.computeIfAbsent(it.id(), _ -> new ArrayList<>()).add(it.id());
            it.merged()
                    .forEach(id ->
                            places.computeIfAbsent(id, _ -> new ArrayList<>()).add(it.id()));
        });
        facts.definitions().forEach(it -> {
            places.computeIfAbsent(it.id(), _ -> new ArrayList<>()).add(it.id());
            it.merged()
                    .forEach(id ->
                            places.computeIfAbsent(id, _ -> new ArrayList<>()).add(it.id()));
        });

        assertThat(places.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        handedOver().stream().map(HandedOver::id).toList());
        assertThat(places.values()).allSatisfy(it -> assertThat(it).hasSize(1));
    }

    @Test
    void everyFactKeepsItsKindAndCountry() {
        for (var fact : handedOver()) {
            if (fact.kind().equals("definition")) {
                assertThat(facts.definitions())
                        .filteredOn(it -> it.id().equals(fact.id()))
                        .allSatisfy(it -> assertThat(it.country()).isEqualTo(fact.country()));
            } else {
                assertThat(facts.find(fact.id())).get().satisfies(it -> {
                    assertThat(it.country()).isEqualTo(fact.country());
                    assertThat(kind(it)).isEqualTo(fact.kind());
                });
            }
        }
    }

    private static String kind(Programme programme) {
        return programme.finance() ? "programme" : programme.course() != null ? "training" : "network";
    }

    @Test
    void theRulesAreTakenByTheEngine() {
        var rules = facts.programmes().stream().map(Programme::rules).toList();

        assertThat(Rulebook.of(rules, facts.vocabulary(), facts.units()).ruleSets())
                .hasSameSizeAs(facts.programmes());
    }

    @Test
    void nobodyIsJudgedByTheRulesOfABodyThatNobodyJoins() {
        var judged = facts.rules().stream().map(RuleSet::id).toList();

        assertThat(facts.programmes().stream().filter(Programme::forContactOnly))
                .hasSize(13)
                .extracting(Programme::id)
                .contains("pk-ncsw", "carec-rgeg")
                .doesNotContainAnyElementsOf(judged);
        assertThat(judged).hasSize(facts.programmes().size() - 13).contains("kz-abwk", "pk-kashf-general-loan");
    }

    @Test
    void aMergedFactIsFoundInItsStead() {
        var merging = facts.programmes().stream()
                .filter(it -> !it.merged().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(facts.find(merging.merged().getFirst())).contains(merging);
    }

    @Test
    void everyConstantHasAName() {
        var lists = Map.<String, Coded[]>of(
                "kinds", Kind.values(),
                "networkKinds", Network.NetworkKind.values(),
                "scopes", Network.Scope.values(),
                "fees", Fee.What.values());

        lists.forEach((list, constants) -> assertThat(facts.terms().get(list))
                .extracting(Term::code)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(constants).map(Coded::code).toList()));
        assertThat(facts.terms().get("units"))
                .extracting(Term::code)
                .containsAll(facts.units().names());
    }

    @Test
    void codesHaveNames() {
        assertThat(facts.name("places", "KZ")).map(Text::en).contains("Kazakhstan");
        assertThat(facts.name("places", "XX")).isEqualTo(Optional.empty());
    }

    private static List<HandedOver> handedOver() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/handed-over-ids.csv"), StandardCharsets.UTF_8)
                    .stream()
                    .skip(1)
                    .map(it -> it.split(",", -1))
                    .map(it -> new HandedOver(it[0], it[1], it[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
