package org.banu.cli;

import picocli.CommandLine.Command;

/** What can be done with facts. */
@Command(
        name = "data",
        description = "Checks facts.",
        subcommands = {DataChecking.class},
        mixinStandardHelpOptions = true)
class DataCommand {}
