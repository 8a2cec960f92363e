package org.banu.platform.credit;

import java.math.BigDecimal;
import java.util.List;
import org.banu.data.Programme;
import org.banu.data.Repayment;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** What came of reading a form or a request. */
sealed interface Asked {

    /**
     * All of it can be understood.
     *
     * @param chosen empty when none was chosen, which means all of the currency
     * @param offer null when she typed none
     */
    record Understood(
            Wish wish, List<Programme> chosen, @Nullable Offer offer) implements Asked {
        public Understood {
            chosen = List.copyOf(chosen);
        }
    }

    /** Something is wrong; all that is, at once. */
    record Invalid(List<Problem> problems) implements Asked {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * An offer that she has.
     *
     * @param percent a year
     * @param fee paid at the start
     */
    record Offer(BigDecimal percent, Repayment repayment, BigDecimal fee) {}
}
