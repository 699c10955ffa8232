package dev.migrate.autogenerate;

import dev.migrate.autogenerate.Desired.Kind;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.SchemaRevisionDraft.Conversions;
import dev.migrate.sql.SqlScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversion as a person writes it: {@code orders.paid_at=to_timestamp(paid_at)} or
 * {@code status.old=new}.
 *
 * @param kind what it is about; not a rename
 * @param written the text
 * @param answer the text, taken apart
 * @param location the comment that says so; null if it is an option of the command
 */
record ConversionRequest(Kind kind, String written, Answer answer, @Nullable SourceLocation location) {

    private static final SourceLocation OPTION = SourceLocation.of("the option");

    /** Gives what is asked for, the comments of the desired schema last. */
    static List<ConversionRequest> of(Conversions asked, Desired desired) {
        List<ConversionRequest> all = new ArrayList<>();
        asked.using().forEach((text) -> all.add(parse(Kind.USING, text, null)));
        asked.usingDown().forEach((text) -> all.add(parse(Kind.USING_DOWN, text, null)));
        asked.replace().forEach((text) -> all.add(parse(Kind.REPLACE, text, null)));
        for (Kind kind : List.of(Kind.USING, Kind.USING_DOWN, Kind.REPLACE)) {
            for (Desired.Note note : desired.notes(kind)) {
                if (all.stream().noneMatch((one) -> one.kind() == kind && one.written().equals(note.text()))) {
                    all.add(parse(kind, note.text(), note.location()));
                }
            }
        }
        return all;
    }

    private static ConversionRequest parse(Kind kind, String written, @Nullable SourceLocation location) {
        Answer answer = Answer.parse(written);
        if (answer == null || answer.names().size() < 2) {
            throw new MigrateException(
                    error("\"" + written + "\" is not understood", location).withHint((kind == Kind.REPLACE)
                            ? "Write the enum, the value that it no longer has, and the one that takes its place:"
                                    + " \"status.old=new\"."
                            : "Write the table, the column, and the new value from the old as SQL:"
                                    + " \"orders.paid_at=to_timestamp(paid_at)\"."));
        }
        if (kind != Kind.REPLACE) {
            SqlScript script = SqlScript.of("SELECT " + answer.value(), (location != null) ? location : OPTION);
            if (script.statements().size() != 1) {
                throw new MigrateException(error("\"" + written + "\" is not one expression", location)
                    .withHint("Leave out the semicolon."));
            }
        }
        return new ConversionRequest(kind, written, answer, location);
    }

    /** Gives an error about one. */
    static Diagnostic error(String message, @Nullable SourceLocation location) {
        return Diagnostic.error(DiagnosticCode.BAD_CONVERSION, message).at(location).withDetail("Nothing was written.");
    }

    /** Gives an error about this one. */
    MigrateException refused(String why) {
        return new MigrateException(
                error("the conversion \"" + this.written + "\" is not possible: " + why, this.location));
    }

    /**
     * Returns whether it may be done already. Comments stay in the desired schema,
     * options are about this revision.
     */
    boolean isComment() {
        return this.location != null;
    }

    /** Gives the last name: a column or a value. */
    String member() {
        return this.answer.names().get(this.answer.names().size() - 1);
    }

    /** Gives the names before the last: a table or an enum. */
    List<String> owner() {
        return this.answer.names().subList(0, this.answer.names().size() - 1);
    }

    /** Gives what stands after the equals sign, without double quotes around it. */
    String value() {
        String value = this.answer.value();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
    }

}
