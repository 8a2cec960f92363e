package org.banu.platform.credit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banu.platform.web.BadRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What loans cost, for programs. */
@RestController
@Tag(name = "Costs", description = "What loans really cost, for an amount and a time.")
class CostResource {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Credit credit;
    private final Clock clock;

    CostResource(Credit credit, Clock clock) {
        this.credit = credit;
        this.clock = clock;
    }

    @GetMapping({"/api/v1/costs", "/api/v1/costs.csv"})
    @Operation(
            summary = "What loans cost, side by side",
            description = "Each programme is priced in its own currency only. Where its sources leave the rate open, "
                    + "figures are ranges; where they say too little, there are none.")
    @ApiResponse(
            responseCode = "200",
            description = "One entry for each programme, the cheapest first, historic ones last",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CostJson.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> costs(
            @Parameter(description = "How much is borrowed", required = true, example = "500000")
                    @RequestParam(defaultValue = "")
                    String amount,
            @Parameter(description = "ISO 4217", required = true, example = "PKR") @RequestParam(defaultValue = "")
                    String currency,
            @Parameter(description = "For how many months, 1 to 360", required = true, example = "36")
                    @RequestParam(defaultValue = "")
                    String months,
            @Parameter(description = "Ids of up to four programmes; all of the currency when left out")
                    @RequestParam(defaultValue = "")
                    List<String> programme,
            @Parameter(description = "Percent a year of an offer to compare with") @RequestParam(defaultValue = "")
                    String offerRate,
            @Parameter(description = "annuity, equalPrincipal, flat or murabaha") @RequestParam(defaultValue = "")
                    String offerPlan,
            @Parameter(description = "Fee of the offer at the start") @RequestParam(defaultValue = "") String offerFee,
            @Parameter(description = "json or csv, instead of the header Accept") @RequestParam(defaultValue = "")
                    String format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            HttpServletRequest request) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.setAll(Map.of(
                "amount", amount,
                "currency", currency,
                "months", months,
                "offerRate", offerRate,
                "offerPlan", offerPlan,
                "offerFee", offerFee));
        typed.addAll("programme", programme);
        return switch (CostForm.read(credit, Typed.of(typed))) {
            case Asked.Understood understood -> answer(understood, wantsCsv(format, accept, request));
            case Asked.Invalid(var problems) -> throw new BadRequest(problems);
        };
    }

    private static boolean wantsCsv(String format, String accept, HttpServletRequest request) {
        return format.equals("csv")
                || request.getRequestURI().endsWith(".csv")
                || (format.isEmpty() && accept.contains("text/csv"));
    }

    private ResponseEntity<Object> answer(Asked.Understood asked, boolean csv) {
        var wish = asked.wish();
        var today = LocalDate.now(clock);
        var compared = asked.chosen().isEmpty() ? credit.list(wish.currency()) : asked.chosen();
        var offer = asked.offer();
        var costs = CostJson.of(
                wish,
                today,
                credit.compare(compared, wish, today),
                offer == null ? null : credit.price(wish, offer.percent(), offer.repayment(), offer.fee()));
        return csv
                ? ResponseEntity.ok().contentType(CSV).body(CostCsv.of(costs))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(costs);
    }
}
