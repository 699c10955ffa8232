package dev.migrate.ddl;

import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.SqlLiteral;

/** How a sequence counts, as the statement that puts it back. */
final class SequenceState {

    private static final String OPTIONS = "{set}INCREMENT BY %s {set}MINVALUE %s {set}MAXVALUE %s {set}START WITH %s"
            + " {set}CACHE %s {set}%sCYCLE";

    private static final String VALUES = "s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,"
            + " CASE WHEN s.seqcycle THEN '' ELSE 'NO ' END) || E'\\n;\\n' FROM pg_catalog.pg_sequence s";

    private SequenceState() {
    }

    /**
     * Gives what puts a sequence back.
     * @param sequence the sequence
     * @return an expression
     */
    static String before(ObjectReference sequence) {
        return "(SELECT pg_catalog.format('ALTER %s AS %s " + OPTIONS.replace("{set}", "") + "', "
                + SqlLiteral.quote(Words.object(sequence)) + ", pg_catalog.format_type(s.seqtypid, NULL), " + VALUES
                + " WHERE s.seqrelid = " + CatalogAddress.oid(sequence) + ")";
    }

    /**
     * Gives what puts an identity back.
     * @param column the column, which stays an identity
     * @return an expression
     */
    static String ofIdentity(ObjectReference column) {
        String table = SqlLiteral.quote(Words.table(column));
        String name = SqlLiteral.quote(column.name().name());
        return "(SELECT pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET GENERATED %s "
                + OPTIONS.replace("{set}", "SET ") + "', " + table + ", a.attname,"
                + " CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END, " + VALUES
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = " + CatalogAddress.oid(column) + " AND a.attname = "
                + name + " WHERE s.seqrelid = pg_catalog.pg_get_serial_sequence(" + table + ", " + name
                + ")::pg_catalog.regclass)";
    }

}
