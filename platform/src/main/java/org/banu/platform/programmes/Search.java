package org.banu.platform.programmes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.platform.kernel.Folding;
import org.banu.platform.kernel.Folding.Word;

/**
 * Finds programmes by words in any of the four languages and scripts, misspelled or written in another alphabet.
 *
 * <p>Every word of a programme weighs by where it stands: in its name most, then its provider, then what it is about,
 * then its summary. A word of the query that few programmes have counts more than one that most have.
 */
public final class Search {

    /** A programme that has less of what the query says than this is left out. */
    private static final double LEAST_COVERAGE = 0.5;

    /** What a word must weigh for a programme to count as one that has it: about that of one in its summary. */
    private static final double SURE = 0.7 * 0.7 * SearchedWords.SUMMARY;

    /** No query needs more, and a longer one would only cost time. */
    private static final int MOST_WORDS = 12;

    /** Only the best are compared name by name, which takes longest. */
    private static final int CLOSE = 40;

    private final List<Programme> programmes;
    private final WordIndex words;

    /** For each word, the programmes that have it. */
    private final int[][] places;

    /** For each word, how much it weighs in each of those. */
    private final double[][] weights;

    /** For each programme, its names written as one word, in trigrams. */
    private final List<List<Set<String>>> names;

    private Search(List<Programme> programmes, List<Map<String, Double>> read, Map<String, Boolean> written) {
        this.programmes = programmes;
        this.words = new WordIndex(written);
        this.places = new int[written.size()][];
        this.weights = new double[written.size()][];
        this.names = programmes.stream().map(Search::wholeNames).toList();
        var having = new HashMap<Integer, Map<Integer, Double>>();
        for (var i = 0; i < read.size(); i++) {
            for (var entry : read.get(i).entrySet()) {
                having.computeIfAbsent(words.number(entry.getKey()), _ -> new LinkedHashMap<>())
                        .put(i, entry.getValue());
            }
        }
        having.forEach((word, in) -> {
            places[word] = in.keySet().stream().mapToInt(Integer::intValue).toArray();
            weights[word] =
                    in.values().stream().mapToDouble(Double::doubleValue).toArray();
        });
    }

    public static Search of(Facts facts) {
        var reader = new SearchedWords(facts);
        var read = facts.programmes().stream().map(reader::of).toList();
        return new Search(facts.programmes(), read, reader.written());
    }

    /** Those that fit best, the best first; none if the query has no word that any programme knows. */
    public List<Programme> find(String query) {
        var asked = Folding.words(query).stream().distinct().limit(MOST_WORDS).toList();
        var found = asked.stream()
                .map(this::likeness)
                .filter(it -> Arrays.stream(it).anyMatch(each -> each > 0))
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var scores = scores(found);
        var ranked = IntStream.range(0, programmes.size())
                .filter(it -> scores[it] > 0)
                .boxed()
                .sorted(by(scores))
                .toList();
        var whole = Set.copyOf(WordIndex.trigrams(joined(asked)));
        ranked.stream().limit(CLOSE).forEach(it -> scores[it] *= 1 + likeName(whole, it));
        return ranked.stream().sorted(by(scores)).map(programmes::get).toList();
    }

    private Comparator<Integer> by(double[] scores) {
        return Comparator.<Integer>comparingDouble(it -> -scores[it])
                .thenComparing(it -> programmes.get(it).id());
    }

    /** For each programme, the best weight of any word like this one, times the square of how alike they are. */
    private double[] likeness(Word asked) {
        var best = new double[programmes.size()];
        for (var match : words.like(asked)) {
            var in = places[match.word()];
            for (var i = 0; i < in.length; i++) {
                var value = match.likeness() * match.likeness() * weights[match.word()][i];
                best[in[i]] = Math.max(best[in[i]], value);
            }
        }
        return best;
    }

    private double[] scores(List<double[]> found) {
        var scores = new double[programmes.size()];
        var covered = new double[programmes.size()];
        for (var values : found) {
            var having = Arrays.stream(values).filter(it -> it >= SURE).count();
            var rarity = Math.log(1 + programmes.size() / (1.0 + having));
            for (var i = 0; i < scores.length; i++) {
                scores[i] += rarity * values[i];
                covered[i] += values[i] >= SURE ? 1 : values[i] > 0 ? 0.5 : 0;
            }
        }
        for (var i = 0; i < scores.length; i++) {
            var coverage = covered[i] / found.size();
            scores[i] = coverage < LEAST_COVERAGE ? 0 : scores[i] * coverage * coverage;
        }
        return scores;
    }

    /** From 0 to 1, which is a query that is just a name. */
    private double likeName(Set<String> whole, int programme) {
        var best = 0.0;
        for (var name : names.get(programme)) {
            var shared = whole.stream().filter(name::contains).count();
            best = Math.max(best, 2.0 * shared / (whole.size() + name.size()));
        }
        return best;
    }

    private static List<Set<String>> wholeNames(Programme programme) {
        var names = new ArrayList<Set<String>>();
        for (var name : SearchedWords.names(programme)) {
            names.add(new LinkedHashSet<>(WordIndex.trigrams(joined(Folding.words(name)))));
        }
        return List.copyOf(names);
    }

    private static String joined(List<Word> words) {
        return String.join("", words.stream().map(Word::sound).toList());
    }
}
