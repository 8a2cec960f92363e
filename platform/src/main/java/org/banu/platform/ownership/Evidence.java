package org.banu.platform.ownership;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.ownership.Ownership.Range;
import org.banu.platform.ownership.Party.Person;
import org.banu.platform.ownership.Party.Sex;

/**
 * What is shown of a business on one day, for definitions to be held against.
 *
 * <p>Ownership, management, control and board come from its structure alone; what she says of them elsewhere isn't evidence.
 * How management and control are read from roles is our reading, as the definitions don't say: see
 * {@link #womenManage()} and {@link #womenControl()}.
 *
 * @param executives who run it from day to day; empty if not known
 * @param declared what she told beyond the structure, such as legal form and start
 * @param settled decisions of the institution that are settled by documents or by what she states, by id, such as
 *     {@link #NO_BOARD}
 */
public record Evidence(
        LocalDate on,
        Ownership ownership,
        List<Person> executives,
        List<Person> board,
        List<Person> signatories,
        Profile declared,
        Map<String, Boolean> settled) {

    static final String OWNERSHIP = "womenOwnership";
    static final String MANAGEMENT = "womenManagement";
    static final String CONTROL = "womenControl";
    static final String BOARD = "womenBoard";

    /** Whether there is no board. */
    public static final String NO_BOARD = "noBoard";

    /** Whether a woman is among the top managers: one is enough, whoever runs it beside her. */
    public static final String WOMAN_EXECUTIVE = "womanExecutive";

    private static final List<String> FROM_STRUCTURE = List.of(OWNERSHIP, MANAGEMENT, CONTROL, BOARD);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    public Evidence {
        executives = List.copyOf(executives);
        board = List.copyOf(board);
        signatories = List.copyOf(signatories);
        settled = Collections.unmodifiableMap(new TreeMap<>(settled));
    }

    /** What may look like a woman on paper only. It is to be asked, and decides nothing. */
    public enum Question {
        /** Women own more than half, and no woman runs it. */
        WHO_RUNS_IT,
        /** Women own more than half, and no woman signs for it. */
        WHO_SIGNS
    }

    /**
     * Collects what a structure shows of one of its entities.
     *
     * @param settled decisions by id; whether there is a board, and a woman among those who run it, follows from who is named
     *     where it does
     * @throws IllegalArgumentException if the structure has flaws on the day, or no such entity
     */
    public static Evidence of(
            Structure structure, String entity, LocalDate on, Profile declared, Map<String, Boolean> settled) {
        var chiefs = structure.holders(entity, Role.Kind.CHIEF_EXECUTIVE, on);
        var directors = structure.holders(entity, Role.Kind.DIRECTOR, on);
        var board = structure.holders(entity, Role.Kind.BOARD_MEMBER, on);
        var told = declared;
        for (var attribute : FROM_STRUCTURE) {
            told = told.without(attribute);
        }
        var known = new TreeMap<>(settled);
        if (!board.isEmpty()) {
            known.put(NO_BOARD, false);
        }
        var executives = chiefs.isEmpty() ? directors : chiefs;
        hasWoman(executives).ifPresent(it -> known.putIfAbsent(WOMAN_EXECUTIVE, it));
        return new Evidence(
                on,
                Ownership.of(structure, entity, on),
                executives,
                board,
                structure.holders(entity, Role.Kind.SIGNATORY, on),
                told,
                known);
    }

    /** Yes if all who run it are women, no if none is; otherwise it isn't shown. */
    public Optional<Boolean> womenManage() {
        return executives.isEmpty() ? Optional.empty() : allOrNone(executives);
    }

    /**
     * Yes if all who sign for it are women. Never no: that others sign raises a question, see {@link #questions()}, and who
     * has the last word may still be a woman.
     */
    public Optional<Boolean> womenControl() {
        return signatories.isEmpty() ? Optional.empty() : allOrNone(signatories).filter(it -> it);
    }

    /** It is stated that there is none, and nobody is named who sits on one. */
    boolean hasNoBoard() {
        return settled.getOrDefault(NO_BOARD, false);
    }

    private static Optional<Boolean> allOrNone(List<Person> people) {
        if (people.stream().allMatch(it -> it.sex() == Sex.WOMAN)) {
            return Optional.of(true);
        }
        return hasNoWoman(people) ? Optional.of(false) : Optional.empty();
    }

    /** Yes if one of them is a woman, no if all are known not to be; otherwise, and of nobody, it can't be said. */
    private static Optional<Boolean> hasWoman(List<Person> people) {
        if (people.stream().anyMatch(it -> it.sex() == Sex.WOMAN)) {
            return Optional.of(true);
        }
        return people.isEmpty() || !hasNoWoman(people) ? Optional.empty() : Optional.of(false);
    }

    /** Somebody whose sex isn't known may be one. */
    private static boolean hasNoWoman(List<Person> people) {
        return people.stream().noneMatch(it -> it.sex() == Sex.WOMAN || it.sex() == Sex.NOT_KNOWN);
    }

    /** The share of women among the members of the board; anything if none is named. */
    public Range womenOnBoard() {
        if (board.isEmpty()) {
            return Range.ANY;
        }
        return Range.of(ofBoard(Sex.WOMAN), ofBoard(Sex.MAN).plus(ofBoard(Sex.ANOTHER)));
    }

    private Ratio ofBoard(Sex sex) {
        var count = board.stream().filter(it -> it.sex() == sex).count();
        return new Ratio(BigInteger.valueOf(count), BigInteger.valueOf(board.size()));
    }

    /** What to ask about, for a person to weigh. */
    public List<Question> questions() {
        var questions = new ArrayList<Question>();
        if (ownership.women().low().compareTo(HALF) > 0) {
            if (!executives.isEmpty() && hasNoWoman(executives)) {
                questions.add(Question.WHO_RUNS_IT);
            }
            if (!signatories.isEmpty() && hasNoWoman(signatories)) {
                questions.add(Question.WHO_SIGNS);
            }
        }
        return questions;
    }

    /** A share that an attribute asks for, if it is one that the structure shows as a range. */
    Optional<Range> range(String attribute) {
        return switch (attribute) {
            case OWNERSHIP -> Optional.of(ownership.women());
            case BOARD -> Optional.of(womenOnBoard());
            default -> Optional.empty();
        };
    }

    /** All else that is known, for the engine. */
    Profile profile() {
        var profile = declared;
        if (womenManage().isPresent()) {
            profile = profile.with(MANAGEMENT, new Value.Flag(womenManage().get()));
        }
        return womenControl().isPresent() ? profile.with(CONTROL, new Value.Flag(true)) : profile;
    }
}
