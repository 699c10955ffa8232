package dev.migrate.autogenerate;

import dev.migrate.session.SqlErrors;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.QualifiedName;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement failed on a row, and not because it is wrong.
 *
 * @param sqlState the SQLSTATE
 * @param table the table that the server names; null if it names none
 * @param column the column that it names; null if it names none
 */
record MisfitRow(String sqlState, @Nullable QualifiedName table, @Nullable String column) {

    private static final String NOT_SUPPORTED = "0A000";

    private static final String SYNTAX_ERROR = "42601";

    // data exception, integrity constraint violation, program limit exceeded, what a
    // function raises
    private static final List<String> OF_ROWS = List.of("22", "23", "54", "P0");

    private static final Set<PartKind> OF_TABLES = EnumSet.of(PartKind.TABLE, PartKind.COLUMN, PartKind.COLUMN_DEFAULT,
            PartKind.PARTITION, PartKind.CONSTRAINT, PartKind.INDEX);

    /**
     * Gives what a row has to do with an error.
     * @return null if it has nothing to do with it
     */
    static @Nullable MisfitRow of(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null) {
            return null;
        }
        // NaN as a whole number is "not supported"; a text that is no tsvector has a
        // syntax
        // error, which then has no place in the statement
        boolean row = state.equals(NOT_SUPPORTED) || (state.equals(SYNTAX_ERROR) && SqlErrors.position(refused) == 0)
                || OF_ROWS.stream().anyMatch(state::startsWith);
        return row ? new MisfitRow(state, SqlErrors.table(refused), SqlErrors.column(refused)) : null;
    }

    /** Returns whether a column that must have a value has none. */
    boolean isNull() {
        return this.sqlState.equals("23502") || this.sqlState.equals("23514");
    }

    /** Gives the table that is concerned. */
    @Nullable QualifiedName table(@Nullable PartId part) {
        boolean known = part != null && OF_TABLES.contains(part.kind())
                && (this.table == null || this.table.name().equals(part.object().name()));
        return known ? Objects.requireNonNull(part).object() : this.table;
    }

    /** Gives what a person should review. */
    String note(@Nullable PartId part) {
        return ((part != null) ? part + " may not fit " : "a statement may not fit ") + rows(part)
                + ": rows that were made up failed with SQLSTATE " + this.sqlState + ", " + why();
    }

    private String rows(@Nullable PartId part) {
        QualifiedName concerned = table(part);
        if (concerned == null) {
            return "the live rows";
        }
        PartId named = (this.column != null) ? PartId.of(PartKind.COLUMN, concerned, this.column)
                : PartId.of(PartKind.TABLE, concerned);
        boolean own = part != null && (part.equals(named) || (this.column == null && part.kind() == PartKind.COLUMN));
        return own ? "its live rows" : "the live rows of " + named;
    }

    private String why() {
        return switch (this.sqlState) {
            case "22001" -> "a text is too long";
            case "22003" -> "a number is out of range";
            case "22P02", "22007" -> "a text is not a value of the type";
            case "22008" -> "a time is out of range";
            case "23502" -> "a value is null";
            case "23503" -> "a row that is referenced is missing";
            case "23505" -> "a key is not unique";
            case "23514" -> "a check is not satisfied";
            case "23P01" -> "two rows exclude each other";
            default -> this.sqlState.startsWith("P0") ? "a function raised an error" : "a value does not fit";
        };
    }

}
