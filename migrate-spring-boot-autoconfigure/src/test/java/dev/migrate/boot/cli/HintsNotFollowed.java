package dev.migrate.boot.cli;

import java.util.Map;

/**
 * The commands and settings of hints that no row follows, with the reason.
 */
final class HintsNotFollowed {

    private static final String AT_STARTUP = "printed when a service starts, not by a command";

    private static final String NEEDS_LUCK = "the pooler has to change the server process between two statements";

    static final Map<String, String> BECAUSE = Map.of("SessionLock.requireSameBackend:1", NEEDS_LUCK,
            "SessionLock.requireSameBackend:2", NEEDS_LUCK, "SessionLock.requireSameBackend:3", NEEDS_LUCK,
            "SessionLock.requireSameBackend:4", NEEDS_LUCK, "PendingLint.refused:1", AT_STARTUP, "SourceFolders.java:1",
            "the command writes below the working directory of the process", "MigrationDataSources.choose:1",
            AT_STARTUP, "SchemaValidationFailureAnalyzer.analyze:1", AT_STARTUP,
            "SchemaValidationFailureAnalyzer.unverified:1", AT_STARTUP);

    private HintsNotFollowed() {
    }

}
