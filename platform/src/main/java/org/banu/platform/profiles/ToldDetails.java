package org.banu.platform.profiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;

/**
 * The attributes that the details of a business and the answers to the finder have in common, from one to the other.
 *
 * <p>Only what follows: a year alone is no day, a band of turnover is no amount, and a tax number doesn't say whether
 * returns are filed, so these stay open.
 */
final class ToldDetails {

    private static final String UNREGISTERED = "none";

    private ToldDetails() {}

    static Profile profile(Details details) {
        var profile = Profile.empty().with("sector", text(details.activity().sector()));
        if (!details.location().place().isEmpty()) {
            profile = profile.with("place", text(details.location().place()));
        }
        if (details.form() == Form.IDEA) {
            profile = profile.with("stage", text("idea"));
        }
        if (details.form() != Form.REGISTERED) {
            profile = profile.with("legalForm", text(UNREGISTERED));
        } else if (!details.legalForm().isEmpty()) {
            profile = profile.with("legalForm", text(details.legalForm()));
        }
        var started = details.started();
        if (started.length() == "2023-08".length()) {
            profile = profile.with(
                    "started", new Value.Day(YearMonth.parse(started).atDay(1)));
        } else if (started.length() == "2023-08-15".length()) {
            profile = profile.with("started", new Value.Day(LocalDate.parse(started)));
        }
        var employees = details.size().employees();
        return employees == null
                ? profile
                : profile.with("employees", new Value.Quantity(BigDecimal.valueOf(employees), "people"));
    }

    /** As they would be typed, by the fields of a business. */
    static Map<String, String> fields(Profile told) {
        var fields = new LinkedHashMap<String, String>();
        told.values().forEach((attribute, value) -> {
            switch (value) {
                case Value.Text(var code) -> addCode(attribute, code, fields);
                case Value.Day(var day)
                when attribute.equals("started") ->
                    fields.put(
                            "started",
                            day.getDayOfMonth() == 1 ? YearMonth.from(day).toString() : day.toString());
                case Value.Quantity quantity
                when attribute.equals("employees") ->
                    fields.put(
                            "employees",
                            quantity.amount().setScale(0, RoundingMode.DOWN).toPlainString());
                default -> {
                    // A business has no field for it.
                }
            }
        });
        return fields;
    }

    private static void addCode(String attribute, String code, Map<String, String> fields) {
        switch (attribute) {
            case "place" -> fields.put("place", code);
            case "sector" -> fields.put("sector", code);
            case "stage" -> {
                // What is registered already is more than an idea here; all else may be one.
                if (code.equals("idea") && !Form.REGISTERED.name().equals(fields.get("form"))) {
                    fields.put("form", Form.IDEA.name());
                }
            }
            case "legalForm" -> {
                var registered = !code.equals(UNREGISTERED);
                fields.put("form", (registered ? Form.REGISTERED : Form.INFORMAL).name());
                if (registered) {
                    fields.put("legal_form", code);
                }
            }
            default -> {
                // A business has no field for it.
            }
        }
    }

    private static Value text(String code) {
        return new Value.Text(code);
    }
}
