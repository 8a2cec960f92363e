package org.banu.platform.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.banu.platform.web.CostRow;
import org.banu.platform.web.Estimate;
import org.banu.platform.web.Problem;
import org.banu.platform.web.SourceLine;
import org.banu.platform.web.Ui;

/** All parts of the look with an example each. The figures are made up and say so on the page. */
record ComponentsPage(
        LocalDate day,
        BigDecimal amount,
        BigDecimal months,
        Estimate estimate,
        SourceLine source,
        SourceLine doubtful,
        Problem problem,
        List<CostRow> costs) {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String CURRENCY = "KZT";

    static ComponentsPage of(Ui ui) {
        var name = ui.text("home.example.provider");
        return new ComponentsPage(
                DAY,
                new BigDecimal("1500000"),
                BigDecimal.valueOf(36),
                new Estimate(new BigDecimal("3000"), "USD", new BigDecimal("500"), DAY),
                new SourceLine(name, "https://example.org/", ui.date(DAY.minusYears(1)), "seen", DAY),
                new SourceLine(name, null, "", "partly", null),
                new Problem("age", "home.example.problem"),
                costs(ui));
    }

    private static List<CostRow> costs(Ui ui) {
        return List.of(
                row(
                        ui.text("home.example.loan", ui.percent(BigDecimal.valueOf(8))),
                        ui.text("home.example.annuity"),
                        List.of(
                                money(ui, "47004.55"),
                                money(ui, "1692163.73"),
                                money(ui, "12.81"),
                                percent(ui, "8.30"))),
                row(
                        ui.text("home.example.murabaha"),
                        ui.text("home.example.margin"),
                        List.of(money(ui, "46250"), money(ui, "1665000"), money(ui, "11"), percent(ui, "7.13"))),
                new CostRow(ui.text("home.example.unclear"), "", "", "", false, List.of(), List.of(), "", "", ""));
    }

    private static CostRow row(String name, String terms, List<String> figures) {
        return new CostRow(
                name,
                "",
                "",
                terms,
                false,
                List.of(figures.get(0)),
                List.of(figures.get(1)),
                figures.get(2),
                figures.get(3),
                "");
    }

    private static String percent(Ui ui, String percent) {
        return ui.percent(new BigDecimal(percent));
    }

    private static String money(Ui ui, String amount) {
        return ui.money(new BigDecimal(amount), CURRENCY);
    }
}
