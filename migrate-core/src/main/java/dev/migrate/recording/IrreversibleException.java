package dev.migrate.recording;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;

/** Says that the author of a revision has ruled its downgrade out, and why. */
public final class IrreversibleException extends MigrateException {

    private final String reason;

    IrreversibleException(Author author, String reason) {
        super(Diagnostic.error(DiagnosticCode.IRREVERSIBLE, author.subject() + " has no downgrade: " + reason)
            .at(author.line()));
        this.reason = reason;
    }

    /**
     * Gives why there is no downgrade.
     * @return what the author wrote
     */
    public String reason() {
        return this.reason;
    }

}
