package org.banu.platform.programmes;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.banu.data.Programme;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.kernel.Language;
import org.banu.platform.programmes.CataloguePage.Group;
import org.banu.platform.programmes.CataloguePage.Shelf;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of all programmes, with its search. */
@Controller
class CataloguePages {

    private static final int PAGE_SIZE = 20;

    private final Programmes programmes;
    private final Cards cards;

    /** All programmes by name; sorting by the rules of a language is too slow for every request. */
    private final Map<Language, List<Programme>> sorted = new EnumMap<>(Language.class);

    CataloguePages(Programmes programmes, Cards cards) {
        this.programmes = programmes;
        this.cards = cards;
        for (var language : Language.values()) {
            sorted.put(language, sorted(programmes.list(), language));
        }
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/programmes")
    ModelAndView list(
            @ModelAttribute Ui ui,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after) {
        return new ModelAndView("programmes/catalogue", "page", page(ui, Filters.of(parameters), after));
    }

    private CataloguePage page(Ui ui, Filters filters, String after) {
        var searched = !filters.q().isEmpty();
        var all = searched ? programmes.find(filters.q()) : sorted.getOrDefault(ui.language(), List.of());
        var found = all.stream()
                .filter(it -> programmes.lets(filters, it))
                .sorted(Comparator.comparing(it -> shelf(it, searched)))
                .toList();
        var start = 1 + indexOf(found, after);
        var shown = found.subList(start, Math.min(start + PAGE_SIZE, found.size()));
        var end = start + shown.size();
        var next = end == found.size() ? "" : ui.to("/programmes" + after(filters, shown.getLast()));
        return new CataloguePage(
                cards.form(ui, filters),
                found.size(),
                (int) found.stream().filter(programmes::isPast).count(),
                shown.isEmpty() ? 0 : start + 1,
                end,
                groups(ui, found, shown, searched),
                next);
    }

    private List<Group> groups(Ui ui, List<Programme> found, List<Programme> shown, boolean searched) {
        var groups = new ArrayList<Group>();
        for (var shelf : Shelf.values()) {
            var on = shown.stream().filter(it -> shelf(it, searched) == shelf).toList();
            if (!on.isEmpty()) {
                var count = found.stream()
                        .filter(it -> shelf(it, searched) == shelf)
                        .count();
                groups.add(new Group(
                        shelf,
                        (int) count,
                        on.stream().map(it -> cards.of(ui, it)).toList()));
            }
        }
        return groups;
    }

    private Shelf shelf(Programme programme, boolean searched) {
        if (programmes.isPast(programme)) {
            return Shelf.PAST;
        }
        if (searched) {
            return Shelf.FOUND;
        }
        return programme.finance() ? Shelf.FINANCE : programme.course() == null ? Shelf.NETWORK : Shelf.TRAINING;
    }

    private static String after(Filters filters, Programme last) {
        var query = filters.query();
        return query + (query.isEmpty() ? "?" : "&") + "after=" + last.id();
    }

    /** A programme that is no longer among them starts the list anew: -1. */
    private static int indexOf(List<Programme> found, String id) {
        for (var i = 0; i < found.size() - 1; i++) {
            if (found.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Programme> sorted(List<Programme> programmes, Language language) {
        var byName = Collator.getInstance(language.locale());
        return programmes.stream()
                .sorted(Comparator.comparing((Programme it) -> it.name().in(language.code()), byName::compare)
                        .thenComparing(Programme::id))
                .toList();
    }
}
