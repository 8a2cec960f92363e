package org.banu.platform.programmes;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.banu.data.Lifecycle;
import org.banu.data.Programme;
import org.banu.platform.programmes.CataloguePage.Row;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class CataloguePages {

    private static final int PAGE = 20;
    private static final int LONGEST_QUERY = 200;

    private final Programmes programmes;
    private final Wording wording;
    private final Search search;

    CataloguePages(Programmes programmes, Wording wording) {
        this.programmes = programmes;
        this.wording = wording;
        this.search = new Search(programmes.facts());
    }

    @GetMapping("/programmes")
    ModelAndView list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "1") int page) {
        var query = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
        var found = found(ui, query)
                .filter(it ->
                        isOfKind(it, kind) && (country.isEmpty() || it.country().equals(country)))
                .toList();
        var from = Math.clamp((page - 1L) * PAGE, 0, found.size());
        var to = Math.min(from + PAGE, found.size());
        return new ModelAndView(
                "programmes/catalogue",
                "page",
                new CataloguePage(
                        query,
                        kind,
                        country,
                        found.subList(from, to).stream().map(it -> row(ui, it)).toList(),
                        found.size(),
                        (int) found.stream().filter(CataloguePages::isPast).count(),
                        to < found.size() ? page + 1 : 0));
    }

    /** The best hits first; without a query, what can be had first, then by name as her language sorts. */
    private Stream<Programme> found(Ui ui, String query) {
        if (!query.isEmpty()) {
            return search.find(query).stream();
        }
        var collator = Collator.getInstance(ui.language().locale());
        return programmes.list().stream()
                .sorted(Comparator.comparing(CataloguePages::isPast)
                        .thenComparing(it -> ui.of(it.name()), collator::compare));
    }

    private static boolean isOfKind(Programme programme, String kind) {
        return switch (kind) {
            case "finance" -> programme.finance();
            case "training" -> programme.course() != null;
            case "network" -> programme.network() != null;
            default -> true;
        };
    }

    private static boolean isPast(Programme programme) {
        return List.of(Lifecycle.HISTORIC, Lifecycle.SUSPENDED).contains(programme.lifecycle());
    }

    private Row row(Ui ui, Programme programme) {
        var provider = programme.provider();
        return new Row(
                programme.id(),
                ui.of(programme.name()),
                provider == null ? "" : ui.of(provider),
                programme.kinds().stream()
                        .map(it -> wording.name(ui, "kinds", it.code()))
                        .toList(),
                isPast(programme));
    }
}
