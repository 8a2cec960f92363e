package org.banu.platform.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.exchange.ImportPage.Choice;
import org.banu.platform.exchange.ImportPage.Column;
import org.banu.platform.exchange.ImportPage.WrongCell;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.uploads.Uploads;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of imports show. */
@Component
class Sights {

    private static final long MEGABYTE = 1_000_000;

    private final Exchange exchange;
    private final Export export;
    private final Columns columns;
    private final Organisations organisations;
    private final Uploads uploads;

    Sights(Exchange exchange, Export export, Columns columns, Organisations organisations, Uploads uploads) {
        this.exchange = exchange;
        this.export = export;
        this.columns = columns;
        this.organisations = organisations;
        this.uploads = uploads;
    }

    ModelAndView list(Ui ui, OrganisationId id, List<Problem> problems) {
        var organisation = organisations.get(id);
        var imports = exchange.list(id).stream()
                .map(it -> new ImportsPage.Brought(
                        it.id().toString(),
                        it.source().name(),
                        ui.moment(it.addedAt()),
                        ui.text("exchange.stage." + it.state()),
                        it.counts().added(),
                        it.counts().changed(),
                        it.counts().wrong()))
                .toList();
        return new ModelAndView(
                "exchange/imports",
                "page",
                new ImportsPage(
                        id.value().toString(),
                        organisation.name(ui.language()),
                        imports,
                        uploads.limit() / MEGABYTE,
                        problems));
    }

    ModelAndView show(Ui ui, Import shown, List<Problem> problems) {
        var organisation = organisations.get(shown.organisation());
        var wrong = shown.findings().wrong().stream()
                .map(it -> new WrongCell(it.line(), export.column(it, ui.language()), Export.reason(it, ui)))
                .toList();
        return new ModelAndView(
                "exchange/import",
                "page",
                new ImportPage(
                        organisation.id().value().toString(),
                        organisation.name(ui.language()),
                        shown,
                        read(ui, shown.source().format()),
                        shown.findings().failure().stream()
                                .map(it -> ui.text(it.key(), it.arguments().toArray()))
                                .findFirst()
                                .orElse(""),
                        columns(shown),
                        Columns.FIELDS.stream()
                                .map(it -> new Choice(it, columns.title(it, ui.language())))
                                .toList(),
                        wrong,
                        problems));
    }

    private static List<Column> columns(Import shown) {
        return IntStream.range(0, shown.headers().size())
                .mapToObj(it -> new Column(
                        "column-" + it, shown.headers().get(it), shown.fields().get(it)))
                .toList();
    }

    /** Only where it is worth to look whether it was read right. */
    private static String read(Ui ui, Format format) {
        return format.kind() == Format.Kind.XLSX || format.charset().equals(StandardCharsets.UTF_8)
                ? ""
                : ui.text(
                        "exchange.read_as",
                        format.charset().displayName(Locale.ROOT).replace("windows", "Windows"));
    }
}
