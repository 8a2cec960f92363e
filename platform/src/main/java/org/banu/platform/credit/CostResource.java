package org.banu.platform.credit;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What loans cost, for programs. */
@RestController
@Tag(name = "Costs", description = "What loans really cost, for an amount and a time.")
class CostResource {

    private final Credit credit;
    private final Clock clock;
    private final JsonMapper json;

    CostResource(Credit credit, Clock clock, JsonMapper json) {
        this.credit = credit;
        this.clock = clock;
        this.json = json;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping(
            path = "/api/v1/costs",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listCosts",
            summary = "What loans cost, side by side",
            description = "Each programme is priced in its own currency only. Where its sources leave the rate open, "
                    + "figures are ranges; where they say too little, there are none.")
    @Parameter(name = "amount", in = QUERY, description = "How much is borrowed", required = true, example = "500000")
    @Parameter(name = "currency", in = QUERY, description = "ISO 4217", required = true, example = "PKR")
    @Parameter(
            name = "months",
            in = QUERY,
            description = "For how many months, 1 to 360",
            required = true,
            example = "36")
    @Parameter(
            name = "programme",
            in = QUERY,
            description = "Ids of up to four programmes; all of the currency when left out",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(name = "offerRate", in = QUERY, description = "Percent a year of an offer to compare with")
    @Parameter(name = "offerPlan", in = QUERY, description = "annuity, equalPrincipal, flat or murabaha")
    @Parameter(name = "offerFee", in = QUERY, description = "Fee of the offer at the start")
    @Parameter(name = "format", in = QUERY, description = "json or csv, instead of the Accept header")
    @ApiResponse(
            responseCode = "200",
            description =
                    "One entry for each programme, or for each of its cases that costs something else; the cheapest first,"
                            + " past ones last",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CostJson.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> costs(HttpServletRequest request) {
        var answer = new ListAnswer(request, json);
        return switch (CostForm.read(credit, Typed.of(answer.query()))) {
            case Asked.Understood understood -> {
                var costs = costs(understood);
                yield answer.whole(costs, CostLine.of(costs));
            }
            case Asked.Invalid(var problems) -> throw answer.query().refusal(problems);
        };
    }

    private CostJson costs(Asked.Understood asked) {
        var wish = asked.wish();
        var today = LocalDate.now(clock);
        var compared = asked.chosen().isEmpty() ? credit.list(wish.currency()) : asked.chosen();
        var offer = asked.offer();
        return CostJson.of(
                wish,
                today,
                credit.compare(compared, wish, today),
                offer == null ? null : credit.price(wish, offer.percent(), offer.repayment(), offer.fee()));
    }
}
