package org.banu.platform.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.banu.data.Term;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.ListAnswer;
import org.banu.platform.api.ListMapping;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The directory for programs. */
@Tag(name = "Directory", description = "Businesses that want to be found, each with what its owner shows.")
@RestController
class DirectoryResource {

    /** As far as it is worth counting. */
    private static final int MOST_COUNTED = 1_000;

    private final Directory directory;
    private final ListingTerms terms;
    private final JsonMapper json;

    DirectoryResource(Directory directory, ListingTerms terms, JsonMapper json) {
        this.directory = directory;
        this.terms = terms;
        this.json = json;
    }

    @Operation(
            operationId = "listDirectory",
            summary = "Businesses that want to be found, all or those that fit a search and filters",
            description = "The newest first. total is counted up to " + (MOST_COUNTED + 1)
                    + ", which stands for more. Who withdraws her consent is gone at once: don't keep copies.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words to search for, in any script")
    @Parameter(
            name = "sector",
            in = ParameterIn.QUERY,
            description = "A code of /api/v1/sectors; those below it are meant too")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "A code of /api/v1/places; those below it are meant too")
    @Parameter(name = "certificate", in = ParameterIn.QUERY, description = "Words of a certificate")
    @Parameter(name = "verified", in = ParameterIn.QUERY, description = "yes: only those that are verified")
    @Allow(Whom.EVERYBODY)
    @ListMapping(value = "/api/v1/directory", of = ListingJson.class)
    ResponseEntity<Object> list(HttpServletRequest request) {
        var answer = new ListAnswer(request, json);
        var query = answer.query();
        var after = query.text("after", ListAnswer.LARGEST);
        var place = Search.Place.read(after);
        if (!after.isEmpty() && place.isEmpty()) {
            query.refuse("after", "web.problem.cursor");
        }
        var search = new Search(
                query.text("q", Search.LONGEST),
                query.oneOf("sector", codes(terms.sectors())),
                query.oneOf("country", codes(terms.countries())),
                query.oneOf("region", codes(terms.regions())),
                query.text("certificate", Search.LONGEST),
                !query.oneOf("verified", List.of("yes")).isEmpty(),
                place);
        return answer.part(
                ListingJson.class,
                limit -> directory.search(search, limit),
                () -> directory.count(search, MOST_COUNTED + 1),
                ListingJson::of,
                it -> Search.Place.of(it).text());
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }
}
