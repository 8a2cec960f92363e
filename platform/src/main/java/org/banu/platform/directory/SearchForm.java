package org.banu.platform.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import org.banu.platform.kernel.PlainText;
import org.springframework.stereotype.Component;

/** Reads what is looked for from an address, and writes it there. What means nothing is left out. */
@Component
class SearchForm {

    private final ListingTerms terms;

    SearchForm(ListingTerms terms) {
        this.terms = terms;
    }

    Search read(Map<String, String> parameters) {
        var region = known(text(parameters, "region"), it -> !terms.region(it).isEmpty());
        var country = known(
                text(parameters, "country"),
                it -> terms.countries().stream().anyMatch(term -> term.code().equals(it)));
        return new Search(
                text(parameters, "q"),
                known(text(parameters, "sector"), terms::isSector),
                // A region is of one country, whatever else was chosen before it.
                region.isEmpty() ? country : terms.country(region),
                region,
                text(parameters, "certificate"),
                !text(parameters, "verified").isEmpty(),
                Search.Place.read(text(parameters, "after")));
    }

    static String address(Search search, String after) {
        return "/directory?q=%s&sector=%s&country=%s&region=%s&certificate=%s%s%s"
                .formatted(
                        encoded(search.words()),
                        encoded(search.sector()),
                        encoded(search.country()),
                        encoded(search.region()),
                        encoded(search.certificate()),
                        search.verified() ? "&verified=on" : "",
                        after.isEmpty() ? "" : "&after=" + encoded(after));
    }

    private static String known(String code, Predicate<String> isKnown) {
        return !code.isEmpty() && isKnown.test(code) ? code : "";
    }

    private static String text(Map<String, String> parameters, String name) {
        return PlainText.cut(PlainText.line(parameters.getOrDefault(name, "")), Search.LONGEST);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
