package org.banu.platform.credit;

import java.util.List;
import org.banu.data.Case;
import org.banu.data.Programme;
import org.banu.data.Repayment;
import org.jspecify.annotations.Nullable;

/** What a programme would cost for a wish, as far as it is known. */
public sealed interface Quote {

    Programme programme();

    /**
     * It has a price, or a range of them.
     *
     * @param of the case that it holds in; null when in all
     * @param repayment the programme's own; the annuity as an example where the sources don't say it
     * @param least at the least rate and fees
     * @param most at the greatest rate and fees; null when the source names no greatest rate
     * @param unknown what may make it dearer or impossible
     * @param sometimes limits that hold for some borrowers or purposes only, and that the wish goes beyond
     */
    record Priced(
            Programme programme,
            @Nullable Case of,
            Wish wish,
            RateRange rate,
            Repayment repayment,
            Cost least,
            @Nullable Cost most,
            List<Unknown> unknown,
            List<Limit> sometimes)
            implements Quote {

        public Priced {
            unknown = List.copyOf(unknown);
            sometimes = List.copyOf(sometimes);
        }

        /** The dearer one that is known: what she should be ready for. */
        public Cost shown() {
            return most == null ? least : most;
        }

        /** How exactly the cost is known; a fee may be a range where the rate is none. */
        public RateRange.Bound bound() {
            return rate.bound() == RateRange.Bound.EXACT && !least.equals(most)
                    ? RateRange.Bound.BETWEEN
                    : rate.bound();
        }

        /** Whether the way of paying back is the programme's own, not our example. */
        public boolean repaymentKnown() {
            return !unknown.contains(Unknown.REPAYMENT);
        }
    }

    /** Too little is known for any figure. */
    record NotKnown(Programme programme, List<Unknown> unknown) implements Quote {
        public NotKnown {
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * It does not lend so much or so little, or for so long or so short.
     *
     * @param of the case in which it doesn't; null when in none
     */
    record OutOfLimits(Programme programme, @Nullable Case of, List<Limit> limits) implements Quote {
        public OutOfLimits {
            limits = List.copyOf(limits);
        }
    }

    /** It lends in other money, and currencies are never mixed. */
    record OtherCurrency(Programme programme, String currency) implements Quote {}
}
