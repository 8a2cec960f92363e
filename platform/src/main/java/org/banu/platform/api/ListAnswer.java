package org.banu.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.web.BadRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers a program with a list, as JSON or CSV as it asks, see {@link ListMapping}. */
public final class ListAnswer {

    /** The most on one page of any list. */
    public static final int LARGEST = 100;

    static final int USUAL = 50;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final HttpServletRequest request;
    private final JsonMapper json;
    private final Query query;
    private final boolean csv;

    public ListAnswer(HttpServletRequest request, JsonMapper json) {
        this.request = request;
        this.json = json;
        this.query = new Query(request);
        this.csv = wantsCsv();
    }

    /** The parameters; read those of the list itself before it is answered. */
    public Query query() {
        return query;
    }

    /**
     * A page of a list, with the address of the next one.
     *
     * @param all what is asked for, in its order
     * @param everything there is, whatever is asked for; it decides the columns of CSV
     * @param id what an item is named by in the list
     * @throws BadRequest with all that is wrong with the parameters
     */
    public <T> ResponseEntity<Object> page(List<T> all, List<T> everything, Function<T, String> id) {
        var after = query.text("after", LARGEST);
        var limit = query.number("limit", 1, LARGEST, USUAL);
        var page = Listing.after(after, limit, all, id, query);
        query.check();
        var answer = ok();
        if (!page.items().isEmpty()) {
            var last = id.apply(page.items().getLast());
            if (!last.equals(id.apply(all.getLast()))) {
                answer.header("Link", "<%s>; rel=\"next\"".formatted(next(last)));
            }
        }
        return csv ? csv(answer, everything, page.items()) : json(answer, page);
    }

    /**
     * A page of a list that is too long to be read whole. The caller has read {@code after} from the request.
     *
     * @param of an item as a program gets it; each of its fields is a column of CSV
     * @param read so many items at most, from where the request says
     * @param count how many there are on all pages
     * @param cursor what {@code after} is for the page that follows an item
     * @throws BadRequest with all that is wrong with the parameters
     */
    public <T, J extends Record> ResponseEntity<Object> part(
            Class<J> of,
            IntFunction<List<T>> read,
            IntSupplier count,
            Function<T, J> shown,
            Function<T, String> cursor) {
        var limit = query.number("limit", 1, LARGEST, USUAL);
        query.check();
        var found = read.apply(limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        var answer = ok();
        if (found.size() > limit) {
            answer.header("Link", "<%s>; rel=\"next\"".formatted(next(cursor.apply(items.getLast()))));
        }
        var page = items.stream().map(shown).toList();
        return csv
                ? answer.contentType(CSV).body(new Csv(json).write(of, page))
                : json(answer, new Listing<>(count.getAsInt(), page));
    }

    /**
     * A list that is worked out for one request, and is all on one page.
     *
     * @param body of the JSON
     * @param lines of the CSV, each with all columns
     * @throws BadRequest with all that is wrong with the parameters
     */
    public ResponseEntity<Object> whole(Object body, List<?> lines) {
        query.check();
        return csv ? csv(ok(), lines, lines) : json(ok(), body);
    }

    private static ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).header("Vary", "Accept");
    }

    private ResponseEntity<Object> csv(ResponseEntity.BodyBuilder answer, List<?> all, List<?> shown) {
        return answer.contentType(CSV).body(new Csv(json).write(all, shown));
    }

    private static ResponseEntity<Object> json(ResponseEntity.BodyBuilder answer, Object body) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private boolean wantsCsv() {
        var format = query.oneOf("format", List.of("json", "csv"));
        return format.isEmpty() ? prefersCsv() : format.equals("csv");
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
