package org.banu.platform.holdings;

import java.util.List;
import org.banu.platform.web.Problem;
import org.banu.platform.web.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * How a business stands with what institutions call a woman's business.
 *
 * @param name of the business
 * @param answer how much of it women own; empty where nothing is told, or something is to be mended first
 * @param flawed whether something is to be mended first
 * @param notKnown what is shown neither as women's nor as others'; empty if all is known
 * @param ways by which shares come to people, as sentences
 * @param more whether there are more ways
 * @param summary what all definitions together say
 * @param met whether any is met
 * @param untestable those whose limits are not known here
 */
record DefinitionsPage(
        String id,
        String name,
        String answer,
        boolean flawed,
        String notKnown,
        List<String> ways,
        boolean more,
        String summary,
        boolean met,
        List<Held> definitions,
        List<Held> untestable,
        List<Asked> questions,
        List<Stated> statements,
        List<Problem> problems) {

    DefinitionsPage {
        ways = List.copyOf(ways);
        definitions = List.copyOf(definitions);
        untestable = List.copyOf(untestable);
        questions = List.copyOf(questions);
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    /**
     * A definition with how the business stands.
     *
     * @param standing class of its mark
     * @param missing what would show it, each once
     */
    record Held(
            String id,
            String name,
            String issuer,
            String summary,
            String usedFor,
            String standing,
            String said,
            List<Line> lines,
            List<String> missing,
            List<SourceLine> sources) {

        Held {
            lines = List.copyOf(lines);
            missing = List.copyOf(missing);
            sources = List.copyOf(sources);
        }
    }

    /**
     * A criterion or a part of it.
     *
     * @param standing class of its mark
     * @param shown what it was decided on; empty for one of parts
     */
    record Line(String standing, String said, String asked, String shown, int source, List<Line> parts) {
        Line {
            parts = List.copyOf(parts);
        }
    }

    /** A question, with what she answered; empty for nothing yet. */
    record Asked(String code, String text, String answer) {}

    /**
     * Something to state.
     *
     * @param holds yes, no, or empty for nothing yet
     */
    record Stated(String code, String holds) {}

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
