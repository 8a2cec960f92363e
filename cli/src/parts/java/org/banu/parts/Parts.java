package org.banu.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Stops a build whose jar holds a library with other bytes than our list has, or one that isn't on it. The build runs this
 * file as it is; the list is in the form of {@code sha256sum}.
 */
public final class Parts {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** What the build itself makes. */
    private static final Pattern OURS = Pattern.compile("(data|database|eligibility|index|platform)-0\\.1\\.0\\.jar");

    private Parts() {}

    /** Given the list, the jar, and {@code true} where the list is to be written anew. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var list = Path.of(arguments[0]);
        var packed = packed(Path.of(arguments[1]));
        if (arguments[2].equals("true")) {
            Files.write(
                    list,
                    packed.entrySet().stream()
                            .map(it -> it.getValue() + "  " + it.getKey())
                            .toList());
            return;
        }
        var listed = new TreeMap<String, String>();
        Files.readAllLines(list).forEach(it -> listed.put(it.substring(it.lastIndexOf(' ') + 1), it.split(" ")[0]));
        var wrong = new TreeSet<String>();
        packed.forEach((name, hash) -> {
            if (!listed.containsKey(name)) {
                wrong.add(name + " is not on the list.");
            } else if (!listed.get(name).equals(hash)) {
                wrong.add("%s is %s, and was %s.".formatted(name, hash, listed.get(name)));
            }
        });
        listed.keySet().stream()
                .filter(it -> !packed.containsKey(it))
                .forEach(it -> wrong.add(it + " is on the list and not in the jar."));
        if (!wrong.isEmpty()) {
            wrong.forEach(System.err::println);
            System.err.println("The libraries of the jar are not those of " + list.getFileName() + ". If you changed them, "
                    + "build once with -Dbanu.write=true and look at what changed in it; if not, somebody else did.");
            System.exit(1);
        }
    }

    private static Map<String, String> packed(Path file) throws IOException, GeneralSecurityException {
        var packed = new TreeMap<String, String>();
        try (var jar = new JarFile(file.toFile())) {
            for (var entry : jar.stream().toList()) {
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.getName().startsWith(LIBRARIES)
                        && name.endsWith(".jar")
                        && !OURS.matcher(name).matches()) {
                    try (var bytes = jar.getInputStream(entry)) {
                        var hash = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
                        packed.put(name, HexFormat.of().formatHex(hash));
                    }
                }
            }
        }
        return packed;
    }
}
