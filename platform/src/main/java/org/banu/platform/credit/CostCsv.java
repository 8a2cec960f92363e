package org.banu.platform.credit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.credit.CostJson.Entry;
import org.banu.platform.credit.CostJson.Range;
import org.jspecify.annotations.Nullable;

/** What loans cost as a table, one line for each programme. It holds codes and numbers only, so nothing needs quotes. */
final class CostCsv {

    private static final List<String> COLUMNS = List.of(
            "programme",
            "lifecycle",
            "outcome",
            "currency",
            "amount",
            "months",
            "rateFrom",
            "rateTo",
            "repayment",
            "repaymentKnown",
            "monthlyPaymentFrom",
            "monthlyPaymentTo",
            "totalFrom",
            "totalTo",
            "costPer100From",
            "costPer100To",
            "yearlyRateFrom",
            "yearlyRateTo",
            "unknown",
            "limits");

    private CostCsv() {}

    static String of(CostJson costs) {
        return Stream.concat(
                        Stream.of(String.join(",", COLUMNS)),
                        costs.costs().stream().map(it -> line(costs, it)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(CostJson costs, Entry entry) {
        var line = new StringJoiner(",");
        Stream.of(entry.programme(), entry.lifecycle(), entry.outcome(), Objects.toString(entry.currency(), ""))
                .forEach(line::add);
        line.add(costs.amount().toPlainString()).add(String.valueOf(costs.months()));
        add(line, entry.rate());
        line.add(Objects.toString(entry.repayment(), "")).add(Objects.toString(entry.repaymentKnown(), ""));
        var figures = entry.figures();
        add(line, figures == null ? null : figures.monthlyPayment());
        add(line, figures == null ? null : figures.total());
        add(line, figures == null ? null : figures.costPer100());
        add(line, figures == null ? null : figures.yearlyRate());
        line.add(String.join(";", entry.unknown()));
        line.add(entry.limits().stream()
                .map(it -> "%s=%s %s".formatted(it.kind(), it.value().toPlainString(), it.unit()))
                .collect(Collectors.joining(";")));
        return line.toString();
    }

    private static void add(StringJoiner line, @Nullable Range range) {
        line.add(number(range == null ? null : range.from())).add(number(range == null ? null : range.to()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
