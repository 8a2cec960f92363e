package org.banu.platform.ownership;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import org.banu.data.Definition;
import org.banu.data.Facts;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Value;
import org.banu.platform.ownership.Ownership.Range;
import org.jspecify.annotations.Nullable;

/**
 * Whether a business is what one institution calls a woman's, criterion by criterion.
 *
 * <p>The conditions are those of the eligibility engine, and it decides all but two things: a share known as a range only,
 * and a decision of the institution, which counts as shown once it is settled and never in her favour before.
 *
 * @param definition its id
 * @param criteria those in effect on the day, in their order; empty if the definition can't be put so
 */
public record DefinitionAnswer(String definition, Standing standing, List<Judged> criteria) {

    public DefinitionAnswer {
        criteria = List.copyOf(criteria);
    }

    /** How a definition or a part of it stands. None of them says that a business is owned by men. */
    public enum Standing {
        MET,
        NOT_MET,
        /** The evidence doesn't decide it; more may. */
        NOT_SHOWN,
        /** The limits of the definition aren't known here, so that no business can be held against it. */
        NOT_CLASSIFIABLE;

        private Standing not() {
            return switch (this) {
                case MET -> NOT_MET;
                case NOT_MET -> MET;
                case NOT_SHOWN, NOT_CLASSIFIABLE -> this;
            };
        }
    }

    /**
     * A criterion or a part of it.
     *
     * @param criterion the id of the criterion it belongs to
     * @param source which of the definition's sources says so, from 1
     * @param shown what it was decided on, for a test or a decision; otherwise null
     * @param parts in their order; empty for a test or a decision
     */
    public record Judged(
            String criterion,
            int source,
            Condition condition,
            Standing standing,
            @Nullable Shown shown,
            List<Judged> parts) {

        public Judged {
            parts = List.copyOf(parts);
        }
    }

    /** What a test was decided on. */
    public sealed interface Shown {

        /** Shares, whose owners and ways stand in the {@link Ownership}. */
        record Shares(Range women, Ownership ownership) implements Shown {}

        /**
         * The sexes of people in a role.
         *
         * @param people those in the role; empty if none is named
         */
        record People(Range women, List<Party.Person> people) implements Shown {
            public People {
                people = List.copyOf(people);
            }
        }

        /** There is no board, so that a share of it means nothing; whether that is enough, a definition says itself. */
        record NoBoard() implements Shown {}

        /**
         * Who holds a role.
         *
         * @param people those in the role; empty if none is named
         */
        record Roles(List<Party.Person> people) implements Shown {
            public Roles {
                people = List.copyOf(people);
            }
        }

        /**
         * Her own word.
         *
         * @param value what she told; null if she didn't
         */
        record Told(@Nullable Value value) implements Shown {}

        /**
         * A decision of the institution.
         *
         * @param holds what is settled; null while nothing is
         */
        record Settled(@Nullable Boolean holds) implements Shown {}
    }

    /** What all definitions together say of a business. */
    public sealed interface Classification {

        /**
         * Some definitions are met.
         *
         * @param met their ids; at least one
         */
        record Classified(List<String> met) implements Classification {
            public Classified {
                met = List.copyOf(met);
            }
        }

        /**
         * No definition is shown to be met. That isn't "owned by men": nobody looked for that.
         *
         * @param open ids of the definitions that more evidence could still show
         */
        record NotClassifiable(List<String> open) implements Classification {
            public NotClassifiable {
                open = List.copyOf(open);
            }
        }
    }

    public static Classification classify(List<DefinitionAnswer> answers) {
        var met = ids(answers, Standing.MET);
        return met.isEmpty()
                ? new Classification.NotClassifiable(ids(answers, Standing.NOT_SHOWN))
                : new Classification.Classified(met);
    }

    private static List<String> ids(List<DefinitionAnswer> answers, Standing standing) {
        return answers.stream()
                .filter(it -> it.standing == standing)
                .map(DefinitionAnswer::definition)
                .toList();
    }

    /** Holds a definition against evidence. */
    public static DefinitionAnswer of(Definition definition, Evidence evidence, Facts facts) {
        var criteria = definition.rules().criteria().stream()
                .filter(it -> it.inEffect(evidence.on()))
                .map(it -> new Judging(it, evidence, facts).judge(it.condition()))
                .toList();
        var standing = criteria.isEmpty()
                ? Standing.NOT_CLASSIFIABLE
                : all(criteria.stream().map(Judged::standing).toList());
        return new DefinitionAnswer(definition.id(), standing, criteria);
    }

    private static Standing all(List<Standing> parts) {
        return parts.stream().reduce(Standing.MET, strongest(Standing.NOT_MET));
    }

    private static Standing any(List<Standing> parts) {
        return parts.stream().reduce(Standing.NOT_MET, strongest(Standing.MET));
    }

