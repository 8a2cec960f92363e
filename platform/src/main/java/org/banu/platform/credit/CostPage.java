package org.banu.platform.credit;

import java.util.List;
import org.banu.platform.web.CostRow;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The page of what loans cost.
 *
 * @param currencies to choose from, by code
 * @param groups programmes to choose from, by currency, hers first
 * @param problems with what was typed; empty when there are none
 * @param results null when nothing can be shown yet
 */
record CostPage(
        Typed typed,
        List<Option> currencies,
        List<Group> groups,
        List<Option> plans,
        List<Problem> problems,
        @Nullable Results results) {

    CostPage {
        currencies = List.copyOf(currencies);
        groups = List.copyOf(groups);
        plans = List.copyOf(plans);
        problems = List.copyOf(problems);
    }

    /** Something to choose. */
    record Option(String code, String label, boolean chosen) {}

    /** Programmes that lend in one currency. */
    record Group(String label, List<Option> programmes) {
        Group {
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * What came out.
     *
     * @param wish in words
     * @param others programmes without a price, with the reason
     * @param elsewhere how many programmes lend in other money, and are therefore not compared
     */
    record Results(String wish, List<PricedLoan> loans, List<Other> others, int elsewhere) {
        Results {
            loans = List.copyOf(loans);
            others = List.copyOf(others);
        }

        List<CostRow> rows() {
            return loans.stream().map(PricedLoan::row).toList();
        }
    }

    /**
     * A programme without a price.
     *
     * @param terms the case of it that has none; empty for all
     * @param chip as in {@link CostRow}
     */
    record Other(String id, String name, String terms, String chip, List<String> reasons) {
        Other {
            reasons = List.copyOf(reasons);
        }
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }

    boolean choosesProgrammes() {
        return !typed.programmes().isEmpty() || problem("programme") != null;
    }

    boolean hasOffer() {
        return typed.hasOffer();
    }
}
