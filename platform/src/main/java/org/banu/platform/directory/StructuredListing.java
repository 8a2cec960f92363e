package org.banu.platform.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banu.platform.outreach.Outreach;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A business of the directory in the words of schema.org, so that search engines understand its page: what it shows, and
 * nothing else.
 *
 * @see <a href="https://schema.org/Organization">schema.org/Organization</a>
 */
@Component
class StructuredListing {

    private final ListingTerms terms;
    private final ListingWords words;
    private final Outreach outreach;

    StructuredListing(ListingTerms terms, ListingWords words, Outreach outreach) {
        this.terms = terms;
        this.words = words;
        this.outreach = outreach;
    }

    /** JSON-LD that may stand in a {@code <script type="application/ld+json">} as it is. */
    String of(Ui ui, Listing listing) {
        // A "</script>" in a text would end the element; inside of a JSON string these three may be escaped.
        return JsonMapper.shared()
                .writeValueAsString(tree(ui, listing))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private Map<String, Object> tree(Ui ui, Listing listing) {
        var shown = listing.shown();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("@context", "https://schema.org");
        tree.put("@type", "Organization");
        tree.put("@id", outreach.address("/en/directory/" + listing.business().value()));
        tree.put("name", listing.names().own());
        put(tree, "alternateName", words.otherNames(listing));
        put(tree, "description", shown.products());
        tree.put(
                "keywords",
                listing.sectors().stream().map(it -> terms.sector(ui, it)).toList());
        tree.put("address", address(ui, listing));
        put(tree, "url", shown.web());
        put(tree, "foundingDate", shown.begun());
        put(tree, "knowsLanguage", shown.languages());
        put(
                tree,
                "numberOfEmployees",
                shown.size().map(StructuredListing::employees).orElse(null));
        put(
                tree,
                "hasCertification",
                shown.certificates().stream()
                        .map(it -> Map.of("@type", "Certification", "name", it))
                        .toList());
        return tree;
    }

    private Map<String, Object> address(Ui ui, Listing listing) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("addressCountry", listing.country());
        var region = terms.region(listing.place());
        put(address, "addressRegion", region.isEmpty() ? "" : terms.place(ui, region));
        put(address, "addressLocality", listing.shown().settlement());
        return address;
    }

    private static Map<String, Object> employees(SizeBand band) {
        var employees = new LinkedHashMap<String, Object>();
        employees.put("@type", "QuantitativeValue");
        employees.put("minValue", band.least());
        if (band != SizeBand.MORE) {
            employees.put("maxValue", band.most());
        }
        return employees;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            tree.put(name, value);
        }
    }
}
