package org.banu.platform.open;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banu.data.Programme;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.api.Query;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The catalogue as a directory by the Human Services Data Specification 3.1, for the many tools that read it. Hidden from
 * our own description, since the standard brings one.
 *
 * @see <a href="https://docs.openreferral.org/en/latest/hsds/api_reference.html">HSDS API reference</a>
 */
@Hidden
@RestController
class HsdsResource {

    private static final String VERSION = "3.1.3";
    private static final String PROFILE = "https://docs.openreferral.org/en/latest/hsds/overview.html";
    /** The standard brings the description of its own interface. */
    private static final String API =
            "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json";

    private static final int PAGE_SIZE = 20;
    private static final int MOST_PAGES = 1_000_000;
    private static final int LONGEST_QUERY = 100;

    private final Programmes programmes;
    private final HsdsServices services;
    private final Map<String, Programme> byId;

    HsdsResource(Programmes programmes, HsdsServices services) {
        this.programmes = programmes;
        this.services = services;
        this.byId = programmes.list().stream()
                .collect(Collectors.toMap(it -> HsdsServices.id(it).toString(), Function.identity()));
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping({"/api/hsds", "/api/hsds/"})
    HsdsJson.About about(@ModelAttribute("ui") Ui ui, HttpServletRequest request) {
        new Query(request).check();
        return new HsdsJson.About(VERSION, PROFILE, API, ui.text("programmes.lead"));
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/api/hsds/services")
    ResponseEntity<HsdsJson.Page> list(@ModelAttribute("ui") Ui ui, HttpServletRequest request) {
        var query = new Query(request);
        var search = query.text("search", LONGEST_QUERY);
        var number = query.number("page", 1, MOST_PAGES, 1);
        var size = query.number("per_page", 1, ListAnswer.LARGEST, PAGE_SIZE);
        query.check();
        var found = search.isEmpty()
                ? programmes.list().stream()
                        .sorted(Comparator.comparing(Programme::id))
                        .toList()
                : programmes.find(search);
        var start = (int) Math.min((number - 1L) * size, found.size());
        var shown = found.subList(start, Math.min(start + size, found.size()));
        var pages = Math.max(1, Math.ceilDiv(found.size(), size));
        return inLanguage(new HsdsJson.Page(
                found.size(),
                pages,
                number,
                shown.size(),
                number == 1,
                number >= pages,
                shown.isEmpty(),
                shown.stream().map(it -> services.of(ui, it).withoutLists()).toList()));
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/api/hsds/services/{id}")
    ResponseEntity<HsdsJson.Service> get(
            @PathVariable String id, @ModelAttribute("ui") Ui ui, HttpServletRequest request) {
        new Query(request).check();
        return inLanguage(services.of(ui, programme(id)));
    }

    private Programme programme(String id) {
        var programme = byId.get(id.toLowerCase(Locale.ROOT));
        if (programme == null) {
            throw new NotFound("service", id);
        }
        return programme;
    }

    private static <T> ResponseEntity<T> inLanguage(T body) {
        return ResponseEntity.ok().header("Vary", "Accept-Language, Cookie").body(body);
    }
}
