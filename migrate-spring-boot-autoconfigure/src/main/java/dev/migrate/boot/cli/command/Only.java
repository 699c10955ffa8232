package dev.migrate.boot.cli.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.List;

/** What is given once. */
final class Only {

    private Only() {
    }

    static String one(List<String> targets) {
        if (targets.size() > 1) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, "--sql takes one target, not " + targets.size())
                        .withHint("Write a script for each."));
        }
        return targets.get(0);
    }

}
