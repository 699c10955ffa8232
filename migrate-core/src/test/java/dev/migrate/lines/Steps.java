package dev.migrate.lines;

import dev.migrate.operation.Operations;
import java.util.List;

/** Steps that revisions share. */
final class Steps {

    private Steps() {
    }

    static void rename(Operations op, String name) {
        Line.next();
        op.renameTable("t", name);
    }

    static void renameInLambda(Operations op, List<String> names) {
        names.forEach((name) -> {
            Line.next();
            op.renameTable("t", name);
        });
    }

    static void run(Runnable step) {
        step.run();
    }

    static void delete(Operations op, String table) {
        Line.next();
        op.jdbc().sql("DELETE FROM " + table).update();
    }

    static void fail(List<String> none) {
        Line.next();
        none.get(0);
    }

}
