package org.banu.data.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.data.RoughDate;
import org.banu.data.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where the tables of one folder come from and what may be done with them.
 *
 * @param folder such as {@code wef}; empty for {@code index} itself
 * @param licence its name, such as CC BY 4.0
 * @param restricted whether reuse is restricted, so that a deployment may have to leave the folder out
 * @param terms what the licence asks for, in a sentence
 * @param flags what each flag of these tables means
 * @param codes of economies in these tables that differ from ISO 3166-1, with what they mean
 */
public record Tables(
        String folder,
        Text publisher,
        String licence,
        boolean restricted,
        Text terms,
        List<Table> tables,
        Map<String, Text> flags,
        List<Series> series,
        Map<String, String> codes,
        List<Questions> questions) {

    public Tables {
        tables = List.copyOf(tables);
        flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
        series = List.copyOf(series);
        codes = Map.copyOf(codes);
        questions = List.copyOf(questions);
    }

    /**
     * One file.
     *
     * @param retrieved the day its sources were read
     */
    public record Table(String file, Text title, List<Origin> sources, java.time.LocalDate retrieved) {
        public Table {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where a table, or part of it, was copied from.
     *
     * @param id as the rows name it
     * @param date when it was published; null where not known
     */
    public record Origin(
            String id,
            String title,
            @Nullable String url,
            @Nullable RoughDate date) {}

    /**
     * What a series measures.
     *
     * @param unit percent, years, dollars, index, score, per1000 or per100000
     * @param source id of the version that all its values are of
     */
    public record Series(String code, Text name, String unit, String source) {}

    /** A group of questions on laws. */
    public record Questions(String group, Text name, List<Question> list) {
        public Questions {
            list = List.copyOf(list);
        }
    }

    /** A question on the law; yes is the better answer. */
    public record Question(int number, Text text) {}

    /** What a flag means; empty if this folder has no such flag. */
    public Optional<Text> meaning(Flag flag) {
        return Optional.ofNullable(flags.get(flag.id()));
    }

    /** By file and id of the source, as the rows name it. */
    public Optional<Origin> origin(String file, String id) {
        return tables.stream()
                .filter(it -> it.file().equals(file))
                .flatMap(it -> it.sources().stream())
                .filter(it -> it.id().equals(id))
                .findFirst();
    }
}
