package org.banu.data.index;

import java.util.List;
import java.util.Optional;
import org.banu.data.Source;
import org.banu.data.Text;
import org.banu.index.Method;
import org.jspecify.annotations.Nullable;

/**
 * A method of an index as it is written down: what the engine computes with, and what people read about it.
 *
 * @param official whether its publisher publishes an index by it; false for a variant to try things out
 * @param parts all groups and indicators, each before its own parts; the first is the whole
 * @param exceptions economies that are scored with fewer values than others
 * @param breaks where editions are not quite alike, oldest first
 */
public record IndexMethod(
        String id,
        String version,
        boolean official,
        Text publisher,
        Text name,
        Text summary,
        Method method,
        List<Part> parts,
        List<Exemption> exceptions,
        List<Break> breaks,
        List<Source> sources) {

    public IndexMethod {
        parts = List.copyOf(parts);
        exceptions = List.copyOf(exceptions);
        breaks = List.copyOf(breaks);
        sources = List.copyOf(sources);
    }

    /**
     * A group or an indicator.
     *
     * @param parent code of the group that it is in; null for the whole
     * @param indicator whether it is measured rather than made of others
     * @param weight within its group as published; null where that is not a given weight
     * @param deviation standard deviation that the weight comes from; null where not known
     * @param cap from which a value counts as parity; null for none
     * @param values what its columns of women and men hold; null where they hold nothing
     * @param source number of one of the method's sources, from 1
     */
    public record Part(
            String code,
            @Nullable String parent,
            boolean indicator,
            Text name,
            @Nullable Double weight,
            @Nullable Double deviation,
            @Nullable Double cap,
            @Nullable Values values,
            int source,
            @Nullable Text note) {}

    /**
     * What the columns of women and men of an indicator hold.
     *
     * @param unit percent, dollars or years
     * @param sum of women and men where they are shares of one whole; null otherwise
     */
    public record Values(
            String unit,
            double least,
            double greatest,
            @Nullable Double sum) {}

    /**
     * An economy that is scored with fewer values than others.
     *
     * @param economy ISO 3166-1 alpha-3
     * @param source number of one of the method's sources, from 1
     */
    public record Exemption(String economy, Text reason, int source) {}

    /**
     * A change in how an indicator is measured, so that a score before it and one after it are not quite alike.
     *
     * @param edition the first that is measured in the new way
     * @param source number of one of the method's sources, from 1
     */
    public record Break(int edition, Text what, int source) {}

    public Optional<Part> part(String code) {
        return parts.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** The indicators in their order. */
    public List<Part> indicators() {
        return parts.stream().filter(Part::indicator).toList();
    }

    /** {@code overall} for the whole, {@code indicator}, or {@code subindex} for what lies between. */
    public String level(String code) {
        var part = part(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No '%s' in method '%s'. Maybe it is of another method?".formatted(code, id)));
        if (part.indicator()) {
            return "indicator";
        }
        return part.parent() == null ? "overall" : "subindex";
    }
}
