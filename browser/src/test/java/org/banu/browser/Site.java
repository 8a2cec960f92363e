package org.banu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banu.database.Postgres;
import org.banu.platform.Platform;
import org.banu.platform.accounts.Accounts;
import org.springframework.context.ConfigurableApplicationContext;

/** A running Banu, a service that people may sign in with, and a browser, started once for all tests of a run. */
final class Site {

    static final int PORT = freePort();
    static final String ADDRESS = "http://localhost:" + PORT;
    static final Browser BROWSER;

    private static final ConfigurableApplicationContext PLATFORM;

    static {
        var postgres = Postgres.start(Path.of("target", "browser-database"), _ -> {});
        var database = postgres.database();
        var identity = new IdentityService(ADDRESS);
        var settings = new HashMap<String, Object>(Map.of(
                "spring.datasource.url", database.application().url(),
                "spring.datasource.username", database.application().user(),
                "spring.datasource.password", database.application().password(),
                "spring.flyway.user", database.owner().user(),
                "spring.flyway.password", database.owner().password(),
                "banu.keys-dir", Path.of("target", "browser-keys").toString(),
                "banu.files-dir", Path.of("target", "browser-files").toString(),
                "banu.address", ADDRESS,
                "server.port", PORT));
        identity.settings()
                .forEach((name, value) -> settings.put("banu.oidc.%s.%s".formatted(IdentityService.NAME, name), value));
        PLATFORM = Platform.start(settings);
        var playwright = Playwright.create();
        BROWSER = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            playwright.close();
            PLATFORM.close();
            postgres.close();
            identity.close();
        }));
    }

    private Site() {}

    /** The page that makes who opens it an administrator of Banu, once. */
    static String administratorLink() {
        return PLATFORM.getBean(Accounts.class)
                .inviteAdministrator(false, PLATFORM.getBean(Clock.class).instant())
                .orElseThrow();
    }

    /** The system's own; ./banu test installs it where it may. */
    private static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("BANU_CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(it -> !it.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "These tests need Chromium. Install it, or name its program in BANU_CHROMIUM."));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
