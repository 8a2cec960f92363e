package org.banu.platform.credit;

import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.credit.CostPage.Group;
import org.banu.platform.credit.CostPage.Option;
import org.banu.platform.credit.CostPage.Results;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What loans cost, side by side, for the amount and the time that she chose. */
@Controller
class CostPages {

    private final Credit credit;
    private final Wording wording;
    private final Clock clock;

    CostPages(Credit credit, Wording wording, Clock clock) {
        this.credit = credit;
        this.wording = wording;
        this.clock = clock;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/cost")
    ModelAndView cost(@ModelAttribute("ui") Ui ui, @RequestParam MultiValueMap<String, String> parameters) {
        var typed = Typed.of(parameters);
        if (!typed.asks()) {
            return page(ui, typed, List.of(), null);
        }
        return switch (CostForm.read(credit, typed)) {
            case Asked.Understood understood -> page(ui, typed, List.of(), results(ui, understood));
            case Asked.Invalid(var problems) -> Problem.refused(page(ui, typed, problems, null));
        };
    }

    private Results results(Ui ui, Asked.Understood asked) {
        var today = LocalDate.now(clock);
        var words = new CostWords(ui, wording, today);
        var wish = asked.wish();
        var detailed = !asked.chosen().isEmpty();
        var compared = detailed ? asked.chosen() : credit.list(wish.currency());
        var loans = new ArrayList<PricedLoan>();
        var others = new ArrayList<CostPage.Other>();
        var offer = asked.offer();
        if (offer != null) {
            loans.add(words.offer(
                    credit.price(wish, offer.percent(), offer.repayment(), offer.fee()), offer, wish.currency()));
        }
        for (var quote : credit.compare(compared, wish, today)) {
            if (quote instanceof Quote.Priced priced) {
                loans.add(words.loan(priced, detailed));
            } else {
                others.add(words.other(quote, wish));
            }
        }
        var elsewhere = detailed ? 0 : credit.list().size() - compared.size();
        return new Results(words.wish(wish), loans, others, elsewhere);
    }

    private ModelAndView page(Ui ui, Typed typed, List<Problem> problems, @Nullable Results results) {
        var currency = currency(ui, typed);
        return new ModelAndView(
                "credit/cost",
                "page",
                new CostPage(
                        typed,
                        credit.currencies().stream()
                                .map(it -> new Option(it, CostWords.currency(ui, it), it.equals(currency)))
                                .toList(),
                        credit.currencies().stream()
                                .sorted(Comparator.comparing(it -> !it.equals(currency)))
                                .map(it -> group(ui, it, typed))
                                .toList(),
                        CostForm.PLANS.stream()
                                .map(it -> new Option(
                                        it.code(),
                                        ui.text("credit.plan." + it.code()),
                                        it.code().equals(typed.offerPlan())))
                                .toList(),
                        problems,
                        results));
    }

    private Group group(Ui ui, String currency, Typed typed) {
        var options = credit.list(currency).stream()
                .map(it ->
                        new Option(it.id(), ui.of(it.name()), typed.programmes().contains(it.id())))
                .toList();
        return new Group(CostWords.currency(ui, currency), options);
    }

    /** What she chose, else that of the programme whose page sent her here, else that of where her language is at home. */
    private String currency(Ui ui, Typed typed) {
        if (!typed.currency().isEmpty()) {
            return typed.currency();
        }
        return typed.programmes().stream()
                .flatMap(it -> credit.find(it).stream())
                .flatMap(it -> credit.currency(it).stream())
                .findFirst()
                .orElseGet(() -> ofLanguage(ui));
    }

    private static String ofLanguage(Ui ui) {
        var home = ULocale.addLikelySubtags(ui.language().locale()).getCountry();
        return Currency.getInstance(Locale.of("", home)).getCurrencyCode();
    }
}
