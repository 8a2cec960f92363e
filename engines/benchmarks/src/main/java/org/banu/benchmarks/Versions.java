package org.banu.benchmarks;

import java.util.regex.Pattern;

/** The versions of libraries, told by where Maven keeps their jars. */
final class Versions {

    private Versions() {}

    static String of(String group, String artifact) {
        var jar = Pattern.compile("%s/%s/([^/]+)/".formatted(group.replace('.', '/'), artifact));
        var found = jar.matcher(System.getProperty("java.class.path", ""));
        return found.find() ? found.group(1) : "of unknown version";
    }
}
