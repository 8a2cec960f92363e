package org.banu.start;

/**
 * The first class of the one jar. Any Java since 8 can read it, so that one too old for the rest gets a sentence instead
 * of a stack trace.
 */
public final class Start {

    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (isTooOld(version)) {
            System.err.println("Banu needs Java " + NEEDED + " or newer, and this is Java " + version + " in "
                    + System.getProperty("java.home") + ". Start it with the java of a JDK " + NEEDED + ".");
            System.exit(1);
        }
        Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Before Java 9 the version was written 1.8. */
    static boolean isTooOld(String version) {
        return Double.parseDouble(version) < NEEDED;
    }
}
