package dev.migrate.snapshot;

import dev.migrate.schema.Attribute;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Firing;
import dev.migrate.schema.Grant;
import dev.migrate.schema.IndexText;
import dev.migrate.schema.ReplicaIdentity;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.sql.QualifiedName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be said of a part of a schema; absent if it is off or usual, so that
 * equal facets make parts alike. SQL is as PostgreSQL writes it, names are not quoted.
 *
 * @param <T> the type of its value
 */
public final class Facet<T> {

    private static final Map<String, Facet<?>> ALL = new LinkedHashMap<>();

    /** The statements that create it, as a catalog function or this tool wrote them. */
    public static final Facet<List<String>> STATEMENTS = texts("statements");

    /** What follows its name in its CREATE statement, as SQL. */
    public static final Facet<String> DEFINITION = text("definition");

    /** The query of a view, without a semicolon. */
    public static final Facet<String> QUERY = text("query");

    /** The expression of a default or of a generated column, as SQL. */
    public static final Facet<String> EXPRESSION = text("expression");

    /** The bound of a partition: {@code FOR VALUES …} or {@code DEFAULT}. */
    public static final Facet<String> BOUND = text("bound");

    /** The column that a sequence belongs to. */
    public static final Facet<PartId> OWNED_BY = value("owned_by");

    /** A constraint of a table or domain. */
    public static final Facet<ConstraintText> CONSTRAINT = value("constraint");

    /** An index. */
    public static final Facet<IndexText> INDEX = value("index");

    /** The multirange type of a range type. */
    public static final Facet<QualifiedName> MULTIRANGE = name("multirange");

    /** The values of an enum, in order. */
    public static final Facet<List<String>> VALUES = texts("values");

    /** The attributes of a composite type, in order. */
    public static final Facet<List<Attribute>> ATTRIBUTES = value("attributes");

    /** The columns of a view, in order. */
    public static final Facet<List<Attribute>> COLUMNS = value("columns");

    /** The place of a column among its table's, from 1; not a difference by itself. */
    public static final Facet<Integer> POSITION = number("position");

    /** The type of a column, domain or sequence, the subtype of a range, as SQL. */
    public static final Facet<String> TYPE = text("type");

    /** The collation if it is not that of the type, as SQL. */
    public static final Facet<String> COLLATION = text("collation");

    /** The default of a domain, as SQL. */
    public static final Facet<String> DEFAULT = text("default");

    /**
     * That a column or domain refuses null: the name of the constraint if PostgreSQL
     * would have given another (from PostgreSQL 18), else an empty text.
     */
    public static final Facet<String> NOT_NULL = text("not_null");

    /** Whether an identity is {@code GENERATED ALWAYS}. */
    public static final Facet<Boolean> IDENTITY = truth("identity");

    /** Whether a generated column is stored; false if it is virtual. */
    public static final Facet<Boolean> GENERATED = truth("generated");

    /** How a sequence or identity counts, all of it; absent for that of a partition. */
    public static final Facet<SequenceOptions> NUMBERS = value("numbers");

    /** The sequence of an identity if PostgreSQL would have given it another name. */
    public static final Facet<QualifiedName> SEQUENCE = name("sequence");

    /** {@code PLAIN}, {@code EXTERNAL}, … if it is not that of the type. */
    public static final Facet<String> STORAGE = text("storage");

    /** {@code pglz} or {@code lz4}. */
    public static final Facet<String> COMPRESSION = text("compression");

    /** The statistics target of a column or statistics object. */
    public static final Facet<Integer> STATISTICS_TARGET = number("statistics_target");

    /** The statistics targets of an index by the numbers of its columns. */
    public static final Facet<Map<Integer, Integer>> COLUMN_TARGETS = value("column_targets");

    /** Parameters or options by name, with {@code toast.} before a TOAST table's. */
    public static final Facet<Map<String, String>> PARAMETERS = value("parameters");

    /** That a table or sequence does not survive a crash. */
    public static final Facet<Boolean> UNLOGGED = flag("unlogged");

    /** How a table is cut into partitions, as SQL. */
    public static final Facet<String> PARTITION_BY = text("partition_by");

    /** The table that another is a partition of; on a {@link PartKind#PARTITION}. */
    public static final Facet<QualifiedName> PARTITION_OF = name("partition_of");

    /** The tables that a table inherits from, in order. */
    public static final Facet<List<QualifiedName>> INHERITS = names("inherits");

    /** The tables that a column, constraint or index comes from, and is changed in. */
    public static final Facet<List<QualifiedName>> INHERITED = names("inherited");

    /** What two rows must not have in common; not compared. */
    public static final Facet<RowConflict> CONFLICT = value("conflict");

    /** The indexes of partitions that belong to a partitioned index or constraint. */
    public static final Facet<List<AttachedIndex>> ATTACHED = value("attached");

    /** That a column that is inherited is declared by its table as well. */
    public static final Facet<Boolean> LOCAL = flag("local");

    /** The composite type that a typed table is of, as SQL. */
    public static final Facet<String> OF_TYPE = text("of_type");

    /** The tablespace if it is not the database's. */
    public static final Facet<String> TABLESPACE = text("tablespace");

    /** The access method if it is not heap. */
    public static final Facet<String> ACCESS_METHOD = text("access_method");

