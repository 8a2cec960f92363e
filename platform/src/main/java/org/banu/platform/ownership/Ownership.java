package org.banu.platform.ownership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * To whom an entity belongs in the end, once every share is followed through the entities between to the people behind.
 *
 * <p>Of a holding that owns half of a business, a woman with a third of the holding owns a sixth of the business. Shares that
 * run in a circle are followed round and round, which comes down to one system of linear equations; it is solved exactly.
 * What isn't disclosed, belongs to somebody whose sex isn't known, or belongs to a circle without a person at any end,
 * counts neither as women's nor as others'.
 *
 * @param owners people with a share, the largest first
 * @param women the least and the most that women can own; the same if all is known
 * @param notKnown what is shown neither as women's nor as others', in percent
 * @param paths the ways by which shares come to people, the widest first, at most {@value #MOST_PATHS}; a way that runs in a
 *     circle is told once, without its rounds
 * @param notAllPaths whether there are more
 */
public record Ownership(List<Owner> owners, Range women, BigDecimal notKnown, List<Path> paths, boolean notAllPaths) {

    static final int MOST_PATHS = 50;

    public Ownership {
        owners = List.copyOf(owners);
        paths = List.copyOf(paths);
    }

    /**
     * A share that is known as well as the evidence allows, in percent.
     *
     * @param low rounded down at the twentieth digit
     * @param high rounded up at the twentieth digit
     */
    public record Range(BigDecimal low, BigDecimal high) {

        static final Range ANY = new Range(BigDecimal.ZERO, Structure.WHOLE);

        static Range of(Ratio women, Ratio others) {
            return new Range(
                    women.percent(RoundingMode.DOWN), Ratio.WHOLE.minus(others).percent(RoundingMode.UP));
        }
    }

    /**
     * A person with her share in the end.
     *
     * @param percent of the entity, along all ways together
     */
    public record Owner(Party.Person person, BigDecimal percent) {}

    /**
     * One way by which a share comes to a person.
     *
     * @param parties ids from the person to the entity, both included
     * @param percent of the entity
     */
    public record Path(List<String> parties, BigDecimal percent) {
        public Path {
            parties = List.copyOf(parties);
        }
    }

    /**
     * Follows the shares held on a day.
     *
     * @param entity the id of one
     * @throws IllegalArgumentException if the structure has flaws on the day, or no such entity
     */
    public static Ownership of(Structure structure, String entity, LocalDate on) {
        var flaws = structure.flaws(on);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(
                    "Shares can't be followed: %s. Maybe the structure wasn't checked?".formatted(flaws));
        }
        if (!(structure.find(entity).orElse(null) instanceof Party.Entity)) {
            throw new IllegalArgumentException(
                    "No entity '%s' in the structure. Maybe it is a person?".formatted(entity));
        }
        return new ShareFlow(structure, on).ownership(entity);
    }
}
