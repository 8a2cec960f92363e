package org.banu.cli;

import org.banu.platform.vault.KeyRotation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Adds a key that seals from now on. */
@Command(
        name = "rotate",
        description =
                "Adds a key that seals whatever is written from now on; the old one goes on opening what it sealed.",
        mixinStandardHelpOptions = true)
class KeysRotate extends KeysWork {

    @Override
    int work(KeyRotation rotation) {
        var key = rotation.rotate();
        var folder = rotation.standing().folder();
        say("%s seals what is written from now on.".formatted(key));
        say("Back up %s now, apart from the data. Then run banu keys reseal.".formatted(folder));
        return CommandLine.ExitCode.OK;
    }
}
