package dev.migrate.history;

import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the version table and the history table are.
 *
 * @param schema their schema; null stands for the connection's current one
 * @param version the version table's name
 * @param history the history table's name
 */
public record HistoryTables(@Nullable String schema, String version, String history) {

    /** The name of the table that says how far backfills came. */
    public static final String PROGRESS = "migrate_progress";

    /** The name of the table of the jobs that run in the background. */
    public static final String JOB = "migrate_job";

    /** The name of the table of the parts of jobs that are under way. */
    public static final String JOB_RANGE = "migrate_job_range";

    /**
     * Gives the names of all tables that keep the state of the migrations.
     * @return the names, without their schema
     */
    public List<String> names() {
        return List.of(this.version, this.history, PROGRESS, JOB, JOB_RANGE);
    }

    /**
     * Gives the table that says how far backfills came, as SQL names it.
     * @return the quoted name, with its schema where that is known
     */
    public String progressName() {
        return new QualifiedName(this.schema, PROGRESS).toString();
    }

    /**
     * Gives the table of the jobs, as SQL names it.
     * @return the quoted name, with its schema where that is known
     */
    public String jobName() {
        return new QualifiedName(this.schema, JOB).toString();
    }

    /**
     * Gives the table of the parts of jobs, as SQL names it.
     * @return the quoted name, with its schema where that is known
     */
    public String jobRangeName() {
        return new QualifiedName(this.schema, JOB_RANGE).toString();
    }

    /**
     * Gives the same tables in a known schema.
     * @param schema the schema
     * @return a copy
     */
    public HistoryTables in(String schema) {
        return new HistoryTables(schema, this.version, this.history);
    }

    /**
     * Gives the version table as SQL names it.
     * @return the quoted name, with its schema where that is known
     */
    public String versionName() {
        return new QualifiedName(this.schema, this.version).toString();
    }

    /**
     * Gives the history table as SQL names it.
     * @return the quoted name, with its schema where that is known
     */
    public String historyName() {
        return new QualifiedName(this.schema, this.history).toString();
    }

    /**
     * Gives the name of the version table's primary key, as Alembic makes it.
     * @return the name, not quoted
     */
    public String versionConstraint() {
        return this.version + "_pkc";
    }

    /**
     * Gives the schema as SQL names it.
     * @return the quoted name
     * @throws IllegalStateException if the schema is not known
     */
    public String schemaName() {
        if (this.schema == null) {
            throw new IllegalStateException("the schema is not known yet");
        }
        return Identifier.quote(this.schema);
    }

    /**
     * Gives the key of the advisory lock that runs on these tables share. Advisory locks
     * belong to a database, so the key only has to distinguish schemas and tables: the
     * first 64 bits of SHA-256 over {@code migrate:schema.table}.
     * @return the key
     * @throws IllegalStateException if the schema is not known
     */
    public long lockKey() {
        String name = "migrate:" + schemaName() + "." + Identifier.quote(this.version);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
