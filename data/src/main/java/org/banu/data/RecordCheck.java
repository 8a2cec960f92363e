package org.banu.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one file must keep that a schema cannot say: its name, its dates, the order of its numbers. */
final class RecordCheck {

    private static final Set<String> DATES = Set.of("asOf", "date", "founded");
    private static final Set<String> DAYS = Set.of("retrieved", "since", "before", "closes");

    private final List<Finding> findings = new ArrayList<>();
    private final FactFile file;
    private final Item root;

    private RecordCheck(FactFile file, Item root) {
        this.file = file;
        this.root = root;
    }

    static List<Finding> findings(FactFile file, FactKind kind, Item root) {
        var check = new RecordCheck(file, root);
        if (kind.record()) {
            check.name();
            check.sourceNumbers();
        }
        if (kind.programme()) {
            check.country();
            check.cases();
        }
        check.dates(root);
        check.notAfterRetrieval();
        check.order(root);
        check.ids(root);
        return check.findings;
    }

    private void name() {
        var id = root.get("id");
        if (!file.path().endsWith("/" + id.text() + ".yaml")) {
            findings.add(
                    id.finding("The id is '%s', so the file must be named '%s.yaml'.".formatted(id.text(), id.text())));
        }
    }

    private void country() {
        var folder = file.path().split("/", -1)[1];
        var country = root.get("country");
        var code = country.text().toLowerCase(Locale.ROOT);
        var fits =
                folder.equals("regional") ? Set.of("regional", "international").contains(code) : folder.equals(code);
        if (!fits) {
            findings.add(country.finding(
                    "The country is %s, yet the file stands in 'countries/%s'.".formatted(country.text(), folder)));
        }
    }

    /** Each {@code source: 2} names one of the record's sources. */
    private void sourceNumbers() {
        var sources = root.list("sources").size();
        for (var item : root.all()) {
            item.find("source").filter(it -> it.scalar() instanceof BigDecimal).ifPresent(number -> {
                if (number.whole() > sources) {
                    findings.add(number.finding(
                            "There is no source %d; the record has %d.".formatted(number.whole(), sources)));
                }
            });
        }
    }

    /** What holds in a case lies within what the record says of all, so that nobody who reads only that is misled. */
    private void cases() {
        for (var one : root.list("cases")) {
            one.find("rate")
                    .ifPresent(it -> within(
                            "rate", it, CaseSpan.ofRate(it), root.find("rate").map(CaseSpan::ofRate)));
            one.find("months")
                    .ifPresent(it -> within(
                            "months",
                            it,
                            CaseSpan.ofMonths(it),
                            root.find("months").map(CaseSpan::ofMonths)));
        }
    }

    private void within(String field, Item at, CaseSpan span, Optional<CaseSpan> all) {
        if (all.isEmpty() || !all.get().holds(span)) {
            findings.add(at.finding(
                    "This goes beyond the '%s' of the record, which must span all of its cases.".formatted(field)));
        }
    }

    private void dates(Item item) {
        item.fields().forEach((name, value) -> {
            if (value.shape() == Item.Shape.SCALAR && value.scalar() != null) {
                var criterionDay = Set.of("from", "to").contains(name) && value.scalar() instanceof String;
                if (DATES.contains(name)) {
                    collect(value::roughDate);
                } else if (DAYS.contains(name) || criterionDay) {
                    collect(value::day);
                }
            }
            dates(value);
        });
        item.items().forEach(this::dates);
    }

    private void collect(Runnable read) {
        try {
            read.run();
        } catch (BrokenFact e) {
            findings.add(e.finding());
        }
    }

    /** Nothing read on a day was published after it. */
    private void notAfterRetrieval() {
        if (!findings.isEmpty() || !root.has("retrieved")) {
            return;
        }
        var retrieved = root.get("retrieved").day();
        for (var item : root.all()) {
            for (var name : DATES) {
                item.find(name)
                        .filter(it -> it.roughDate().earliest().isAfter(retrieved))
                        .ifPresent(it -> findings.add(it.finding("'%s' is %s, after the sources were read (%s)."
                                .formatted(name, it.roughDate(), retrieved))));
            }
        }
    }

    private void order(Item item) {
        ordered(item, "min", "max");
        ordered(item, "minAge", "maxAge");
        ordered(item, "from", "to");
        ordered(item, "percent", "to");
        ordered(item, "grace", "max");
        item.fields().values().forEach(this::order);
        item.items().forEach(this::order);
    }

    private void ordered(Item item, String low, String high) {
        var first = item.find(low).map(Item::scalar);
        var last = item.find(high).map(Item::scalar);
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        var wrong = switch (first.get()) {
            case BigDecimal number when last.get() instanceof BigDecimal other -> number.compareTo(other) > 0;
            // Days, which sort as texts do.
            case String text when last.get() instanceof String other -> text.compareTo(other) > 0;
            default -> false;
        };
        if (wrong) {
            findings.add(item.get(high)
                    .finding("'%s' is %s and '%s' only %s.".formatted(low, first.get(), high, last.get())));
        }
    }

    /** Within one list an id stands once. */
    private void ids(Item item) {
        var seen = new TreeSet<String>();
        for (var entry : item.items()) {
            entry.find("id")
                    .map(Item::scalar)
                    .map(String::valueOf)
                    .filter(it -> !seen.add(it))
                    .ifPresent(it -> findings.add(
                            entry.get("id").finding("The id '%s' stands in this list twice.".formatted(it))));
        }
        // The engine sees to the criteria.
        item.fields().forEach((name, value) -> {
            if (!name.equals("criteria")) {
                ids(value);
            }
        });
        item.items().forEach(this::ids);
    }
}
