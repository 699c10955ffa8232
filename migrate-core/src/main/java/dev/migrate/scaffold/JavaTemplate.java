package dev.migrate.scaffold;

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
        GeneratedClass code = new GeneratedClass(file);
        StringBuilder notes = new StringBuilder("/**\n * Written by \"migrate revision --autogenerate --java\".");
        notes.append(code.notes().isEmpty() ? "" : " Look at\n * <ul>");
        code.notes().forEach((note) -> notes.append("\n * <li>").append(comment(GeneratedFile.line(note))));
        notes.append(code.notes().isEmpty() ? "\n */" : "\n * </ul>\n */");
        return """
                package %s;

                %s
                %s
                @MigrationRevision(%s)
                public class %s implements JavaMigration {

                %s
                }
                """.formatted(packageName, code.imports(), notes, annotation(file.header()) + needs(file),
                name(file.header()), code.methods());
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

    private static String needs(GeneratedFile file) {
        return (file.neededServer() > 0) ? ", needsServer = " + file.neededServer() : "";
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
