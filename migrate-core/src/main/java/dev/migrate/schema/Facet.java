package dev.migrate.schema;

/**
 * What can be said of a part of a schema. A facet that does not apply, is off or has its
 * usual value is absent, so that two parts are alike where their facets are equal. All
 * SQL is as PostgreSQL itself writes it.
 */
public enum Facet {

    /**
     * The definition as SQL. Of an index or exclusion, trigger, rule, routine, statistics
     * object, collation, operator, cast or text search object: the CREATE statement,
     * without a semicolon; of a text search configuration the statements after it that
     * add its mappings, too. That of a partitioned index is without ONLY. Of a
     * constraint: what follows its name. Of a view: the query, without a semicolon. Of a
     * range type: what follows AS RANGE. Of an aggregate: what follows its arguments. Of
     * a wrapper or server: what stands between its name and its options, the server's
     * wrapper aside. Of a default or generated column: the expression. Of a sequence's
     * owner: {@code table.column}. Of a partition: its bound, {@code FOR VALUES …} or
     * {@code DEFAULT}.
     */
    DEFINITION,
    /** The values of an enum, in order, not quoted. */
    VALUES,
    /** The attributes of a composite type, in order, as {@code name type COLLATE c}. */
    ATTRIBUTES,
    /** The columns of a view, in order, as {@code name type COLLATE c}. */
    COLUMNS,
    /** Where a column stands among its table's, from 1; no difference by itself. */
    POSITION,
    /**
     * The type of a column, domain or sequence. Of a constraint or trigger its kind: the
     * letter of {@code contype}, {@code CONSTRAINT} for constraint triggers.
     */
    TYPE,
    /** The collation where it is not that of the type. */
    COLLATION,
    /** The default of a domain. */
    DEFAULT,
    /**
     * That a column or domain refuses null: {@code true}, or the name of the constraint
     * where PostgreSQL would have given another (from PostgreSQL 18).
     */
    NOT_NULL,
    /** {@code ALWAYS} or {@code BY DEFAULT}. */
    IDENTITY,
    /** {@code STORED} or {@code VIRTUAL}; the expression is the definition. */
    GENERATED,
    /**
     * How a sequence or identity counts: {@code START WITH 1}, …, all of them. That of an
     * identity begins with {@code SEQUENCE NAME name} where PostgreSQL would have given
     * its sequence another; that of a partition's column is absent.
     */
    SEQUENCE_OPTIONS,
    /** {@code PLAIN}, {@code EXTERNAL}, … where it is not that of the type. */
    STORAGE,
    /** {@code pglz} or {@code lz4}. */
    COMPRESSION,
    /**
     * The statistics target of a column or statistics object. Of an index:
     * {@code column target}, the column as its number.
     */
    STATISTICS_TARGET,
    /**
     * Storage parameters, or a view's, a wrapper's or publication's options:
     * {@code name=value}, the value not quoted, a TOAST table's as
     * {@code toast.name=value}; of a publication only what is not usual.
     */
    PARAMETERS,
    /** That a table or sequence does not survive a crash. */
    UNLOGGED,
    /** How a table is cut into partitions. */
    PARTITION_BY,
    /**
     * The table that a table is a partition of; on the part {@link PartKind#PARTITION}.
     */
    PARTITION_OF,
    /** The tables that a table inherits from, in order. */
    INHERITS,
    /**
     * The tables that a column, constraint or index comes from: a parent or partitioned
     * table. It is changed there.
     */
    INHERITED,
    /**
     * The indexes of partitions that belong to a partitioned index or its constraint:
     * {@code index ON table}, and {@code BY DEFAULT} behind it where PostgreSQL chose the
     * name. Such names are not compared.
     */
    ATTACHED,
    /** That a column that is inherited is declared by its table as well. */
    LOCAL,
    /** The composite type that a typed table is of. */
    OF_TYPE,
    /** The tablespace, as SQL, where it is not the database's. */
    TABLESPACE,
    /** The access method, as SQL, where it is not heap. */
    ACCESS_METHOD,
    /** That row-level security is on. */
    ROW_SECURITY,
    /** That it holds for the owner too. */
    FORCE_ROW_SECURITY,
    /** {@code FULL}, {@code NOTHING} or {@code USING INDEX name}. */
    REPLICA_IDENTITY,
    /** The index by which a table was clustered, its own name as SQL. */
    CLUSTER_ON,
    /** The server of a foreign table; the wrapper of a server; not quoted. */
    SERVER,
    /**
     * Whether a trigger or rule fires: {@code DISABLE}, {@code ENABLE REPLICA},
     * {@code ENABLE ALWAYS}.
     */
    ENABLED,
    /** That an index was left invalid by a build that failed. */
    INVALID,
    /** What a routine gives. */
    RETURNS,
    /**
     * The input arguments of a routine in order: {@code name}, or {@code name =} with a
     * default.
     */
    ARGUMENTS,
    /** {@code PERMISSIVE} or {@code RESTRICTIVE}. */
    PERMISSIVE,
    /** What a policy is for: {@code ALL}, {@code SELECT}, … */
    COMMAND,
    /** The roles of a policy, as SQL. */
    ROLES,
    /** Which rows a policy shows. */
    USING,
    /** Which rows a policy lets in. */
    WITH_CHECK,
    /**
     * The tables of a publication with column lists and conditions, or
     * {@code ALL TABLES}.
     */
    TABLES,
    /** The schemas of a publication, not quoted. */
    SCHEMAS,
    /**
     * The schema that an extension is in, not quoted; absent where it is the current one.
     */
    SCHEMA,
    /** The comment. */
    COMMENT,
    /** The role that owns it; only where owners are looked at. */
    OWNER,
    /**
     * What roles may do with it, as {@code privileges TO role}, perhaps
     * {@code WITH GRANT OPTION}, a column's as {@code SELECT (a) TO role}; only where
     * privileges are looked at, and only what is not PostgreSQL's own start.
     */
    GRANTS,
    /** What was taken of PostgreSQL's own start, written as {@link #GRANTS}. */
    REVOKES

}
