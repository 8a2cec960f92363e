package org.banu.platform.directory;

import java.util.Map;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory, for everybody. */
@Allow(Whom.EVERYBODY)
@Controller
class DirectoryPages {

    private static final int PAGE_SIZE = 24;
    /** Beyond it nobody counts on: finding all of them takes longer than showing some. */
    private static final int MOST_COUNTED = 200;

    private final Directory directory;
    private final SearchForm form;
    private final ListingWords words;
    private final StructuredListing structured;

    DirectoryPages(Directory directory, SearchForm form, ListingWords words, StructuredListing structured) {
        this.directory = directory;
        this.form = form;
        this.words = words;
        this.structured = structured;
    }

    @GetMapping("/directory")
    ModelAndView list(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> parameters) {
        var search = form.read(parameters);
        var found = directory.search(search, PAGE_SIZE + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
        // All on the first page are counted already.
        var count = search.after().isEmpty() && found.size() <= PAGE_SIZE
                ? found.size()
                : directory.count(search, MOST_COUNTED + 1);
        var more = found.size() > PAGE_SIZE
                ? ui.to(SearchForm.address(
                        search, Search.Place.of(shown.getLast()).text()))
                : "";
        return new ModelAndView(
                "directory/directory",
                "page",
                new DirectoryPage(
                        search,
                        words.sectors(ui),
                        words.countries(ui),
                        words.regions(ui),
                        count > MOST_COUNTED
                                ? ui.text("directory.found_more", MOST_COUNTED)
                                : ui.text("directory.found", count),
                        shown.stream().map(it -> words.card(ui, it)).toList(),
                        more,
                        search.after().isPresent() ? ui.to(SearchForm.address(search, "")) : ""));
    }

    @GetMapping("/directory/{business}")
    ModelAndView show(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        var listing = directory.get(BusinessId.of(business));
        return new ModelAndView(
                "directory/shown",
                "page",
                new ShownPage(
                        listing.business().value().toString(),
                        listing.names().own(),
                        words.otherNames(listing),
                        listing.tier(),
                        directory.broughtBy(listing, ui.language()),
                        words.facts(ui, listing),
                        listing.shown().web(),
                        structured.of(ui, listing)));
    }
}
