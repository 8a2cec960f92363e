package org.banu.platform.programmes;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.data.Text;

/**
 * Finds programmes by what people type, in any of the four languages and scripts, misspelled or not.
 *
 * <p>Every text and the query are folded to plain Latin letters (ICU: compatibility forms, case, accents, script), so that
 * Kazakh letters, their Russian look-alikes and Latin spellings meet, and cut into trigrams. A programme scores by the
 * share of the query's trigrams that its name, provider, kinds or summary holds.
 */
final class Search {

    /** Of the query's trigrams, the share that must be found at least. */
    private static final double LEAST = 0.45;

    private static final Normalizer2 FORMS = Normalizer2.getNFKCCasefoldInstance();
    private static final String KAZAKH = "әқңөұүіғһ";
    private static final String RUSSIAN = "акноууигх";
    private static final String ARABIC = "يىكةۂۀإأآؤئ";
    private static final String URDU = "ییکہہہااواو";

    private final List<Entry> entries;

    /** The trigrams of a programme's texts, the more telling ones weighing more. */
    private record Entry(Programme programme, Set<String> name, Set<String> about, Set<String> summary) {}

    Search(Facts facts) {
        entries = facts.programmes().stream().map(it -> entry(it, facts)).toList();
    }

    /** Those that hold the query, the best first; none for a query without letters. */
    List<Programme> find(String query) {
        var wanted = trigrams(Stream.of(query));
        if (wanted.isEmpty()) {
            return List.of();
        }
        record Hit(Programme programme, double score) {}
        return entries.stream()
                .map(it -> new Hit(it.programme(), score(it, wanted)))
                .filter(it -> it.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(it -> it.programme().id()))
                .map(Hit::programme)
                .toList();
    }

    private static double score(Entry entry, Set<String> wanted) {
        var score = 0.0;
        for (var trigram : wanted) {
            if (entry.name().contains(trigram)) {
                score += 1;
            } else if (entry.about().contains(trigram)) {
                score += 0.8;
            } else if (entry.summary().contains(trigram)) {
                score += 0.5;
            }
        }
        return score / wanted.size();
    }

    private static Entry entry(Programme programme, Facts facts) {
        var provider = programme.provider();
        var kinds = programme.kinds().stream()
                .flatMap(it -> facts.name("kinds", it.code()).stream())
                .flatMap(Search::all);
        return new Entry(
                programme,
                trigrams(Stream.concat(
                        all(programme.name()),
                        Stream.concat(programme.original().values().stream(), Stream.of(programme.id())))),
                trigrams(Stream.concat(provider == null ? Stream.of() : all(provider), kinds)),
                trigrams(all(programme.summary())));
    }

    private static Stream<String> all(Text text) {
        return Text.LANGUAGES.stream().map(text::in);
    }

    private static Set<String> trigrams(Stream<String> texts) {
        var trigrams = new HashSet<String>();
        texts.map(Search::fold).forEach(text -> {
            for (var word : text.split("[^a-z0-9]+", -1)) {
                if (!word.isEmpty()) {
                    var padded = "^" + word + "$";
                    for (var i = 0; i + 3 <= padded.length(); i++) {
                        trigrams.add(padded.substring(i, i + 3));
                    }
                }
            }
        });
        return trigrams;
    }

    /** Plain lower-case Latin letters and digits, whatever the script. */
    static String fold(String text) {
        var same = new StringBuilder();
        FORMS.normalize(text).codePoints().forEach(it -> {
            var kazakh = KAZAKH.indexOf(it);
            var arabic = ARABIC.indexOf(it);
            same.appendCodePoint(kazakh >= 0 ? RUSSIAN.charAt(kazakh) : arabic >= 0 ? URDU.charAt(arabic) : it);
        });
        return Latin.PLAIN.transliterate(same.toString());
    }

    /** Made at the first use: its rules take some time to read. */
    private static final class Latin {

        static final Transliterator PLAIN =
                Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower; [\\u0027\\u0060] Remove");
    }
}
