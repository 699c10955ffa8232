package dev.migrate.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a Java revision. */
final class JavaTemplate {

    private JavaTemplate() {
    }

    static String name(NewFile file) {
        return "R" + file.id().replaceAll("[^A-Za-z0-9_]", "_") + Slug.type(file.message());
    }

    static String text(NewFile file, String packageName) {
        return """
                package %s;

                import dev.migrate.migration.JavaMigration;
                import dev.migrate.migration.MigrationRevision;
                import dev.migrate.operation.Operations;

                @MigrationRevision(%s)
                public class %s implements JavaMigration {

                    @Override
                    public void upgrade(Operations op) {
                    }

                }
                """.formatted(packageName, annotation(file), name(file));
    }

    static String text(GeneratedFile file, String packageName) {
        StringBuilder notes = new StringBuilder("/**\n * Written by \"migrate revision --autogenerate --java\".");
        notes.append(file.notes().isEmpty() ? "" : " Look at\n * <ul>");
        file.notes().forEach((note) -> notes.append("\n * <li>").append(comment(GeneratedFile.line(note))));
        notes.append(file.notes().isEmpty() ? "\n */" : "\n * </ul>\n */");
        return """
                package %s;

                import dev.migrate.migration.JavaMigration;
                import dev.migrate.migration.MigrationRevision;
                import dev.migrate.operation.Operations;

                %s
                @MigrationRevision(%s)
                public class %s implements JavaMigration {

                    @Override
                    public void upgrade(Operations op) {
                %s    }

                    @Override
                    public void downgrade(Operations op) {
                %s    }

                }
                """.formatted(packageName, notes, annotation(file.header()), name(file.header()), body(file.up()),
                body(file.down()));
    }

    private static String body(GeneratedSection section) {
        String outer = section.transactional() ? "" : "        op.autocommit((each) -> {\n";
        String indent = section.transactional() ? "        " : "            ";
        StringBuilder body = new StringBuilder(outer);
        for (GeneratedSection.Block block : section.blocks()) {
            block.comments()
                .forEach((comment) -> body.append(indent)
                    .append("// ")
                    .append(GeneratedFile.line(comment).replace("\\", "\\\\"))
                    .append('\n'));
            block.statements()
                .forEach((sql) -> body.append(call(sql, section.transactional() ? "op" : "each", indent)));
        }
        return body.append(section.transactional() ? "" : "        });\n").toString();
    }

    // in a text block a backslash begins an escape, three quotes end it, and a blank at
    // the end of a line is dropped
    private static String call(String sql, String op, String indent) {
        List<String> lines = new ArrayList<>();
        for (String line : sql.strip().split("\\R", -1)) {
            String text = line.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
            int last = text.length() - 1;
            if (text.endsWith(" ") || text.endsWith("\t")) {
                text = text.substring(0, last) + ((text.charAt(last) == ' ') ? "\\s" : "\\t");
            }
            lines.add(text.isEmpty() ? "" : indent + "        " + text);
        }
        String text = String.join("\n", lines);
        if (text.endsWith("\"")) {
            text = text.substring(0, text.length() - 1) + "\\\"";
        }
        return indent + op + ".execute(\"\"\"\n" + text + "\"\"\");\n";
    }

    private static String comment(String note) {
        return note.replace("*/", "*&#47;").replace("\\", "&#92;").replace("<", "&lt;").replace("@", "&#64;");
    }

    private static String annotation(NewFile file) {
        StringBuilder header = new StringBuilder("id = " + literal(file.id()));
        add(header, "revises", file.base().revises());
        header.append(file.message().isEmpty() ? "" : ", message = " + literal(file.message()));
        add(header, "dependsOn", file.base().dependsOn());
        add(header, "branchLabels", file.branchLabels());
        return header.toString();
    }

    private static void add(StringBuilder header, String member, List<String> values) {
        if (values.size() == 1) {
            header.append(", ").append(member).append(" = ").append(literal(values.get(0)));
        }
        else if (!values.isEmpty()) {
            header.append(", ").append(member).append(" = ");
            header.append(values.stream().map(JavaTemplate::literal).collect(Collectors.joining(", ", "{ ", " }")));
        }
    }

    private static String literal(String value) {
        // a backslash and a u would begin a character of the source
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

}
