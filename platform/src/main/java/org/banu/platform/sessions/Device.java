package org.banu.platform.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a browser and its system by what it sends, so that a person knows her own devices in a list. */
final class Device {

    /** The first that fits: many browsers also name those they descend from. */
    private static final Map<String, String> BROWSERS = names(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "YaBrowser",
            "Yandex",
            "SamsungBrowser",
            "Samsung Internet",
            "UCBrowser",
            "UC Browser",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = names(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    static String of(@Nullable String userAgent) {
        var text = userAgent == null ? "" : userAgent;
        return Stream.of(first(BROWSERS, text), first(SYSTEMS, text))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(it -> text.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> names(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
