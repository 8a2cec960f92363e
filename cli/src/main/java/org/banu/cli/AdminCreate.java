package org.banu.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.banu.database.Postgres;
import org.banu.database.Safety;
import org.banu.platform.Platform;
import org.banu.platform.accounts.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a link for an administrator, for who holds the server and no account that she can enter. */
@Command(
        name = "create",
        description = "Prints a link that makes who opens it an administrator, once, within a day.",
        mixinStandardHelpOptions = true)
class AdminCreate implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Installation installation = new Installation();

    @Option(
            names = "--address",
            defaultValue = "http://localhost:8080",
            description = "Where people reach Banu (${DEFAULT-VALUE}).")
    String address = "http://localhost:8080";

    @Override
    public Integer call() {
        var postgres = installation.start();
        try {
            var database = installation.database(postgres);
            Safety.check(database);
            var properties = installation.properties(database);
            properties.put("banu.address", address);
            properties.put("server.port", 0);
            properties.put("server.address", "127.0.0.1");
            try (var platform = Platform.start(properties)) {
                var now = platform.getBean(Clock.class).instant();
                var page = platform.getBean(Accounts.class)
                        .inviteAdministrator(false, now)
                        .orElseThrow();
                spec.commandLine()
                        .getOut()
                        .println("Start Banu, then open this link within a day; it works once:\n%s/en%s"
                                .formatted(address, page));
            }
            return 0;
        } catch (RuntimeException problem) {
            throw Refusals.inWords(problem);
        } finally {
            postgres.ifPresent(Postgres::close);
        }
    }
}
