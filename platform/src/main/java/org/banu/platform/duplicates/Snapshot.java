package org.banu.platform.duplicates;

import org.banu.platform.registry.Business;
import tools.jackson.databind.json.JsonMapper;

/** A business as JSON, with all that was told of it, to bring it back by. */
final class Snapshot {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Snapshot() {}

    static String write(Business business) {
        return JSON.writeValueAsString(business);
    }

    static Business read(String json) {
        return JSON.readValue(json, Business.class);
    }
}
