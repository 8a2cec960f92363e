package org.banu.platform.duplicates;

import java.util.Map;
import org.banu.platform.registry.Business;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two businesses as they were before they became one, to undo it by; kept as JSON.
 *
 * @param beside what stood beside the lost one and comes back with it, by its kind
 */
record Snapshot(Business lost, Business kept, Map<String, String> beside) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Snapshot {
        beside = Map.copyOf(beside);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static Snapshot read(String json) {
        return JSON.readValue(json, Snapshot.class);
    }
}
