package org.banu.cli;

import picocli.CommandLine.Command;

/** What can be done about who looks after a Banu. */
@Command(
        name = "admin",
        description = "Looks after administrators.",
        subcommands = {AdminCreate.class},
        mixinStandardHelpOptions = true)
class AdminCommand {}
