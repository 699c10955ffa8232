package dev.migrate.autogenerate;

import dev.migrate.change.Hazard.FixedSettings;
import dev.migrate.change.Setting;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diff.RowConditions;
import dev.migrate.diff.UnfitRows;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.snapshot.PartId;
import dev.migrate.sql.QualifiedName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Asks the live database how many of its rows do not fit a change. It only reads, never
 * waits for a lock, and is bounded in time; it reports counts and conditions, never
 * values.
 */
public final class RowCheck {

    private static final long SMALL = 32L * 1024 * 1024;

    private static final long LARGE = -1;

    private static final String UNDEFINED = "42";

    private static final String NOT_ALLOWED = "42501";

    private static final Duration EACH = Duration.ofSeconds(5);

    private static final Duration TOGETHER = Duration.ofSeconds(30);

    private final DatabaseSession session;

    private final Set<Option> options;

    /**
     * Asks a database.
     * @param session a connection to it, in no transaction
     * @param options whether large tables are asked
     */
    public RowCheck(DatabaseSession session, Set<Option> options) {
        this.session = session;
        this.options = Set.copyOf(options);
    }

    /**
     * Asks about all changes.
     * @param comparison the changes
     * @return a warning for each part that rows do not fit, or about which the answer is
     * not known
     */
    public List<Diagnostic> findings(Comparison comparison) {
        FormerNames former = new FormerNames(comparison.live(), comparison.renamed().renames());
        List<Diagnostic> findings = new ArrayList<>();
        Map<PartId, String> conversions = comparison.conversions().up().columns();
        Instant end = Instant.now().plus(TOGETHER);
        for (UnfitRows rows : new RowConditions(comparison.renamed().snapshot(), comparison.desired(),
                comparison.conversions().up(), (table) -> former.rows(table, conversions))
            .all()) {
            Diagnostic finding = former.areLabelsRenamed(rows) ? null
                    : finding(rows, new Source(former.table(rows.table()), former.rows(rows.table(), conversions)),
                            Duration.between(Instant.now(), end));
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private @Nullable Diagnostic finding(UnfitRows rows, Source source, Duration left) {
        String query = "FROM " + source.rows() + " WHERE " + rows.condition();
        try {
            Long count = left.isNegative() ? null : this.session.inTransaction(() -> count(query, source, left));
            if (count == null) {
                return unknown(rows, query, "there is no time left for it");
            }
            if (count == LARGE) {
                return unknown(rows, query, "the table is larger than 32 MB").withHint("Add --check-rows.");
            }
            return (count == 0) ? null
                    : Diagnostic
                        .warning(DiagnosticCode.UNFIT_ROWS,
                                count + ((count == 1) ? " row of " : " rows of ") + rows.table() + " "
                                        + ((count == 1) ? "does" : "do") + " not fit " + rows.part())
                        .withDetail("To see them: SELECT * " + query)
                        .withHint("Correct them before the revision runs, or in it.");
        }
        catch (DataAccessException ex) {
            SQLException cause = SqlErrors.find(ex);
            if (cause == null) {
                throw ex;
            }
            String state = String.valueOf(cause.getSQLState());
            if (state.startsWith(UNDEFINED) && !state.equals(NOT_ALLOWED)) {
                // it is about something that is not there yet
                return null;
            }
            if (state.equals(NOT_ALLOWED)) {
                return unknown(rows, query, "the user may not read all of its rows")
                    .withHint("Ask it as a role that has the privilege and that row security does not bind.");
            }
            // the server's message may have values in it
            return unknown(rows, query, "the server answered with SQLSTATE " + state);
        }
    }

    private static Diagnostic unknown(UnfitRows rows, String query, String why) {
        return Diagnostic
            .warning(DiagnosticCode.UNFIT_ROWS,
                    "whether the rows of " + rows.table() + " fit " + rows.part() + " is not known")
            .withDetail("Not answered, because " + why + ": SELECT count(*) " + query)
            .withHint("Ask it where it may take longer.");
    }

    /** Gives how many rows a query has; LARGE if the table is too large to be asked. */
    private long count(String query, Source source, Duration left) {
        String settings = FixedSettings.VALUES.stream()
            .map(Setting::assignment)
            .map((assignment) -> "SET LOCAL " + assignment + ";")
            .collect(Collectors.joining(" "));
        this.session.jdbc()
            .sql("SET TRANSACTION READ ONLY; SET LOCAL row_security = off; SET LOCAL lock_timeout = '1s';"
                    + " SET LOCAL statement_timeout = " + Math.min(left.toMillis() + 1, EACH.toMillis()) + "; "
                    + settings)
            .update();
        if (!this.options.contains(Option.CHECK_ROWS)) {
            Long size = this.session.jdbc()
                .sql("SELECT coalesce(sum(pg_catalog.pg_relation_size(relid)), pg_catalog.pg_relation_size(?::regclass))::bigint"
                        + " FROM pg_catalog.pg_partition_tree(?::regclass)")
                .params(source.table().sql(), source.table().sql())
                .query(Long.class)
                .single();
            if (Objects.requireNonNull(size) > SMALL) {
                return LARGE;
            }
        }
        return Objects
            .requireNonNull(this.session.jdbc().sql("SELECT pg_catalog.count(*) " + query).query(Long.class).single());
    }

    /**
     * What is asked.
     *
     * @param table the live table
     * @param rows its rows as they will be, as an item of FROM
     */
    private record Source(QualifiedName table, String rows) {

    }

}
