package org.banu.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command that was run: its exit code and what it said. */
record Run(int code, String out, String err) {

    static Run of(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var texts = new String[arguments.length];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        var code = Banu.command()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
        return new Run(code, out.toString(), err.toString());
    }
}
