package org.banu.platform.businesses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.DetailsReader;

/** What is told of a business as it would be typed, by the fields of {@link DetailsReader}. */
final class TypedDetails {

    private TypedDetails() {}

    /** Without those that were not told. */
    static Map<String, List<String>> of(Details details) {
        var typed = new HashMap<String, List<String>>();
        add(typed, "name", details.names().own());
        add(typed, "name_latin", details.names().latin());
        add(typed, "name_cyrillic", details.names().cyrillic());
        add(typed, "name_arabic", details.names().arabic());
        add(typed, "country", details.location().country());
        add(typed, "place", details.location().place());
        add(typed, "district", details.location().district());
        add(typed, "settlement", details.location().settlement());
        add(typed, "form", details.form().name());
        add(typed, "legal_form", details.legalForm());
        add(typed, "started", details.started());
        var activity = details.activity();
        add(typed, "sector", activity.sector());
        add(typed, "isic", activity.isic());
        add(typed, "products", activity.products());
        typed.put("further", activity.further());
        typed.put("certificates", activity.certificates());
        typed.put("languages", activity.languages());
        var employees = details.size().employees();
        var turnover = details.size().turnover();
        add(typed, "employees", employees == null ? "" : employees.toString());
        add(typed, "turnover", turnover == null ? "" : turnover.name());
        add(typed, "phone", details.contact().phone());
        add(typed, "email", details.contact().email());
        add(typed, "web", details.contact().web());
        details.numbers().forEach((kind, number) -> add(typed, DetailsReader.field(kind), number));
        return typed;
    }

    private static void add(Map<String, List<String>> typed, String field, String value) {
        if (!value.isEmpty()) {
            typed.put(field, List.of(value));
        }
    }
}
