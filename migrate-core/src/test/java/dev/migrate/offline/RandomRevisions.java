package dev.migrate.offline;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.RevisionFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Revisions of a random graph: branches, merges, both transaction modes, one in Java.
 *
 * @param folder where the files go
 */
record RandomRevisions(RevisionFolder folder) {

    private static final int COUNT = 9;

    String location() {
        return this.folder.location();
    }

    List<JavaMigration> java() {
        return List.of(new Java());
    }

    /** Writes the files and gives all ids. */
    List<String> write(Random random) {
        this.folder.add("r00", "", "CREATE TABLE log (id text);", "DROP TABLE log;");
        List<String> ids = new ArrayList<>(List.of("r00", "java"));
        List<String> heads = new ArrayList<>(List.of("java"));
        for (int index = 1; index < COUNT; index++) {
            String id = "r%02d".formatted(index);
            boolean merge = heads.size() > 1 && random.nextInt(3) == 0;
            String revises = merge ? heads.remove(0) + ", " + heads.remove(0) : ids.get(random.nextInt(ids.size()));
            write(id, revises, random);
            heads.remove(revises);
            heads.add(id);
            ids.add(id);
        }
        return ids;
    }

    private void write(String id, String revises, Random random) {
        String up = "CREATE TABLE t%1$s (id int, \"a:b\" text DEFAULT ';'); -- it's\nINSERT INTO log VALUES ('%1$s');"
            .formatted(id);
        String down = "DROP TABLE t%1$s;\nDELETE FROM log WHERE id = '%1$s' /* x */;".formatted(id);
        if (random.nextInt(3) == 0) {
            this.folder.addOutside(id, revises, up + "CREATE INDEX CONCURRENTLY ON t" + id + " (id);", down);
        }
        else {
            this.folder.add(id, revises, (random.nextInt(4) == 0) ? "SET search_path = public;" + up : up, down);
        }
    }

    @MigrationRevision(id = "java", revises = "r00", message = "Java's own")
    private static final class Java implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE j (id int); INSERT INTO log VALUES ('java')",
                    "DROP TABLE j; DELETE FROM log WHERE id = 'java'");
        }

    }

}
