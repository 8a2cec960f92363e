package org.banu.cli;

import picocli.CommandLine.Command;

/** What can be done with the audit trail. */
@Command(
        name = "audit",
        description = "Verifies and exports the trail of what was done.",
        subcommands = {AuditVerify.class, AuditExport.class},
        mixinStandardHelpOptions = true)
class AuditCommand {}
