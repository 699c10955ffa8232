package dev.migrate.change;

import dev.migrate.snapshot.PartId;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * A person must look at something.
 *
 * @param part what
 * @param reason why
 * @param from the type, sequence or version that it had, or what it was computed with;
 * null if that does not matter
 * @param to the type or sequence that it gets, or the table with its columns as SQL; null
 * if that does not matter
 * @since 0.1
 */
public record Review(PartId part, Reason reason, @Nullable String from, @Nullable String to) implements Hazard {

    @Override
    public String text() {
        return switch (this.reason) {
            case TYPE_CHANGE -> "the type of " + this.part + " changes from " + this.from + " to " + this.to
                    + ": the table may be rewritten and is locked meanwhile, and a value that does not fit stops that";
            case TYPE_REWRITTEN -> "the type of " + this.part + " changes from " + this.from + " to " + this.to
                    + ": the table may be rewritten and is locked meanwhile";
            case TYPE_REBUILT -> "the table of " + this.part
                    + " is rewritten; a value that the new type lacks stops that, unless --replace names another";
            case BACKFILL -> "fill " + this.part + " before it refuses null: " + proposal();
            case SEQUENCE_BEGINS -> "the catalog does not show whether sequence " + this.to + " numbers " + this.part
                    + " from now on; if so, let it continue after the rows: " + proposal();
            case SEQUENCE_ENDS -> "the catalog does not show whether sequence " + this.from + " numbered " + this.part
                    + ", which continues after its rows; if so, numbers of deleted rows come again";
            case SEQUENCE_FOLLOWS -> "sequence " + this.to + " begins again, and the catalog does not show whether it"
                    + " takes the place of " + this.from + "; if so, let it continue there: " + proposal();
            case TABLE_BEGINS -> "the catalog does not show whether rows of " + this.to + " give the numbers of "
                    + this.part + " from now on; if so, add the generator's name and allocation size: " + proposal();
            case OBJECTS_STAY -> "the large objects of " + this.part
                    + " stay in the database, and nothing refers to them afterwards: vacuumlo removes them, once no"
                    + " version of the application reads them any more";
            case OBJECTS_BELONG -> "the large objects of " + this.part
                    + " will belong to the role that runs the revision; if the application has another one, let it"
                    + " read them: " + proposal();
            case LAXER -> "the desired schema keeps " + this.part
                    + " from PUBLIC, and the live one does not: privileges are compared with --grants alone";
            case FORMER_RESULTS -> this.part + " relies on what " + this.from
                    + " returned before; if it returns something else for the same arguments now, "
                    + ((proposal() != null) ? "let it be computed again: " + proposal() : "create it again");
            case NO_UPDATE_BACK -> this.part + " stays at version " + this.to
                    + " in a downgrade, because no update leads back to version " + this.from;
        };
    }

    /**
     * Gives what a person may have to run.
     * @return a statement without a semicolon, perhaps with a gap for a value; null if
     * there is nothing to propose
     */
    public @Nullable String proposal() {
        String column = Identifier.write(this.part.name().name());
        String table = this.part.object().sql();
        return switch (this.reason) {
            case TYPE_CHANGE, TYPE_REWRITTEN, TYPE_REBUILT, SEQUENCE_ENDS, OBJECTS_STAY, LAXER, NO_UPDATE_BACK -> null;
            case OBJECTS_BELONG ->
                "DO $$ DECLARE object oid; BEGIN FOR object IN SELECT " + column + " FROM " + table + " WHERE " + column
                        + " IS NOT NULL LOOP EXECUTE format('GRANT SELECT, UPDATE ON LARGE OBJECT %s TO"
                        + " …', object); END LOOP; END $$";
            case FORMER_RESULTS -> switch (this.part.kind()) {
                case INDEX -> "REINDEX INDEX " + this.part.object().withName(this.part.name().name()).sql();
                case COLUMN -> "UPDATE " + table + " SET " + column + " = DEFAULT";
                default -> null;
            };
            case BACKFILL -> "UPDATE " + table + " SET " + column + " = … WHERE " + column + " IS NULL";
            case SEQUENCE_FOLLOWS -> "SELECT setval(" + SqlLiteral.quote(String.valueOf(this.to))
                    + ", last_value, is_called) FROM " + this.from;
            case TABLE_BEGINS -> "INSERT INTO " + this.to + " SELECT '…', " + ((this.part.of() != null)
                    ? "max(" + column + ") + … FROM " + table : "last_value + … FROM " + table);
            case SEQUENCE_BEGINS -> "SELECT setval(" + SqlLiteral.quote(String.valueOf(this.to)) + ", max(" + column
                    + ")) FROM " + table + " HAVING max(" + column + ") > 0";
        };
    }

    /** Why a person must look. */
    public enum Reason {

        /** A column gets a type that may not hold every value. */
        TYPE_CHANGE,
        /** A column gets a type that holds every value, but in other bytes. */
        TYPE_REWRITTEN,
        /** The type of a column is dropped and created again. */
        TYPE_REBUILT,
        /** A new column has to be filled before it refuses null. */
        BACKFILL,
        /** A new sequence may number the rows of a column that another numbered. */
        SEQUENCE_BEGINS,
        /** A new sequence may take the place of one that goes. */
        SEQUENCE_FOLLOWS,
        /** Rows of a table may number what a sequence numbered. */
        TABLE_BEGINS,
        /** A sequence that goes may have numbered the rows of a column. */
        SEQUENCE_ENDS,
        /** Nothing refers to large objects any more. */
        OBJECTS_STAY,
        /** Large objects are created, which only their owner may read. */
        OBJECTS_BELONG,
        /** Everybody may do what the desired schema forbids, and did before. */
        LAXER,
        /** A function that something was computed with gets another body. */
        FORMER_RESULTS,
        /** The new version of an extension cannot be left again. */
        NO_UPDATE_BACK

    }

}
