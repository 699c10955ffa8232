package dev.migrate.ddl;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the catalogs keep an object, as expressions of SQL. */
final class CatalogAddress {

    private CatalogAddress() {
    }

    /**
     * Gives the catalog that has a row for an object.
     * @param reference the object
     * @return its name, without {@code pg_catalog}
     */
    static String catalog(ObjectReference reference) {
        return switch (reference.kind()) {
            case TABLE, COLUMN, INDEX, SEQUENCE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "pg_class";
            case CONSTRAINT, DOMAIN_CONSTRAINT -> "pg_constraint";
            case TYPE, DOMAIN -> "pg_type";
            case SCHEMA -> "pg_namespace";
            case FUNCTION, PROCEDURE, AGGREGATE -> "pg_proc";
            case TRIGGER -> "pg_trigger";
            case EVENT_TRIGGER -> "pg_event_trigger";
            case RULE -> "pg_rewrite";
            case POLICY -> "pg_policy";
            case EXTENSION -> "pg_extension";
            case COLLATION -> "pg_collation";
            case STATISTICS -> "pg_statistic_ext";
            case PUBLICATION -> "pg_publication";
            case SUBSCRIPTION -> "pg_subscription";
            case SERVER -> "pg_foreign_server";
            case FOREIGN_DATA_WRAPPER -> "pg_foreign_data_wrapper";
            case USER_MAPPING -> "pg_user_mapping";
            case CAST -> "pg_cast";
            case OPERATOR -> "pg_operator";
            case OPERATOR_CLASS -> "pg_opclass";
            case OPERATOR_FAMILY -> "pg_opfamily";
            case TEXT_SEARCH_CONFIGURATION -> "pg_ts_config";
            case TEXT_SEARCH_DICTIONARY -> "pg_ts_dict";
            case TEXT_SEARCH_PARSER -> "pg_ts_parser";
            case TEXT_SEARCH_TEMPLATE -> "pg_ts_template";
            case CONVERSION -> "pg_conversion";
            case LANGUAGE -> "pg_language";
            case ACCESS_METHOD -> "pg_am";
        };
    }

    /**
     * Gives the column of the catalog that has the owner.
     * @param reference the object
     * @return its name
     */
    static String ownerColumn(ObjectReference reference) {
        return switch (reference.kind()) {
            case TYPE, DOMAIN -> "typowner";
            case SCHEMA -> "nspowner";
            case FUNCTION, PROCEDURE, AGGREGATE -> "proowner";
            case EVENT_TRIGGER -> "evtowner";
            case COLLATION -> "collowner";
            case STATISTICS -> "stxowner";
            case PUBLICATION -> "pubowner";
            case SUBSCRIPTION -> "subowner";
            case SERVER -> "srvowner";
            case FOREIGN_DATA_WRAPPER -> "fdwowner";
            case OPERATOR -> "oprowner";
            case OPERATOR_CLASS -> "opcowner";
            case OPERATOR_FAMILY -> "opfowner";
            case TEXT_SEARCH_CONFIGURATION -> "cfgowner";
            case TEXT_SEARCH_DICTIONARY -> "dictowner";
            case CONVERSION -> "conowner";
            case LANGUAGE -> "lanowner";
            default -> "relowner";
        };
    }

    /**
     * Gives the object's id.
     * @param reference the object
     * @return an expression that fails if there is no such object
     */
    static String oid(ObjectReference reference) {
        return switch (reference.kind()) {
            case TABLE, INDEX, SEQUENCE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> cast(reference.name(), "regclass");
            case COLUMN -> cast(table(reference), "regclass");
            case TYPE, DOMAIN -> cast(reference.name(), "regtype");
            case SCHEMA -> cast(reference.name(), "regnamespace");
            case FUNCTION, PROCEDURE, AGGREGATE -> routine(reference);
            case OPERATOR ->
                SqlLiteral.quote(Words.object(reference).substring("OPERATOR ".length()).replace(" (", "("))
                        + "::pg_catalog.regoperator";
            case CAST -> cast(reference.name().name());
            case USER_MAPPING -> throw new BadOperationException("what is said of " + reference, null);
            default -> address(reference);
        };
    }

    private static String routine(ObjectReference reference) {
        String name = reference.name().sql();
        return (reference.arguments() != null)
                ? SqlLiteral.quote(name + "(" + reference.arguments() + ")") + "::pg_catalog.regprocedure"
                : SqlLiteral.quote(name) + "::pg_catalog.regproc";
    }

    private static String cast(String types) {
        String literal = SqlLiteral.quote(types);
        return "(SELECT c.oid FROM pg_catalog.pg_cast c WHERE c.castsource = pg_catalog.split_part(" + literal
                + ", ' AS ', 1)::pg_catalog.regtype AND c.casttarget = pg_catalog.split_part(" + literal
                + ", ' AS ', 2)::pg_catalog.regtype)";
    }

    private static String cast(QualifiedName name, String type) {
        return SqlLiteral.quote(name.sql()) + "::pg_catalog." + type;
    }

