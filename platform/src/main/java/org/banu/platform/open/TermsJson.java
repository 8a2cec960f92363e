package org.banu.platform.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banu.data.Months;
import org.banu.data.Rate;
import org.banu.data.Terms;
import org.banu.data.Text;
import org.banu.platform.programmes.ConditionJson;
import org.jspecify.annotations.Nullable;

/** The terms of finance for programs. */
@Schema(name = "Terms", description = "Terms of finance. What is left out is not known, never none.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TermsJson(
        List<AmountJson> amounts,
        @Nullable RateJson rate,
        @Nullable MonthsJson months,

        @Schema(description = "Where rate or time differ by borrower, purpose or source of the money")
        List<CaseJson> cases,

        @Schema(description = "annuity, equalPrincipal, flat, murabaha or groupLoan") @Nullable
        String repayment,

        List<FeeJson> fees,

        @Schema(description = "Answers of the attribute security")
        List<String> collateral,

        @Schema(description = "Percent of a loan that a guarantee covers") @Nullable
        BigDecimal coverage) {

    /** How much may be had. */
    @Schema(name = "Amount")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AmountJson(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,

            @Schema(description = "ISO 4217, or a unit of the parameters such as MCI")
            String unit,

            @Schema(description = "month, quarter or year, where it is paid again and again") @Nullable
            String per,

            @Schema(description = "As exact as the source: a day, a month, a year; c. before it means about") @Nullable
            String asOf,

            @Schema(description = "For whom or what; for all if left out") @Nullable
            Map<String, Object> test,

            @Schema(description = "Number of the source, from 1") @Nullable
            Integer source) {}

    /** What it costs a year. */
    @Schema(name = "Rate")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RateJson(
            @Schema(description = "fixed, upTo, from, range or formula")
            String kind,

            @Nullable BigDecimal percent,

            @Schema(description = "Lower end of a range") @Nullable
            BigDecimal from,

            @Schema(description = "Upper end of a range") @Nullable
            BigDecimal to,

            @Schema(description = "Id of the parameter that a formula builds on") @Nullable
            String base,

            @Schema(description = "Percentage points on top of the base") @Nullable
            BigDecimal plus,

            @Schema(description = "True for a formula that gives the most that may be asked") @Nullable
            Boolean atMost,

            @Nullable Integer source) {}

    /** For how long, in months. */
    @Schema(name = "Months")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record MonthsJson(
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable Integer grace,

            @Schema(description = "The grace as a share of the time: 3 is a third of it") @Nullable
            Integer graceOneIn) {}

    /** Where rate or time differ; what it leaves out is as for all. */
    @Schema(name = "Case")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CaseJson(
            @Schema(description = "For whom or what") Text name,
            @Nullable RateJson rate,
            @Nullable MonthsJson months,
            @Nullable Integer source) {}

    /** What is paid besides the rate. */
    @Schema(name = "Fee")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record FeeJson(
            @Schema(description = "processing, annual, commission or card")
            String what,

            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Schema(description = "Of the loan") @Nullable BigDecimal percent,

            @Schema(description = "Upper end where the percentage is a range") @Nullable
            BigDecimal to,

            @Nullable Integer source) {}

    static TermsJson of(Terms terms) {
        return new TermsJson(
                terms.amounts().stream()
                        .map(it -> new AmountJson(
                                it.min(),
                                it.max(),
                                it.unit(),
                                ProgrammeJson.code(it.per()),
                                ProgrammeJson.text(it.asOf()),
                                it.condition() == null ? null : ConditionJson.condition(it.condition()),
                                it.source()))
                        .toList(),
                rate(terms.rate()),
                months(terms.months()),
                terms.cases().stream()
                        .map(it -> new CaseJson(it.name(), rate(it.rate()), months(it.months()), it.source()))
                        .toList(),
                ProgrammeJson.code(terms.repayment()),
                terms.fees().stream()
                        .map(it -> new FeeJson(
                                it.what().code(), it.amount(), it.unit(), it.percent(), it.to(), it.source()))
                        .toList(),
                terms.collateral(),
                terms.coverage());
    }

    private static @Nullable MonthsJson months(@Nullable Months months) {
        return months == null ? null : new MonthsJson(months.min(), months.max(), months.grace(), months.graceOneIn());
    }

    private static @Nullable RateJson rate(@Nullable Rate rate) {
        return switch (rate) {
            case null -> null;
            case Rate.Fixed(var percent, var source) ->
                new RateJson("fixed", percent, null, null, null, null, null, source);
            case Rate.UpTo(var percent, var source) ->
                new RateJson("upTo", percent, null, null, null, null, null, source);
            case Rate.From(var percent, var source) ->
                new RateJson("from", percent, null, null, null, null, null, source);
            case Rate.Range(var from, var to, var source) ->
                new RateJson("range", null, from, to, null, null, null, source);
            case Rate.Formula(var base, var plus, var atMost, var source) ->
                new RateJson("formula", null, null, null, base, plus, atMost ? true : null, source);
        };
    }
}