    /** That row-level security is on. */
    public static final Facet<Boolean> ROW_SECURITY = flag("row_security");

    /** That it holds for the owner too. */
    public static final Facet<Boolean> FORCE_ROW_SECURITY = flag("force_row_security");

    /** What identifies a row for logical replication if not the primary key. */
    public static final Facet<ReplicaIdentity> REPLICA_IDENTITY = value("replica_identity");

    /** The index by which a table was clustered. */
    public static final Facet<String> CLUSTER_ON = text("cluster_on");

    /** The server of a foreign table; the wrapper of a server. */
    public static final Facet<String> SERVER = text("server");

    /** When a trigger or rule fires, if not usually. */
    public static final Facet<Firing> FIRES = value("fires");

    /** That a trigger is a constraint trigger. */
    public static final Facet<Boolean> CONSTRAINT_TRIGGER = flag("constraint_trigger");

    /** That an index was left invalid by a build that failed. */
    public static final Facet<Boolean> INVALID = flag("invalid");

    /** What a routine gives, as SQL. */
    public static final Facet<String> RETURNS = text("returns");

    /** The input arguments of a routine, in order. */
    public static final Facet<List<Argument>> ARGUMENTS = value("arguments");

    /** That a policy is restrictive. */
    public static final Facet<Boolean> RESTRICTIVE = flag("restrictive");

    /** What a policy is for: {@code ALL}, {@code SELECT}, … */
    public static final Facet<String> COMMAND = text("command");

    /** The roles of a policy, as SQL. */
    public static final Facet<List<String>> ROLES = texts("roles");

    /** Which rows a policy shows, as SQL. */
    public static final Facet<String> USING = text("using");

    /** Which rows a policy lets in, as SQL. */
    public static final Facet<String> WITH_CHECK = text("with_check");

    /** That a publication is of all tables. */
    public static final Facet<Boolean> ALL_TABLES = flag("all_tables");

    /** The tables of a publication with column lists and conditions, as SQL. */
    public static final Facet<List<String>> TABLES = texts("tables");

    /** The schemas of a publication. */
    public static final Facet<List<String>> SCHEMAS = texts("schemas");

    /** That a materialized view has not been filled yet. */
    public static final Facet<Boolean> UNPOPULATED = flag("unpopulated");

    /** The version of an extension; absent if any will do. */
    public static final Facet<ExtensionVersion> VERSION = value("version");

    /** The schema that an extension is in; absent if it is the current one. */
    public static final Facet<String> SCHEMA = text("schema");

    /** The comment. */
    public static final Facet<String> COMMENT = text("comment");

    /** The role that owns it; only if owners are looked at. */
    public static final Facet<String> OWNER = text("owner");

    /** What roles may do beyond PostgreSQL's own start; only if that is looked at. */
    public static final Facet<List<Grant>> GRANTS = value("grants");

    /** What was taken of PostgreSQL's own start. */
    public static final Facet<List<Grant>> REVOKES = value("revokes");

    /** Whose new objects default privileges are of: {@code FOR ROLE a IN SCHEMA b}. */
    public static final Facet<String> SCOPE = text("scope");

    /** The role that creates the objects that default privileges are on. */
    public static final Facet<String> FOR_ROLE = text("for_role");

    /** Their schema, as in names of parts, and {@link #OBJECTS}; absent for all. */
    public static final Facet<QualifiedName> IN_SCHEMA = name("in_schema");

    /** The objects that default privileges are on: {@code TABLES}, … */
    public static final Facet<String> OBJECTS = text("objects");

    private final String name;

    private final FacetForm form;

    private Facet(String name, FacetForm form) {
        this.name = name;
        this.form = form;
        ALL.put(name, this);
    }

    private static Facet<String> text(String name) {
        return new Facet<>(name, FacetForm.TEXT);
    }

    private static Facet<List<String>> texts(String name) {
        return new Facet<>(name, FacetForm.TEXTS);
    }

    private static Facet<Integer> number(String name) {
        return new Facet<>(name, FacetForm.NUMBER);
    }

    private static Facet<Boolean> truth(String name) {
        return new Facet<>(name, FacetForm.TRUTH);
    }

    private static Facet<Boolean> flag(String name) {
        return new Facet<>(name, FacetForm.FLAG);
    }

    private static Facet<QualifiedName> name(String name) {
        return new Facet<>(name, FacetForm.NAME);
    }

    private static Facet<List<QualifiedName>> names(String name) {
        return new Facet<>(name, FacetForm.NAMES);
    }

    private static <T> Facet<T> value(String name) {
        return new Facet<>(name, FacetForm.VALUE);
    }

    /**
     * Gives all facets.
     * @return them, in a fixed order
     */
    public static Collection<Facet<?>> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    /** Gives the form of its value. */
    public FacetForm form() {
        return this.form;
    }

    /**
     * Gives its value among those of other facets.
     * @param facets values, each of its facet's type
     * @return the value; null if it is absent
     */
    @SuppressWarnings("unchecked")
    public @Nullable T in(Map<Facet<?>, Object> facets) {
        return (T) facets.get(this);
    }

    /** Gives its name in lower case. */
    @Override
    public String toString() {
        return this.name;
    }

}
