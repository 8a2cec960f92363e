package org.banu.cli;

import org.banu.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code banu} and what it can do. */
@Command(
        name = "banu",
        description = "Finds, explains and runs support for women's enterprise across countries.",
        subcommands = {
            Serve.class,
            AdminCommand.class,
            Screen.class,
            DataCommand.class,
            IndexCommand.class,
            AuditCommand.class,
            KeysCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Banu.Version.class,
        footer = {"", "From the project's folder, ./banu test runs every test."})
public final class Banu {

    public static void main(String[] arguments) {
        var code = command().execute(arguments);
        // A Banu that serves never comes here.
        StartCache.forgo(code);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    static CommandLine command() {
        return new CommandLine(new Banu())
                .setExecutionExceptionHandler(Banu::explain)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** What an operator can mend is one sentence; anything else is a bug and shows whole. */
    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult ignored)
            throws Exception {
        if (problem instanceof CannotStart) {
            command.getErr().println(problem.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw problem;
    }

    static class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Banu.class.getPackage().getImplementationVersion();
            return new String[] {"banu " + (version == null ? "in development" : version)};
        }
    }
}
