package org.banu.platform.programmes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.data.Text;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.platform.kernel.Folding;
import org.jspecify.annotations.Nullable;

/** Which words a programme is found by, and how much each of them weighs. */
final class SearchedWords {

    static final double SUMMARY = 1.5;

    private static final double NAME = 10;
    private static final double PROVIDER = 5;
    private static final double ABOUT = 3.5;

    /** What a programme is about can be read from its conditions on these. */
    private static final List<String> TELLING = List.of("sector", "place", "social", "settlement");

    private final Facts facts;
    private final Map<String, Boolean> written = new LinkedHashMap<>();
    private final Map<String, List<Folding.Word>> folded = new HashMap<>();

    SearchedWords(Facts facts) {
        this.facts = facts;
    }

    /** All words that were read so far, with whether they stand somewhere in Urdu script. */
    Map<String, Boolean> written() {
        return written;
    }

    /** The words of a programme with their weights. */
    Map<String, Double> of(Programme programme) {
        var words = new HashMap<String, Double>();
        for (var name : names(programme)) {
            add(words, name, NAME);
            addPairs(words, name);
        }
        add(words, programme.id().substring(programme.id().indexOf('-') + 1), NAME);
        add(words, programme.provider(), PROVIDER);
        about(programme).forEach(it -> add(words, it, ABOUT));
        add(words, programme.summary(), SUMMARY);
        return words;
    }

    /** In all languages, and as in the sources. */
    static List<String> names(Programme programme) {
        return Stream.concat(Text.LANGUAGES.stream().map(programme.name()::in), programme.original().values().stream())
                .distinct()
                .toList();
    }

    private List<Text> about(Programme programme) {
        var about = new ArrayList<Text>();
        programme.kinds().forEach(it -> addName(about, "kinds", it.code()));
        addName(about, "places", programme.country());
        var course = programme.course();
        if (course != null) {
            course.topics().forEach(it -> addName(about, "topics", it));
        }
        var network = programme.network();
        if (network != null) {
            addName(about, "networkKinds", network.kind().code());
            var city = network.city();
            if (city != null) {
                about.add(city);
            }
        }
        programme.rules().criteria().stream().map(Criterion::condition).forEach(it -> addCodes(about, it));
        programme.preferences().forEach(it -> addName(about, "preferences", it.id()));
        return about;
    }

    private void addCodes(List<Text> about, Condition condition) {
        switch (condition) {
            case Condition.In(var attribute, var codes) -> addCodes(about, attribute, codes);
            case Condition.Within(var attribute, var codes) -> addCodes(about, attribute, codes);
            case Condition.AllOf(var of) -> of.forEach(it -> addCodes(about, it));
            case Condition.AnyOf(var of) -> of.forEach(it -> addCodes(about, it));
            case Condition.AtLeast(var _, var of) -> of.forEach(it -> addCodes(about, it));
            case Condition.Not _, Condition.Test _, Condition.Decides _ -> {
                // What a programme is not about, or what no word stands for.
            }
        }
    }

    private void addCodes(List<Text> about, String attribute, Collection<String> codes) {
        if (TELLING.contains(attribute)) {
            for (var code : codes) {
                addName(about, attribute.equals("sector") ? "sectors" : "places", code);
                facts.attribute(attribute).flatMap(it -> it.find(code)).ifPresent(about::add);
            }
        }
    }

    private void addName(List<Text> about, String list, String code) {
        facts.name(list, code).ifPresent(about::add);
    }

    private void add(Map<String, Double> words, @Nullable Text text, double weight) {
        if (text != null) {
            Text.LANGUAGES.forEach(it -> add(words, text.in(it), weight));
        }
    }

    private void add(Map<String, Double> words, String text, double weight) {
        for (var word : fold(text)) {
            words.merge(word.sound(), weight, Math::max);
            written.merge(word.sound(), word.urdu(), Boolean::logicalOr);
        }
    }

    /** A name of several words is often written as one. */
    private void addPairs(Map<String, Double> words, String name) {
        var parts = fold(name);
        for (var i = 0; i + 1 < parts.size(); i++) {
            var pair = parts.get(i).sound() + parts.get(i + 1).sound();
            words.merge(pair, NAME, Math::max);
            written.merge(pair, parts.get(i).urdu(), Boolean::logicalOr);
        }
    }

    private List<Folding.Word> fold(String text) {
        return folded.computeIfAbsent(text, Folding::words);
    }
}
