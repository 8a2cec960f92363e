package org.banu.cli;

import org.banu.platform.vault.KeyRotation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tells which keys there are and what they sealed. */
@Command(
        name = "list",
        description = "Tells which keys there are, and how many values each of them sealed.",
        mixinStandardHelpOptions = true)
class KeysList extends KeysWork {

    @Override
    int work(KeyRotation rotation) {
        var standing = rotation.standing();
        say("The keys are in %s.".formatted(standing.folder()));
        say("%s seals what is written from now on.".formatted(standing.sealing()));
        standing.old().forEach(it -> say("%s only opens what it sealed.".formatted(it)));
        say(standing.uses());
        return CommandLine.ExitCode.OK;
    }
}
