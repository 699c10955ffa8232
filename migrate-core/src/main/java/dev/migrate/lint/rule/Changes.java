package dev.migrate.lint.rule;

import dev.migrate.lint.ScriptView;
import dev.migrate.lint.Step;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Insert;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups the statements of a script by the tables that they have to do with. */
final class Changes {

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    // a table's name to its group
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private Changes() {
    }

    /** Tables that belong together, and what is done to those that were there before. */
    static final class Group {

        private final Set<String> names = new HashSet<>();

        private final Set<String> shape = new TreeSet<>();

        private @Nullable QualifiedName table;

        /** Gives the first table of it that was there before. */
        QualifiedName table() {
            return (this.table != null) ? this.table : new QualifiedName(null, "");
        }

    }

    /** Gives the groups with tables in use, of which no two are changed alike. */
    static List<Group> of(ScriptView script) {
        Changes changes = new Changes();
        List<Step> steps = script.steps();
        Set<String> names = new HashSet<>();
        steps.forEach((step) -> changed(step).forEach((table) -> names.add(folded(table.name()))));
        script.createdNames().forEach((name) -> names.add(folded(name)));
        steps.forEach((step) -> changes.add(step, names));
        Map<Set<String>, Group> shapes = new LinkedHashMap<>();
        changes.groups.values()
            .stream()
            .distinct()
            .filter((group) -> group.table != null)
            .forEach((group) -> shapes.putIfAbsent(group.shape, group));
        return List.copyOf(shapes.values());
    }

    private void add(Step step, Set<String> names) {
        Set<String> mentioned = WORDS.splitAsStream(folded(step.text()))
            .filter(names::contains)
            .collect(Collectors.toSet());
        List<QualifiedName> changed = changed(step);
        changed.forEach((table) -> mentioned.add(folded(table.name())));
        if (mentioned.isEmpty()) {
            return;
        }
        Group group = join(mentioned);
        for (QualifiedName table : changed) {
            if (step.isShared(table)) {
                group.table = (group.table != null) ? group.table : table;
                group.shape.addAll(shape(step));
            }
        }
    }

    // quoted names and others meet, which joins too much at worst
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Group join(Set<String> mentioned) {
        Group joined = new Group();
        for (String name : mentioned) {
            Group group = this.groups.get(name);
            joined.names.add(name);
            if (group != null) {
                joined.names.addAll(group.names);
                joined.shape.addAll(group.shape);
                joined.table = (joined.table != null) ? joined.table : group.table;
            }
        }
        joined.names.forEach((name) -> this.groups.put(name, joined));
        return joined;
    }

    // the tables whose definition or rows a statement changes
    private static List<QualifiedName> changed(Step step) {
        if (step.statement() instanceof AlterTable alter) {
            return alter.isTable() ? List.of(alter.name()) : List.of();
        }
        if (step.statement() instanceof CreateIndex create) {
            return List.of(create.table());
        }
        if (step.statement() instanceof Update update) {
            return List.of(update.table());
        }
        if (step.statement() instanceof Delete delete) {
            return List.of(delete.table());
        }
        return (step.statement() instanceof Insert insert) ? List.of(insert.table()) : List.of();
    }

    private static List<String> shape(Step step) {
        if (step.statement() instanceof AlterTable alter) {
            return alter.actions().stream().map(Changes::shape).toList();
        }
        return List.of(step.statement().getClass().getSimpleName());
    }

    private static String shape(AlterAction action) {
        String column = "";
        if (action instanceof AddColumn add) {
            column = add.column().name();
        }
        else if (action instanceof DropColumn drop) {
            column = drop.column();
        }
        else if (action instanceof AlterColumn alter) {
            column = alter.change().name();
        }
        return action.getClass().getSimpleName() + " " + column;
    }

}
