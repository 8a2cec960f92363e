package org.banu.cli;

import org.banu.platform.vault.KeyRotation;
import org.banu.platform.vault.KeyRotation.Retired;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Removes the keys that nothing is sealed with any more. */
@Command(
        name = "retire",
        description = "Removes the old keys once nothing is sealed with them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "An older backup of the database needs the keys of its time, so keep a backup of them for as long.",
            "Exit codes: 0 there is no old key any more, 1 they stay."
        })
class KeysRetire extends KeysWork {

    @Override
    int work(KeyRotation rotation) {
        return switch (rotation.retire()) {
            case Retired.Gone(var keys) -> {
                say("Gone: %s. Back up the folder of the keys now.".formatted(String.join(", ", keys)));
                yield CommandLine.ExitCode.OK;
            }
            case Retired.None() -> {
                say("There is no old key.");
                yield CommandLine.ExitCode.OK;
            }
            case Retired.Used(var uses) -> {
                say("The old keys stay, since these are sealed with them. Run banu keys reseal first.");
                say(uses);
                yield CommandLine.ExitCode.SOFTWARE;
            }
            case Retired.Busy() -> {
                say(
                        "The old keys stay, since a transaction has been open for a minute that may have sealed something with them. Try again.");
                yield CommandLine.ExitCode.SOFTWARE;
            }
        };
    }
}
