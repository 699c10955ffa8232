package dev.migrate.autogenerate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.diff.PossibleRename;
import dev.migrate.snapshot.PartId;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rename as a person writes it: {@code users.name=full_name}.
 *
 * @param written the text
 * @param former the former name, part by part
 * @param schema the schema that it moves to; null if it stays in its own
 * @param latter the new name
 * @param location the comment that says so; null if it was asked for
 */
record RenameRequest(String written, List<String> former, @Nullable String schema, String latter,
        @Nullable SourceLocation location) {

    RenameRequest {
        former = List.copyOf(former);
    }

    /** Takes a text apart; what stands in double quotes may have any character in it. */
    static RenameRequest parse(String written) {
        return parse(written, null);
    }

    /** Takes a comment apart. */
    static RenameRequest parse(Desired.Note note) {
        return parse(note.text(), note.location());
    }

    private static RenameRequest parse(String written, @Nullable SourceLocation location) {
        Answer answer = Answer.parse(written);
        QualifiedName latter = (answer == null) ? null : latter(answer.value());
        if (answer == null || latter == null) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_RENAME, "the rename \"" + written + "\" is not understood")
                .withDetail("Nothing was written.")
                .at(location)
                .withHint("Write it as \"users.name=full_name\", \"sales.orders.total=sum\", \"users=people\", or"
                        + " \"sales.orders=archive.orders\" for another schema."));
        }
        return new RenameRequest(written, answer.names(), latter.schema(), latter.name(), location);
    }

    private static @Nullable QualifiedName latter(String name) {
        try {
            return QualifiedName.of(name);
        }
        catch (IllegalArgumentException ex) {
            return null;
        }
    }

    /** Gives the same for a part that has a name for a while. */
    RenameRequest from(String name) {
        List<String> names = new ArrayList<>(this.former.subList(0, this.former.size() - 1));
        names.add(name);
        return new RenameRequest(this.written, names, this.schema, this.latter, this.location);
    }

    /** Gives the new name, part by part. */
    List<String> target() {
        List<String> names = (this.schema != null) ? new ArrayList<>(List.of(this.schema))
                : new ArrayList<>(this.former.subList(0, this.former.size() - 1));
        names.add(this.latter);
        return names;
    }

    /**
     * Returns whether it gives the name that another takes away.
     * @param current the schema of names without one; null if there is none
     */
    boolean takesNameOf(RenameRequest other, @Nullable String current) {
        return within(target(), current).equals(within(other.former, current));
    }

    private static List<String> within(List<String> names, @Nullable String current) {
        return (names.size() > 1 && names.get(0).equals(current)) ? names.subList(1, names.size()) : names;
    }

    /** Gives the text that says that a value or attribute of a type was renamed. */
    static String text(PartId type, PossibleRename.Member member) {
        return type.name().sql() + "." + quoted(member.former()) + "=" + quoted(member.latter());
    }

    // what is written without quotes may stand in quotes as well
    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Gives the text that says that one part was renamed to the other. */
    static String text(PartId former, PartId latter) {
        String name = Identifier.write(former.name().name());
        String before = (former.of() != null) ? former.of().sql() + "." : (former.name().schema() != null)
                ? Identifier.write(Objects.requireNonNull(former.name().schema())) + "." : "";
        boolean moved = former.of() == null && !Objects.equals(former.name().schema(), latter.name().schema());
        return before + name + "=" + (moved ? latter.name().sql() : Identifier.write(latter.name().name()));
    }

}
