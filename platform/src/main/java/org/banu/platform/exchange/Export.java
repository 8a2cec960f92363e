package org.banu.platform.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** What is taken out: businesses, a template to fill, the lines of a list to mend. */
@Component
class Export {

    private static final int PAGE = 500;

    private final Exchange exchange;
    private final Registry registry;
    private final Columns columns;
    private final Codes codes;
    private final Work work;

    Export(Exchange exchange, Registry registry, Columns columns, Codes codes, Work work) {
        this.exchange = exchange;
        this.registry = registry;
        this.columns = columns;
        this.codes = codes;
        this.work = work;
    }

    private List<String> titles(Language language) {
        return Columns.FIELDS.stream().map(it -> columns.title(it, language)).toList();
    }

    Lists.To to(Format.Kind kind, OutputStream to, Ui ui) throws IOException {
        return kind == Format.Kind.CSV ? Lists.csv(to) : Lists.workbook(to, ui.text("exchange.sheet"));
    }

    /** The businesses that an organisation brought, page after page. */
    void write(OrganisationId organisation, Ui ui, Lists.To to) throws IOException {
        to.line(titles(ui.language()));
        var last = Optional.<BusinessId>empty();
        while (true) {
            var page = exchange.page(organisation, last, PAGE);
            for (var listed : page) {
                to.line(Columns.cells(listed.reference(), listed.business().details(), Columns.FIELDS));
            }
            if (page.size() < PAGE) {
                return;
            }
            last = Optional.of(page.getLast().business().id());
        }
    }

    /** Those of a person. */
    void write(PersonId person, Ui ui, Lists.To to) throws IOException {
        to.line(titles(ui.language()));
        for (var business : registry.listOf(person)) {
            to.line(Columns.cells(business.id().value().toString(), business.details(), Columns.FIELDS));
        }
    }

    /** A list without lines, and in a workbook a sheet that says what each column means and what may stand there. */
    void template(Format.Kind kind, Ui ui, OutputStream to) throws IOException {
        if (kind == Format.Kind.CSV) {
            try (var list = Lists.csv(to)) {
                list.line(titles(ui.language()));
            }
            return;
        }
        var head = List.of(
                ui.text("exchange.column"),
                ui.text("exchange.column_field"),
                ui.text("exchange.column_help"),
                ui.text("exchange.code"),
                ui.text("exchange.code_name"));
        var explained = Columns.FIELDS.stream().flatMap(it -> explained(it, ui));
        Lists.template(
                to,
                ui.text("exchange.sheet"),
                titles(ui.language()),
                ui.text("exchange.sheet_help"),
                Stream.concat(Stream.of(head), explained));
    }

    private Stream<List<String>> explained(String field, Ui ui) {
        var own = List.of(columns.title(field, ui.language()), field, ui.text("exchange.help." + field));
        return Stream.concat(
                Stream.of(own),
                codes.list(field, ui.language()).stream().map(it -> List.of("", "", "", it.getKey(), it.getValue())));
    }

    /** The lines with something wrong as they stand in the list, and what to mend beside each. */
    void toMend(Import of, Ui ui, OutputStream to) throws IOException {
        try (var list = Lists.csv(to)) {
            list.line(and(of.headers(), ui.text(Columns.LINE), ui.text(Columns.REASON)));
            work.eachWrong(of, (line, wrong) -> {
                var reasons = wrong.stream()
                        .map(it -> ui.text("exchange.reason_at", column(it, ui.language()), reason(it, ui)))
                        .collect(Collectors.joining(" "));
                list.line(and(padded(line.cells(), of.headers().size()), Integer.toString(line.number()), reasons));
            });
        }
    }

    /** What the list calls the column, or what Banu does where the list has none. */
    String column(Findings.Wrong wrong, Language language) {
        return wrong.header().isBlank() ? columns.title(wrong.field(), language) : wrong.header();
    }

    static String reason(Findings.Wrong wrong, Ui ui) {
        return ui.text(wrong.key(), wrong.arguments().toArray());
    }

    private static List<String> padded(List<String> cells, int width) {
        return Stream.concat(cells.stream(), Stream.generate(() -> ""))
                .limit(width)
                .toList();
    }

    private static List<String> and(List<String> cells, String... more) {
        var all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return all;
    }
}
