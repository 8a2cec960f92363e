package org.banu.platform.exchange;

import java.util.List;
import org.banu.platform.exchange.Import.State;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A list that is brought in.
 *
 * @param organisation its id
 * @param organisationName as it is called
 * @param read how the file was read, such as its charset
 * @param failure why it can't be read; empty where it can
 * @param choices what a column can be
 */
record ImportPage(
        String organisation,
        String organisationName,
        Import of,
        String read,
        String failure,
        List<Column> columns,
        List<Choice> choices,
        List<WrongCell> wrong,
        List<Problem> problems) {

    ImportPage {
        columns = List.copyOf(columns);
        choices = List.copyOf(choices);
        wrong = List.copyOf(wrong);
        problems = List.copyOf(problems);
    }

    /**
     * A column of the list.
     *
     * @param id of its choice on the page
     * @param field empty where nothing is read from it
     */
    record Column(String id, String header, String field) {}

    /** A field by its name. */
    record Choice(String field, String title) {}

    /** A cell with something wrong, as it is told. */
    record WrongCell(int line, String column, String reason) {}

    String address() {
        return "/organisations/%s/imports/%s".formatted(organisation, of.id());
    }

    boolean isAt(State... states) {
        return List.of(states).contains(of.state());
    }

    /** What is wrong with the columns; null for nothing. */
    @Nullable
    Problem problem() {
        return problems.isEmpty() ? null : problems.getFirst();
    }
}
