package org.banu.platform.directory;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.kernel.Folding;
import org.banu.platform.kernel.Folding.Word;

/**
 * Words as the index keeps and seeks them: by their sound, whatever the script. Urdu leaves out most vowels, so a word in
 * it meets one of another script by its consonants alone, and only there: two words that both have their vowels must
 * agree in them.
 */
final class Lexemes {

    private static final String WITHOUT_VOWELS = "=";
    private static final String WITH_VOWELS = "-";
    private static final String CERTIFICATE = "#";
    private static final int MOST_WORDS = 8;
    /** One consonant alone would find half of all words. */
    private static final int FEWEST_BONES = 2;

    private Lexemes() {}

    /** Of texts that are sought by the one box. */
    static Set<String> of(Collection<String> texts) {
        return words(texts).flatMap(Lexemes::kept).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same of certificates, which are also sought by themselves. */
    static Set<String> ofCertificates(Collection<String> certificates) {
        return of(certificates).stream().map(it -> CERTIFICATE + it).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A query for all these words, each the beginning of one that is kept; empty where there is none. */
    static String query(String words) {
        return query("", words);
    }

    static String queryOfCertificates(String words) {
        return query(CERTIFICATE, words);
    }

    private static String query(String prefix, String words) {
        return Folding.words(words).stream()
                .limit(MOST_WORDS)
                .map(it ->
                        sought(it).map(lexeme -> quoted(prefix, lexeme)).collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private static Stream<Word> words(Collection<String> texts) {
        return texts.stream().flatMap(it -> Folding.words(it).stream());
    }

    private static Stream<String> kept(Word word) {
        return Stream.concat(
                Stream.of(word.sound()), bones(word).map(it -> (word.urdu() ? WITHOUT_VOWELS : WITH_VOWELS) + it));
    }

    private static Stream<String> sought(Word word) {
        var across = bones(word)
                .flatMap(it -> word.urdu()
                        ? Stream.of(WITHOUT_VOWELS + it, WITH_VOWELS + it)
                        : Stream.of(WITHOUT_VOWELS + it));
        return Stream.concat(Stream.of(word.sound() + "\0"), across);
    }

    private static Stream<String> bones(Word word) {
        return Stream.of(Folding.bones(word.sound())).filter(it -> it.length() >= FEWEST_BONES);
    }

    /** A sound may go on, consonants may not. */
    private static String quoted(String prefix, String lexeme) {
        var beginning = lexeme.endsWith("\0");
        var bare = prefix + (beginning ? lexeme.substring(0, lexeme.length() - 1) : lexeme);
        return "'%s'%s".formatted(bare.replace("\\", "\\\\").replace("'", "''"), beginning ? ":*" : "");
    }
}
