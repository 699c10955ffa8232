package dev.migrate.report;

import java.util.List;

/**
 * A revision that gets another id.
 *
 * @param former the id that it had
 * @param id the id that it gets
 * @param formerPath its file before
 * @param path its file
 * @param referring the files that name it and are changed with it
 * @since 0.1
 */
public record RenumberReport(String former, String id, String formerPath, String path, List<String> referring) {

    /** Copies the list. */
    public RenumberReport {
        referring = List.copyOf(referring);
    }

}
