package dev.migrate.autogenerate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.snapshot.PartId;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A rename as a person writes it: {@code users.name=full_name}.
 *
 * @param written the text
 * @param former the former name, part by part
 * @param latter the new name
 */
record RenameRequest(String written, List<String> former, String latter) {

    RenameRequest {
        former = List.copyOf(former);
    }

    /** Takes a text apart; what stands in double quotes may have any character in it. */
    static RenameRequest parse(String written) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        int equals = -1;
        for (int index = 0; index < written.length() && equals < 0; index++) {
            char character = written.charAt(index);
            if (character == '"') {
                quoted = !quoted;
            }
            else if (character == '.' && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            }
            else if (character == '=' && !quoted) {
                equals = index;
            }
            else {
                name.append(character);
            }
        }
        names.add(name.toString().strip());
        String latter = (equals < 0) ? "" : unquoted(written.substring(equals + 1).strip());
        if (latter.isEmpty() || names.size() > 3 || names.contains("")) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_RENAME, "the rename \"" + written + "\" is not understood")
                .withDetail("Nothing was written.")
                .withHint("Write it as \"users.name=full_name\", \"sales.orders.total=sum\" or \"users=people\";"
                        + " the new name stands alone."));
        }
        return new RenameRequest(written, names, latter);
    }

    private static String unquoted(String name) {
        return (name.length() > 1 && name.startsWith("\"") && name.endsWith("\""))
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** Gives the text that says that one part was renamed to the other. */
    static String text(PartId former, PartId latter) {
        String name = Identifier.write(former.name().name());
        String before = (former.of() != null) ? former.of().sql() + "." : (former.name().schema() != null)
                ? Identifier.write(Objects.requireNonNull(former.name().schema())) + "." : "";
        return before + name + "=" + Identifier.write(latter.name().name());
    }

}