    private static String address(ObjectReference reference) {
        String name = reference.name().name();
        String word = switch (reference.kind()) {
            case CONSTRAINT -> "table constraint";
            case DOMAIN_CONSTRAINT -> "domain constraint";
            case STATISTICS -> "statistics object";
            case FOREIGN_DATA_WRAPPER -> "foreign-data wrapper";
            default -> reference.kind().keyword().toLowerCase(Locale.ROOT);
        };
        List<String> names = switch (reference.kind()) {
            case CONSTRAINT, TRIGGER, RULE, POLICY -> names(Stream.concat(parts(table(reference)), Stream.of(name)));
            case DOMAIN_CONSTRAINT -> List.of(table(reference).sql());
            case OPERATOR_CLASS, OPERATOR_FAMILY ->
                names(Stream.concat(Stream.of(Objects.requireNonNull(reference.arguments())), parts(reference.name())));
            case EXTENSION -> List.of(name);
            default -> names(parts(reference.name()));
        };
        List<String> arguments = (reference.kind() == ObjectKind.DOMAIN_CONSTRAINT) ? List.of(name) : List.of();
        return "(SELECT a.objid FROM pg_catalog.pg_get_object_address('" + word + "', " + array(names) + ", "
                + array(arguments) + ") a)";
    }

    private static List<String> names(Stream<String> parts) {
        return parts.toList();
    }

    private static Stream<String> parts(QualifiedName name) {
        return (name.schema() != null) ? Stream.of(name.schema(), name.name()) : Stream.of(name.name());
    }

    private static String array(List<String> values) {
        return values.stream().map(SqlLiteral::quote).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }

    /**
     * Gives the number of the part of an object that is meant.
     * @param reference the object
     * @return an expression; 0 for the object as a whole
     */
    static String part(ObjectReference reference) {
        return (reference.kind() != ObjectKind.COLUMN) ? "0"
                : "(SELECT a.attnum FROM pg_catalog.pg_attribute a WHERE a.attrelid = " + oid(reference)
                        + " AND a.attname = " + SqlLiteral.quote(reference.name().name()) + ")";
    }

    /**
     * Gives whether an object is there, as DROP looks for it.
     * @param reference the object
     * @return an expression that does not fail
     */
    static String exists(ObjectReference reference) {
        String name = SqlLiteral.quote(reference.name().name());
        return switch (reference.kind()) {
            case TABLE, INDEX, SEQUENCE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE ->
                present("regclass", reference.name());
            case TYPE, DOMAIN -> present("regtype", reference.name());
            case SCHEMA -> present("regnamespace", reference.name());
            case COLUMN -> row("pg_attribute", "attrelid", reference, "attname", "attnum > 0 AND NOT attisdropped");
            case CONSTRAINT -> row("pg_constraint", "conrelid", reference, "conname", "true");
            case TRIGGER -> row("pg_trigger", "tgrelid", reference, "tgname", "NOT tgisinternal");
            case RULE -> row("pg_rewrite", "ev_class", reference, "rulename", "true");
            case POLICY -> row("pg_policy", "polrelid", reference, "polname", "true");
            case DOMAIN_CONSTRAINT -> "EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = " + name
                    + " AND contypid = pg_catalog.to_regtype(" + SqlLiteral.quote(table(reference).sql()) + "))";
            case EXTENSION -> "EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = " + name + ")";
            case FUNCTION, PROCEDURE, AGGREGATE -> routineIfPresent(reference) + " IS NOT NULL";
            default -> throw new BadOperationException("dropping " + reference + " if it exists",
                    "Remove .ifExists(), or write downgrade().");
        };
    }

    /**
     * Gives the id of a routine.
     * @param reference the routine
     * @return an expression; null if there is no such routine
     */
    static String routineIfPresent(ObjectReference reference) {
        String name = reference.name().sql();
        return (reference.arguments() != null)
                ? "pg_catalog.to_regprocedure(" + SqlLiteral.quote(name + "(" + reference.arguments() + ")") + ")"
                : "pg_catalog.to_regproc(" + SqlLiteral.quote(name) + ")";
    }

    /**
     * Gives the id of a relation.
     * @param reference the relation
     * @return an expression; null if there is no such relation
     */
    static String relationIfPresent(ObjectReference reference) {
        return "pg_catalog.to_regclass(" + SqlLiteral.quote(reference.name().sql()) + ")";
    }

    private static String present(String type, QualifiedName name) {
        return "pg_catalog.to_" + type + "(" + SqlLiteral.quote(name.sql()) + ") IS NOT NULL";
    }

    private static String row(String catalog, String owner, ObjectReference reference, String column, String more) {
        return "EXISTS (SELECT FROM pg_catalog." + catalog + " WHERE " + owner + " = pg_catalog.to_regclass("
                + SqlLiteral.quote(table(reference).sql()) + ") AND " + column + " = "
                + SqlLiteral.quote(reference.name().name()) + " AND " + more + ")";
    }

    /**
     * Gives whether an object is there, as CREATE looks for it: in one schema only.
     * @param reference the object
     * @param table the table whose schema an index is in; null for the object's own
     * @return an expression that does not fail
     */
    static String taken(ObjectReference reference, QualifiedName table) {
        if (reference.kind() == ObjectKind.COLUMN || reference.kind() == ObjectKind.SCHEMA
                || reference.kind() == ObjectKind.EXTENSION) {
            return exists(reference);
        }
        String schema = reference.name().schema();
        String namespace = (reference.kind() == ObjectKind.INDEX)
                ? "(SELECT t.relnamespace FROM pg_catalog.pg_class t WHERE t.oid = pg_catalog.to_regclass("
                        + SqlLiteral.quote(table.sql()) + "))"
                : "(SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = "
                        + ((schema != null) ? SqlLiteral.quote(schema) : "pg_catalog.current_schema()") + ")";
        return "EXISTS (SELECT FROM pg_catalog.pg_class WHERE relname = " + SqlLiteral.quote(reference.name().name())
                + " AND relnamespace = " + namespace + ")";
    }

    private static QualifiedName table(ObjectReference reference) {
        return Objects.requireNonNull(reference.table());
    }

}
