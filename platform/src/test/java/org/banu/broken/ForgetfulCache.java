package org.banu.broken;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Remembers the name of whoever asked last, and tells it to everybody. */
@Component
class ForgetfulCache {

    private final Map<String, String> names = new HashMap<>();

    String name(String asked) {
        return names.computeIfAbsent("her", _ -> asked);
    }
}
