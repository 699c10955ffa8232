package dev.migrate.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.boot.jpa.change.EntityChanges;
import dev.migrate.boot.jpa.change.EntityChanges.EntityChange;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.Catalog;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** Each change of an entity, all in one database, because each has tables of its own. */
@PostgresTest
class EntityChangesTests {

    @TempDir
    Path folder;

    private final List<EntityChange> changes = EntityChanges.all();

    @Test
    void eachGivesItsOwnOperationsAndNoOther(TestDatabase database) {
        EntityService service = EntityService.on(database, this.folder);
        GenericApplicationContext before = service
            .with(this.changes.stream().flatMap((change) -> change.before().stream()).toList());
        GenericApplicationContext after = service
            .with(this.changes.stream().flatMap((change) -> change.after().stream()).toList());
        service.autogenerate(before, List.of());
        service.upgrade();
        String catalog = withoutPositions(database);
        AutogenerateReport report = service.autogenerate(after, renames(), Option.ALLOW_DROP, Option.NO_OTHER_RENAME);
        assertThat(found(report)).isEqualTo(expected());
        service.upgrade();
        service.validate(after);
        assertThat(service.autogenerate(after, List.of()).changes()).isEmpty();
        service.downgrade("0001");
        assertThat(withoutPositions(database)).isEqualTo(catalog);
    }

    /** A column that was dropped comes back as the last one. */
    private static String withoutPositions(TestDatabase database) {
        return Catalog.of(database).replaceAll("(?m)^(\\s*r \\S+) \\d+ ", "$1 ");
    }

    private List<String> renames() {
        return this.changes.stream().flatMap((change) -> change.renames().stream()).toList();
    }

    private String expected() {
        StringBuilder text = new StringBuilder();
        this.changes.forEach((change) -> append(text, change.table(), change.gives()));
        return text.toString();
    }

    private String found(AutogenerateReport report) {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        this.changes.forEach((change) -> byTable.put(change.table(), new ArrayList<>()));
        for (SchemaChange change : report.changes()) {
            byTable.computeIfAbsent(owner(change), (name) -> new ArrayList<>()).add(text(change));
        }
        StringBuilder text = new StringBuilder();
        byTable.forEach((table, changes) -> append(text, table, changes.stream().sorted().toList()));
        return text.toString();
    }

    private String owner(SchemaChange change) {
        // the names of enums come from those of classes, without underscores
        String object = change.part().object().name().replace("_", "");
        return this.changes.stream()
            .map(EntityChange::table)
            .filter((table) -> object.startsWith(table.replace("_", "")))
            .max(Comparator.comparing(String::length))
            .orElse(object);
    }

    /** Hibernate's own names of constraints are made of letters that have no meaning. */
    private static String text(SchemaChange change) {
        return (change.action().name().toLowerCase(Locale.ROOT) + " " + change.part()).replaceAll("\"fk[0-9a-z]{20,}\"",
                "\"fk\"");
    }

    private static void append(StringBuilder text, String table, List<String> changes) {
        text.append(table).append('\n');
        changes.forEach((change) -> text.append("    ").append(change).append('\n'));
    }

}
