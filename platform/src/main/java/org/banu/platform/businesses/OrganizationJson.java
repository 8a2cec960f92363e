package org.banu.platform.businesses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Details;

/**
 * A business in the words of schema.org, as JSON-LD.
 *
 * @see <a href="https://schema.org/Organization">schema.org/Organization</a>
 */
final class OrganizationJson {

    private OrganizationJson() {}

    static Map<String, Object> of(Business business) {
        var details = business.details();
        var names = details.names();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("@context", "https://schema.org");
        tree.put("@type", "Organization");
        tree.put("@id", "urn:uuid:" + business.id().value());
        tree.put("name", names.own());
        put(
                tree,
                "alternateName",
                Stream.of(names.latin(), names.cyrillic(), names.arabic())
                        .filter(it -> !it.isEmpty() && !it.equals(names.own()))
                        .distinct()
                        .toList());
        put(tree, "description", details.activity().products());
        put(
                tree,
                "keywords",
                Stream.concat(Stream.of(details.activity().sector()), details.activity().further().stream())
                        .toList());
        put(tree, "isicV4", details.activity().isic());
        put(tree, "foundingDate", details.started());
        tree.put("address", address(details.location()));
        put(tree, "telephone", details.contact().phone());
        put(tree, "email", details.contact().email());
        put(tree, "url", details.contact().web());
        put(tree, "knowsLanguage", details.activity().languages());
        var employees = details.size().employees();
        if (employees != null) {
            tree.put("numberOfEmployees", Map.of("@type", "QuantitativeValue", "value", employees));
        }
        put(
                tree,
                "hasCertification",
                details.activity().certificates().stream()
                        .map(it -> Map.of("@type", "Certification", "name", it))
                        .toList());
        put(
                tree,
                "identifier",
                details.numbers().entrySet().stream()
                        .map(it -> identifier(it.getKey().name(), it.getValue()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> identifier(String register, String number) {
        var identifier = new LinkedHashMap<String, Object>();
        identifier.put("@type", "PropertyValue");
        identifier.put("propertyID", register);
        identifier.put("value", number);
        return identifier;
    }

    private static Map<String, Object> address(Details.Location location) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("addressCountry", location.country());
        put(address, "addressRegion", location.place());
        put(address, "addressLocality", location.inHerWords());
        return address;
    }

    private static void put(Map<String, Object> tree, String name, String value) {
        if (!value.isEmpty()) {
            tree.put(name, value);
        }
    }

    private static void put(Map<String, Object> tree, String name, List<?> values) {
        if (!values.isEmpty()) {
            tree.put(name, values);
        }
    }
}
