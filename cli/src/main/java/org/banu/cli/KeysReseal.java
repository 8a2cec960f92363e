package org.banu.cli;

import java.io.Console;
import java.util.Optional;
import org.banu.platform.vault.KeyRotation;
import org.banu.platform.vault.KeyRotation.Step;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Seals anew what is sealed with an old key. */
@Command(
        name = "reseal",
        description = "Seals anew all that is sealed with an old key. It may be stopped, and goes on the next time.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 all is sealed with the new key, 1 something is not."})
class KeysReseal extends KeysWork {

    @Override
    int work(KeyRotation rotation) {
        var watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        var columns = rotation.reseal(step -> {
            if (watched) {
                draw(step);
            }
        });
        columns.forEach(it -> say("%-32s %,d sealed anew".formatted(it.column(), it.anew())));
        var left = columns.stream().filter(it -> it.left() > 0).toList();
        left.forEach(it -> say(
                "%s: %,d are sealed with another key and could not be opened, or somebody holds them. Run this again; if they stay, they were changed, or their key is in an older backup of the keys."
                        .formatted(it.column(), it.left())));
        return left.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void draw(Step step) {
        var out = spec.commandLine().getOut();
        out.print("\r%-32s %3d %%, %,d sealed anew"
                .formatted(step.column(), 100 * step.pages() / step.ofPages(), step.anew()));
        if (step.pages() == step.ofPages()) {
            out.print("\r" + " ".repeat(70) + "\r");
        }
        out.flush();
    }
}
