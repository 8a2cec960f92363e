package org.banu.platform.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banu.data.Amount;
import org.banu.data.Course;
import org.banu.data.Kind;
import org.banu.data.Months;
import org.banu.data.Programme;
import org.banu.data.Rate;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A programme in the words of schema.org, so that search engines understand its page.
 *
 * <p>Only what a source says: a rate that is not all that a loan costs is an {@code interestRate}, never an
 * {@code annualPercentageRate}.
 *
 * @see <a href="https://schema.org/FinancialProduct">schema.org/FinancialProduct</a>
 */
public final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private StructuredData() {}

    /** JSON-LD that may stand in a {@code <script type="application/ld+json">} as it is. */
    public static String of(Ui ui, Programme programme) {
        // A "</script>" in a text would end the element; inside of a JSON string these three may be escaped.
        return JSON.writeValueAsString(tree(ui, programme))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Map<String, Object> tree(Ui ui, Programme programme) {
        var type = type(programme);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("@context", "https://schema.org");
        tree.put("@type", type);
        tree.put("@id", ui.to("/programmes/" + programme.id()));
        tree.put("name", ui.of(programme.name()));
        tree.put("description", ui.of(programme.summary()));
        put(tree, "url", programme.provenance().url());
        switch (type) {
            case "Organization" -> addNetwork(tree, ui, programme);
            case "Course" -> addCourse(tree, ui, programme);
            case "MonetaryGrant" -> {
                put(tree, "funder", provider(ui, programme));
                put(tree, "amount", amounts(programme));
            }
            default -> addFinance(tree, ui, programme);
        }
        return tree;
    }

    private static String type(Programme programme) {
        var kinds = programme.kinds();
        if (programme.network() != null) {
            return "Organization";
        }
        if (programme.course() != null) {
            return "Course";
        }
        if (kinds.contains(Kind.LOAN) || kinds.contains(Kind.MICROLOAN)) {
            return "LoanOrCredit";
        }
        return kinds.contains(Kind.GRANT) || kinds.contains(Kind.CASH_TRANSFER) ? "MonetaryGrant" : "FinancialProduct";
    }

    private static void addFinance(Map<String, Object> tree, Ui ui, Programme programme) {
        put(tree, "provider", provider(ui, programme));
        put(tree, "areaServed", area(programme));
        put(tree, "interestRate", rate(programme.terms().rate()));
        put(tree, "offers", offer(programme));
        if ("LoanOrCredit".equals(tree.get("@type"))) {
            put(tree, "amount", amounts(programme));
            put(tree, "loanTerm", term(programme.terms().months()));
        }
    }

    private static void addCourse(Map<String, Object> tree, Ui ui, Programme programme) {
        put(tree, "provider", provider(ui, programme));
        put(tree, "offers", offer(programme));
        var course = programme.course();
        if (course == null) {
            return;
        }
        put(tree, "inLanguage", course.languages().isEmpty() ? null : course.languages());
        var cost = course.cost();
        put(tree, "isAccessibleForFree", cost == null ? null : cost.free());
        var format = course.format();
        if (format != null) {
            tree.put("hasCourseInstance", instance(format));
        }
    }

    /** Until when one can apply; null where no such day is known. */
    private static @Nullable Map<String, Object> offer(Programme programme) {
        var apply = programme.apply();
        if (apply == null || apply.closes() == null) {
            return null;
        }
        var offer = new LinkedHashMap<String, Object>();
        offer.put("@type", "Offer");
        offer.put("availabilityEnds", apply.closes().toString());
        return offer;
    }

    private static Map<String, Object> instance(Course.Format format) {
        var instance = new LinkedHashMap<String, Object>();
        instance.put("@type", "CourseInstance");
        instance.put(
                "courseMode",
                switch (format) {
                    case ONLINE -> "online";
                    case IN_PERSON -> "onsite";
                    case BLENDED -> "blended";
                });
        return instance;
    }

    private static void addNetwork(Map<String, Object> tree, Ui ui, Programme programme) {
        put(tree, "areaServed", area(programme));
        var network = programme.network();
        if (network != null) {
            put(tree, "location", network.city() == null ? null : ui.of(network.city()));
            var founded = network.founded();
            put(
                    tree,
                    "foundingDate",
                    founded == null || !founded.text().matches("\\d{4}(-\\d{2}){0,2}") ? null : founded.text());
        }
    }

    private static @Nullable Map<String, Object> provider(Ui ui, Programme programme) {
        var provider = programme.provider();
        if (provider == null) {
            return null;
        }
        var organization = new LinkedHashMap<String, Object>();
        organization.put("@type", "Organization");
        organization.put("name", ui.of(provider));
        return organization;
    }

    /** ISO 3166-1; null beyond one country. */
    private static @Nullable String area(Programme programme) {
        return programme.country().length() == 2 ? programme.country() : null;
    }

    /** One or several; null if none is in a currency. */
    private static @Nullable Object amounts(Programme programme) {
        var amounts = new ArrayList<Map<String, Object>>();
        programme.terms().amounts().stream()
                .filter(it -> it.unit().length() == 3 && !it.unit().equals("MCI"))
                .map(StructuredData::amount)
                .distinct()
                .forEach(amounts::add);
        return amounts.isEmpty() ? null : amounts.size() == 1 ? amounts.getFirst() : amounts;
    }

    private static Map<String, Object> amount(Amount amount) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("@type", "MonetaryAmount");
        tree.put("currency", amount.unit());
        put(tree, "minValue", amount.min());
        put(tree, "maxValue", amount.max());
        return tree;
    }

    private static @Nullable Map<String, Object> term(@Nullable Months months) {
        if (months == null || (months.min() == null && months.max() == null)) {
            return null;
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("@type", "QuantitativeValue");
        put(tree, "minValue", months.min());
        put(tree, "maxValue", months.max());
        tree.put("unitCode", "MON");
        return tree;
    }

    /** Null for a formula: its value changes with the base rate. */
    private static @Nullable Object rate(@Nullable Rate rate) {
        return switch (rate) {
            case null -> null;
            case Rate.Fixed fixed -> fixed.percent();
            case Rate.UpTo upTo -> range(null, upTo.percent());
            case Rate.From from -> range(from.percent(), null);
            case Rate.Range range -> range(range.from(), range.to());
            case Rate.Formula _ -> null;
        };
    }

    private static Map<String, Object> range(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("@type", "QuantitativeValue");
        put(tree, "minValue", from);
        put(tree, "maxValue", to);
        tree.put("unitCode", "P1");
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
