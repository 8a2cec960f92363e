package org.banu.cli;

import picocli.CommandLine.Command;

/** What can be done with the keys that people's data is sealed with. */
@Command(
        name = "keys",
        description = "Changes the key that people's data is sealed with, beside a Banu that runs.",
        subcommands = {KeysList.class, KeysRotate.class, KeysReseal.class, KeysRetire.class},
        mixinStandardHelpOptions = true,
        footer = {"", "A change of keys: banu keys rotate, a backup of the folder, banu keys reseal, banu keys retire."
        })
class KeysCommand {}
