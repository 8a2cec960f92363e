package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@PageTest
class CostResourceTests {

    static final String ASKED = "amount=900000&months=36&currency=PKR&programme=pk-punjab-asaan-karobar-card";

    final Visitor program;

    CostResourceTests(Visitor program) {
        this.program = program;
    }

    @Test
    void answersInJson() {
        assertThat(program.asks("/api/v1/costs?" + ASKED))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/json")
                .bodyJson()
                .hasPathSatisfying(
                        "$.costs[0].programme", it -> it.assertThat().isEqualTo("pk-punjab-asaan-karobar-card"))
                .hasPathSatisfying("$.costs[0].outcome", it -> it.assertThat().isEqualTo("priced"))
                .hasPathSatisfying(
                        "$.costs[0].repaymentKnown", it -> it.assertThat().isEqualTo(false))
                .hasPathSatisfying(
                        "$.costs[0].figures.total.to", it -> it.assertThat().isEqualTo(975_500.0))
                .hasPathSatisfying(
                        "$.costs[0].figures.costPer100.to",
                        it -> it.assertThat().isEqualTo(8.39))
                .hasPathSatisfying(
                        "$.costs[0].figures.instalments.length()",
                        it -> it.assertThat().isEqualTo(37));
    }

    @Test
    void answersInCsv() {
        assertThat(program.asks("/api/v1/costs?format=csv&" + ASKED))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("programme,case,lifecycle,outcome,")
                .contains("\r\npk-punjab-asaan-karobar-card,,unknown,priced,PKR,900000,36,0,0,annuity,false,");
    }

    @Test
    void eachCaseIsAnEntryOfItsOwn() {
        assertThat(program.asks("/api/v1/costs?amount=2000000&currency=KZT&months=12&programme=kz-acc-kasipker"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.costs.length()", it -> it.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.costs[0].case.en", it -> it.assertThat().isEqualTo("From the programme’s own money"))
                .hasPathSatisfying("$.costs[1].rate.to", it -> it.assertThat().isEqualTo(14));
    }

    @Test
    void answersInCsvWhereTheHeaderAsksForIt() {
        assertThat(program.asks("/api/v1/costs?" + ASKED).header("Accept", "text/csv"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(program.asks("/api/v1/costs?amount=-1&currency=XXX&programme=nothing&format=xml&colour=red"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("amount", "currency", "months", "programme", "format", "colour");
    }

    @Test
    void comparesAnOffer() {
        assertThat(program.asks("/api/v1/costs?" + ASKED + "&offerRate=12&offerPlan=flat"))
                .bodyJson()
                .extractingPath("$.offer.total.from")
                .isEqualTo(1_224_000.0);
    }
}