    /** One decides alone; else what isn't shown leaves all open. */
    private static BinaryOperator<Standing> strongest(Standing decides) {
        return (one, other) -> {
            if (one == decides || other == decides) {
                return decides;
            }
            return one == Standing.NOT_SHOWN ? one : other;
        };
    }

    private static Standing atLeast(int n, List<Standing> parts) {
        var met = parts.stream().filter(it -> it == Standing.MET).count();
        var open = parts.stream().filter(it -> it == Standing.NOT_SHOWN).count();
        if (met >= n) {
            return Standing.MET;
        }
        return met + open < n ? Standing.NOT_MET : Standing.NOT_SHOWN;
    }

    /** One criterion held against evidence. */
    private record Judging(Criterion criterion, Evidence evidence, Facts facts) {

        Judged judge(Condition condition) {
            return switch (condition) {
                case Condition.Range range
                when evidence.range(range.attribute()).isPresent() ->
                    leaf(
                            range,
                            standing(range, evidence.range(range.attribute()).get()),
                            shown(range));
                case Condition.Test test -> leaf(test, screened(test), shown(test));
                case Condition.Decides(var id) -> {
                    var holds = evidence.settled().get(id);
                    var shown = id.equals(Evidence.WOMAN_EXECUTIVE)
                            ? new Shown.Roles(evidence.executives())
                            : new Shown.Settled(holds);
                    yield leaf(condition, holds == null ? Standing.NOT_SHOWN : of(holds), shown);
                }
                case Condition.Not(var of) -> {
                    var part = judge(of);
                    yield joined(condition, part.standing().not(), List.of(part));
                }
                case Condition.AllOf(var of) -> {
                    var parts = judgeAll(of);
                    yield joined(condition, all(standings(parts)), parts);
                }
                case Condition.AnyOf(var of) -> {
                    var parts = judgeAll(of);
                    yield joined(condition, any(standings(parts)), parts);
                }
                case Condition.AtLeast(var n, var of) -> {
                    var parts = judgeAll(of);
                    yield joined(condition, atLeast(n, standings(parts)), parts);
                }
            };
        }

        private List<Judged> judgeAll(List<Condition> conditions) {
            return conditions.stream().map(this::judge).toList();
        }

        private static List<Standing> standings(List<Judged> parts) {
            return parts.stream().map(Judged::standing).toList();
        }

        private Judged leaf(Condition condition, Standing standing, Shown shown) {
            return new Judged(criterion.id(), criterion.source(), condition, standing, shown, List.of());
        }

        private Judged joined(Condition condition, Standing standing, List<Judged> parts) {
            return new Judged(criterion.id(), criterion.source(), condition, standing, null, parts);
        }

        private static Standing of(boolean holds) {
            return holds ? Standing.MET : Standing.NOT_MET;
        }

        /** Met if every share in the range passes, missed if none does. */
        private static Standing standing(Condition.Range test, Range range) {
            var from = test.from();
            var to = test.to();
            if ((from == null || isUpTo(from.at(), range.low(), from.closed()))
                    && (to == null || isUpTo(range.high(), to.at(), to.closed()))) {
                return Standing.MET;
            }
            var below = from != null && !isUpTo(from.at(), range.high(), from.closed());
            var above = to != null && !isUpTo(range.low(), to.at(), to.closed());
            return below || above ? Standing.NOT_MET : Standing.NOT_SHOWN;
        }

        private static boolean isUpTo(BigDecimal low, BigDecimal high, boolean closed) {
            return closed ? low.compareTo(high) <= 0 : low.compareTo(high) < 0;
        }

        private Standing screened(Condition.Test test) {
            var rules = new RuleSet(criterion.id(), List.of(new Criterion(criterion.id(), test, criterion.source())));
            var screening = Screening.of(rules, evidence.profile(), evidence.on(), facts.vocabulary(), facts.units());
            return switch (screening.trace().getFirst().status()) {
                case MET -> Standing.MET;
                case NOT_MET -> Standing.NOT_MET;
                case UNKNOWN, PROVIDER_DECIDES -> Standing.NOT_SHOWN;
            };
        }

        private Shown shown(Condition.Test test) {
            return switch (test.attribute()) {
                case Evidence.OWNERSHIP -> new Shown.Shares(evidence.ownership().women(), evidence.ownership());
                case Evidence.BOARD ->
                    evidence.hasNoBoard()
                            ? new Shown.NoBoard()
                            : new Shown.People(evidence.womenOnBoard(), evidence.board());
                case Evidence.MANAGEMENT -> new Shown.Roles(evidence.executives());
                case Evidence.CONTROL -> new Shown.Roles(evidence.signatories());
                default -> new Shown.Told(evidence.profile().values().get(test.attribute()));
            };
        }
    }
}
