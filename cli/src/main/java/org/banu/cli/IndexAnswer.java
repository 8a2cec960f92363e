package org.banu.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on an index that answers with rows, or says in a sentence why it can't. */
abstract class IndexAnswer implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    CommandSpec spec;

    /** @throws BadInput if what was given can't be used */
    abstract IndexOutput answer();

    abstract Screen.Format format();

    /** Says something beside the answer, so that the answer stays clean for programs. */
    final void note(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    @Override
    public final Integer call() throws IOException {
        try {
            answer().print(spec.commandLine().getOut(), format());
            return CommandLine.ExitCode.OK;
        } catch (BadInput e) {
            note(String.valueOf(e.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
    }
}
