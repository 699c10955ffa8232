package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.OpenStatement.CreateIndex;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index that is built concurrently: it is invalid up to the last transaction. */
final class BuiltIndex implements Leftover {

    private static final Log logger = LogFactory.getLog(BuiltIndex.class);

    private static final String FROM = """
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE i.indrelid = pg_catalog.to_regclass(:table) AND c.relkind = 'i'
                AND c.relname = coalesce(:index::text, c.relname)
            """;

    // what PostgreSQL calls an index that is given no name
    private static final String NAMED_BY_POSTGRES = "(:index::text IS NOT NULL OR c.relname ~ '_idx[0-9]*$')";

    private final JdbcClient jdbc;

    private final InvalidIndexes invalid;

    private final CreateIndex create;

    private final SourceLocation location;

    BuiltIndex(JdbcClient jdbc, CreateIndex create, SourceLocation location) {
        this.jdbc = jdbc;
        this.invalid = new InvalidIndexes(jdbc);
        this.create = create;
        this.location = location;
    }

    @Override
    public boolean isSettled(@Nullable String note) {
        if (this.create.index() != null || note != null) {
            // if PostgreSQL chooses the name, only a death in the middle says that an
            // invalid index of the table is ours
            this.invalid.drop(find("NOT i.indisvalid AND " + InvalidIndexes.NOT_BEING_BUILT));
        }
        List<String> built = find(
                "i.indisvalid AND " + NAMED_BY_POSTGRES + " AND " + InvalidIndexes.younger("i", note));
        if (built.size() == 1) {
            logger.info(this.location + ": index " + built.get(0) + " was built by the attempt that was cut off");
        }
        return built.size() == 1;
    }

    @Override
    public boolean isGone(String note) {
        this.invalid.dropShortly(find("NOT i.indisvalid AND " + InvalidIndexes.younger("i", note) + " AND "
                + InvalidIndexes.NOT_BEING_BUILT));
        return true;
    }

    @Override
    public void requireDone() {
        if (this.create.index() != null && find("i.indisvalid").isEmpty()) {
            throw new MigrateException(
                    Diagnostic
                        .error(DiagnosticCode.INVALID_INDEX,
                                "index \"" + this.create.index() + "\" of table " + this.create.table()
                                        + " was not built")
                        .at(this.location)
                        .withDetail(
                                "IF NOT EXISTS found something else of that name, or an index that is not valid; the"
                                        + " statements before it are done and stay.")
                        .withHint("Drop or rename what has the name, and run the upgrade again."));
        }
    }

    private List<String> find(String condition) {
        return this.jdbc
            .sql("SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)\n" + FROM + "AND " + condition
                    + "\nORDER BY 1")
            .param("table", this.create.table().toString())
            .param("index", this.create.index())
            .query(String.class)
            .list();
    }

}
