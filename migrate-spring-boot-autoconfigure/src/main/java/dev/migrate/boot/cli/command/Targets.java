package dev.migrate.boot.cli.command;

import java.util.Iterator;
import java.util.List;

/** The words that stand for revisions, for the shell to complete. */
final class Targets implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return List.of("base", "head", "heads").iterator();
    }

}
