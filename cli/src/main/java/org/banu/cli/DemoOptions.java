package org.banu.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.banu.database.CannotStart;
import org.banu.platform.demo.Demo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether to serve a demo, in a folder of its own. */
class DemoOptions {

    private static final int MOST = 1_000_000;

    @Option(
            names = "--demo",
            description =
                    "Fills an empty database with invented people and businesses, says so on every page, and sends no letter.")
    boolean demo;

    @Option(names = "--demo-seed", description = "What the demo is invented from; the same gives the same (2026).")
    @Nullable
    Long seed;

    @Option(names = "--demo-businesses", description = "How many businesses to invent (400); many, to measure with.")
    @Nullable
    Integer businesses;

    /** A demo and real data have nothing in common, not even a folder; the keys of a demo keep no secret. */
    void settle(Installation installation) {
        var number = businesses;
        if (!demo && (seed != null || number != null)) {
            throw new CannotStart(
                    "--demo-seed and --demo-businesses say how a demo is made. Add --demo, or leave them out.");
        }
        if (number != null && (number < 1 || number > MOST)) {
            throw new CannotStart("A demo can't have %d businesses. Choose from 1 to %d with --demo-businesses."
                    .formatted(number, MOST));
        }
        if (demo && installation.options.dataDirectory == null) {
            installation.options.dataDirectory = Path.of(installation.options.dataDirectory() + "-demo-data");
        }
        if (demo && installation.keys.folder == null) {
            installation.keys.folder = installation.options.dataDirectory().resolve("keys");
        }
    }

    /** For the platform. */
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        if (demo) {
            properties.put("banu.demo", true);
        }
        var given = seed;
        if (given != null) {
            properties.put("banu.demo-seed", given);
        }
        var number = businesses;
        if (number != null) {
            properties.put("banu.demo-businesses", number);
        }
        return properties;
    }

    /** How to come in; the password only where it is new, since it stands on the page too. */
    static void announce(Demo demo, String address) {
        demo.find().ifPresent(made -> {
            System.out.printf(
                    "This is a demo: all people and businesses are invented, and letters stay in the outbox. Accounts to try with: %s/en/demo%n",
                    address);
            if (demo.isNew()) {
                made.accounts().forEach(it -> System.out.printf("  %s%n", it.email()));
                System.out.printf("  the password of all of them: %s%n", made.password());
            }
        });
    }
}
