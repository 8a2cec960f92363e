package org.banu.cli;

import picocli.CommandLine.Command;

/** What can be done with indices, on files and without a database. */
@Command(
        name = "index",
        description = "Computes, compares, explains and tries out composite indices.",
        subcommands = {
            IndexScore.class,
            IndexCompare.class,
            IndexWhatIf.class,
            IndexSeek.class,
            IndexBackTest.class,
            IndexImport.class
        },
        mixinStandardHelpOptions = true)
class IndexCommand {}
