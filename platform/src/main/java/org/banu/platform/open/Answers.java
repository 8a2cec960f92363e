package org.banu.platform.open;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.web.Query;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a page of a list, as JSON or CSV as asked, and with the address of the next page. */
final class Answers {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final HttpServletRequest request;
    private final JsonMapper json;
    private final Query query;

    Answers(HttpServletRequest request, JsonMapper json) {
        this.request = request;
        this.json = json;
        this.query = new Query(request);
    }

    Query query() {
        return query;
    }

    /**
     * @param all what is asked for, in its order
     * @param everything there is, whatever is asked for; it decides the columns of CSV
     * @param id what an item is named by in the list
     * @param usual size of a page where none is asked for
     */
    <T> ResponseEntity<Object> list(List<T> all, List<T> everything, Function<T, String> id, int usual) {
        var place = Listing.Place.of(query, usual);
        var csv = query.oneOf("format", List.of("json", "csv")).equals("csv") || prefersCsv();
        var page = Listing.at(place, all, id, query);
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noCache()).header("Vary", "Accept");
        if (!page.items().isEmpty()) {
            var last = id.apply(page.items().getLast());
            if (!last.equals(id.apply(all.getLast()))) {
                answer.header("Link", "<%s>; rel=\"next\"".formatted(next(last)));
            }
        }
        return csv
                ? answer.contentType(CSV).body(new Csv(json).write(everything, page.items()))
                : answer.contentType(MediaType.APPLICATION_JSON).body(page);
    }

    private boolean prefersCsv() {
        var accepted = MediaType.parseMediaTypes(request.getHeader("Accept"));
        return accepted.stream()
                .filter(it -> it.includes(CSV) || it.includes(MediaType.APPLICATION_JSON))
                .max((a, b) -> Double.compare(a.getQualityValue(), b.getQualityValue()))
                .filter(it -> it.getSubtype().equals("csv"))
                .isPresent();
    }

    private String next(String last) {
        var kept = request.getParameterMap().entrySet().stream()
                .filter(it -> !it.getKey().equals("after"))
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue()[0], StandardCharsets.UTF_8));
        return request.getRequestURI() + "?"
                + Stream.concat(kept, Stream.of("after=" + URLEncoder.encode(last, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
    }
}
