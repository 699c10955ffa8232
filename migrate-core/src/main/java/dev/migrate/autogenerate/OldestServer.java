package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.change.Hazard;
import dev.migrate.change.NeedsVersion;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.run.NewerSyntax;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The oldest server that must be able to run what is written. What it does not know is
 * left out if the schema is the same without it, and marked otherwise.
 *
 * @param version its major version
 */
record OldestServer(int version) {

    /** Names of constraints that refuse null came with this version. */
    private static final int NAMED_NOT_NULL = 18;

    /** A version as server_version_num has it is as many times the major one. */
    private static final int NUMBERS = 10_000;

    /** Every supported server has what this one has. */
    private static final int EVERYWHERE = 14;

    OldestServer {
        if (version < EVERYWHERE) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING, "revisions cannot be written for PostgreSQL " + version)
                .withDetail("No file was written.")
                .withHint("Set \"migrate.autogenerate.server-version\", or \"--for-version\", to a major version from "
                        + EVERYWHERE + " on."));
        }
    }

    /** Gives the server that a schema was read from. */
    static OldestServer of(SchemaSnapshot live) {
        return new OldestServer(live.serverVersion() / NUMBERS);
    }

    /**
     * Gives another server that must be able to run what is written, too.
     * @param wanted its major version; 0 for none
     */
    OldestServer orElse(int wanted) {
        if (wanted > this.version) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING,
                        "revisions for PostgreSQL " + wanted + " and newer cannot be written on a server of version "
                                + this.version)
                .withDetail("The live server has to run them, and they are tried on it. No file was written.")
                .withHint("Set \"migrate.autogenerate.server-version\", or \"--for-version\", to " + this.version
                        + " or older, or leave it out."));
        }
        return (wanted > 0) ? new OldestServer(wanted) : this;
    }

    /** Gives a schema without what the server does not know and can be left out. */
    SchemaSnapshot on(SchemaSnapshot snapshot) {
        if (this.version >= NAMED_NOT_NULL) {
            return snapshot;
        }
        List<SchemaPart> parts = new ArrayList<>();
        for (SchemaPart part : snapshot.parts().values()) {
            boolean named = part.id().kind() == PartKind.COLUMN && part.has(Facet.NOT_NULL);
            parts.add(named ? part.withPlainNotNull() : part);
        }
        return SchemaSnapshot.of(parts, snapshot.serverVersion());
    }

    /**
     * Gives a change that says which server it needs, if that is not every server.
     * @param change the change
     * @param serverVersion the server that it is made for and proved on, as
     * server_version_num; it needs no newer one
     */
    static SchemaChange marked(SchemaChange change, int serverVersion) {
        int needed = change.sql().stream().mapToInt(NewerSyntax::needed).max().orElse(0);
        if (!NotNullName.back(List.of(change)).isEmpty()) {
            needed = Math.max(needed, NAMED_NOT_NULL);
        }
        needed = Math.min(needed, serverVersion / NUMBERS);
        if (needed <= EVERYWHERE) {
            return change;
        }
        List<Hazard> hazards = new ArrayList<>(change.hazards());
        hazards.add(new NeedsVersion(needed));
        return new SchemaChange(change.action(), change.part(), change.operations(), change.stage(), hazards);
    }

}
