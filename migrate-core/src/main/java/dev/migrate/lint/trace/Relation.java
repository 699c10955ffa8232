package dev.migrate.lint.trace;

import dev.migrate.schema.ObjectKind;
import dev.migrate.sql.QualifiedName;

/**
 * A relation of a database, at one moment.
 *
 * @param oid its id
 * @param kind what it is
 * @param name its name; without a schema if that is the current one
 * @param fileNode the file that holds its rows; 0 for none
 * @param isEmpty whether that file has no page
 * @param isValid false for an index that no query uses
 */
record Relation(long oid, ObjectKind kind, QualifiedName name, long fileNode, boolean isEmpty, boolean isValid) {

}
