package dev.migrate.scaffold;

import dev.migrate.change.Operation;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.scaffold.GeneratedSection.Block;
import dev.migrate.scaffold.code.JavaCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a class that does what a generated file does. */
final class GeneratedClass {

    private final GeneratedFile file;

    private final Map<Block, List<JavaCall>> up;

    private final Map<Block, List<JavaCall>> down;

    /** Whether the downgrade needs no method: it is the one that is derived anyway. */
    private final boolean undone;

    GeneratedClass(GeneratedFile file) {
        this.file = file;
        this.up = calls(file.up());
        this.down = calls(file.down());
        List<JavaCall> all = file.up()
            .blocks()
            .stream()
            .flatMap((block) -> this.up.getOrDefault(block, List.of()).stream())
            .toList();
        List<Operation> back = file.down().blocks().stream().flatMap((block) -> block.operations().stream()).toList();
        this.undone = file.up().transactional() == file.down().transactional() && !all.isEmpty()
                && JavaCall.isUndoneBy(all, back);
    }

    private static Map<Block, List<JavaCall>> calls(GeneratedSection section) {
        return section.blocks()
            .stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(),
                    (block) -> block.operations().stream().flatMap((one) -> JavaCall.of(one).stream()).toList()));
    }

    /** Gives the notes, with what a downgrade that is not written destroys. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(this.file.notes());
        if (this.undone) {
            for (Block block : this.file.down().blocks()) {
                block.marked()
                    .map((hazard) -> "in the downgrade, to " + block.heading() + " " + hazard.verb() + " "
                            + hazard.text())
                    .forEach(notes::add);
            }
        }
        return notes;
    }

    String imports() {
        Set<String> names = new TreeSet<>(
                Set.of(JavaMigration.class.getName(), MigrationRevision.class.getName(), Operations.class.getName()));
        Set<String> statics = new TreeSet<>();
        Stream<List<JavaCall>> used = this.undone ? this.up.values().stream()
                : Stream.concat(this.up.values().stream(), this.down.values().stream());
        used.flatMap(List::stream)
            .flatMap((call) -> call.imports().stream())
            .forEach((name) -> (name.startsWith("static ") ? statics : names).add(name));
        String before = statics.stream()
            .map((name) -> "import " + name + ";\n")
            .collect(Collectors.joining("", "", statics.isEmpty() ? "" : "\n"));
        return before + names.stream().map((name) -> "import " + name + ";\n").collect(Collectors.joining());
    }

    String methods() {
        String upgrade = method("upgrade", this.file.up(), this.up);
        return this.undone ? upgrade : upgrade + "\n" + method("downgrade", this.file.down(), this.down);
    }

    private static String method(String name, GeneratedSection section, Map<Block, List<JavaCall>> calls) {
        boolean alone = section.transactional();
        StringBuilder body = new StringBuilder("    @Override\n    public void ").append(name)
            .append("(Operations op) {\n")
            .append(alone ? "" : "        op.autocommit((each) -> {\n");
        String indent = alone ? "        " : "            ";
        for (Block block : section.blocks()) {
            comment(body, indent, block.before());
            for (JavaCall call : calls.getOrDefault(block, List.of())) {
                String text = (alone ? "op" : "each") + call.text() + ";";
                body.append(indent).append(text.replace("\n", "\n" + indent).replaceAll("(?m)^[ \t]+$", ""));
                body.append('\n');
            }
            comment(body, indent, block.after());
        }
        return body.append(alone ? "" : "        });\n").append("    }\n").toString();
    }

    // a backslash and a u would begin a character of the source
    private static void comment(StringBuilder body, String indent, List<String> lines) {
        lines.forEach((line) -> body.append(indent).append("// ").append(line.replace("\\", "\\\\")).append('\n'));
    }

}
