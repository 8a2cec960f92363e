package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.banu.platform.credit.ProgrammeMaker.FACTS;
import static org.banu.platform.credit.ProgrammeMaker.amounts;
import static org.banu.platform.credit.ProgrammeMaker.kz;
import static org.banu.platform.credit.ProgrammeMaker.limit;
import static org.banu.platform.credit.ProgrammeMaker.limits;
import static org.banu.platform.credit.ProgrammeMaker.number;
import static org.banu.platform.credit.ProgrammeMaker.priced;
import static org.banu.platform.credit.ProgrammeMaker.quote;
import static org.banu.platform.credit.ProgrammeMaker.range;

import java.time.LocalDate;
import org.banu.eligibility.Condition;
import org.junit.jupiter.api.Test;

class LimitsTests {

    @Test
    void beyondALimitTheLimitIsSaid() {
        var terms = amounts(range("15000", "80000", "PKR", null));

        assertThat(limits(terms, "90000", 12)).containsExactly(limit(Limit.Kind.GREATEST_AMOUNT, "80000", "PKR"));
        assertThat(limits(terms, "1000", 12)).containsExactly(limit(Limit.Kind.LEAST_AMOUNT, "15000", "PKR"));
        assertThat(limits(terms, "20000", 61)).containsExactly(limit(Limit.Kind.MOST_MONTHS, "60", "month"));
        assertThat(limits(terms, "20000", 2)).containsExactly(limit(Limit.Kind.FEWEST_MONTHS, "3", "month"));
    }

    @Test
    void aLimitThatHoldsForSomeIsSaidBesideThePrice() {
        var condition = new Condition.Decides("followOnLoan");
        var quote =
                priced(amounts(range(null, "40000", "PKR", null), range(null, "80000", "PKR", condition)), "60000", 12);

        assertThat(quote.sometimes()).containsExactly(limit(Limit.Kind.GREATEST_AMOUNT, "40000", "PKR"));
    }

    /** 8,000 MCI were 8,000 × 4,325 tenge in 2026. */
    @Test
    void aLimitInMciIsConvertedByTheValueOfTheDay() {
        var programme = kz(amounts(range(null, "8000", "MCI", null)));

        assertThat(priced(programme, "34600000", 12).unknown()).doesNotContain(Unknown.AMOUNT);
        assertThat(quote(programme, "34600001", 12))
                .asInstanceOf(type(Quote.OutOfLimits.class))
                .satisfies(it -> assertThat(it.limits())
                        .containsExactly(
                                new Limit(Limit.Kind.GREATEST_AMOUNT, number("8000"), "MCI", number("34600000.00"))));
    }

    @Test
    void aLimitThatDoesNotConvertOnTheDayIsUnknown() {
        var programme = kz(amounts(range(null, "8000", "MCI", null)));
        var quote = new Pricing(FACTS)
                .quotes(programme, new Wish(number("1000"), "KZT", 12), LocalDate.of(2010, 1, 1))
                .getFirst();

        assertThat(quote)
                .asInstanceOf(type(Quote.Priced.class))
                .satisfies(it -> assertThat(it.unknown()).contains(Unknown.AMOUNT));
    }
}
