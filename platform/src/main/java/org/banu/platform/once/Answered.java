package org.banu.platform.once;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that can be given again.
 *
 * @param fingerprint of the request that it answers
 */
record Answered(String fingerprint, int status, Map<String, List<String>> headers, String body) {

    static final String REPLAYED = "Idempotent-Replayed";

    /** Of what a handler answered. */
    static Answered of(String fingerprint, ResponseEntity<?> answer, JsonMapper json) {
        var headers = new TreeMap<String, List<String>>();
        answer.getHeaders().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
        var body = answer.getBody();
        var written = switch (body) {
            case null -> "";
            case String text -> text;
            default -> json.writeValueAsString(body);
        };
        if (body != null && !headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            headers.put(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON_VALUE));
        }
        return new Answered(fingerprint, answer.getStatusCode().value(), headers, written);
    }

    ResponseEntity<byte[]> first() {
        return answer(ResponseEntity.status(status));
    }

    ResponseEntity<byte[]> again() {
        return answer(ResponseEntity.status(status).header(REPLAYED, "true"));
    }

    private ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer) {
        headers.forEach((name, values) -> answer.header(name, values.toArray(String[]::new)));
        return body.isEmpty() ? answer.build() : answer.body(body.getBytes(StandardCharsets.UTF_8));
    }
}
