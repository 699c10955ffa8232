package dev.migrate.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.test.RevisionFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What a script says of a step, without a database. */
class StepScriptTests {

    @TempDir
    Path folder;

    private String script(String up) {
        RevisionFolder revisions = new RevisionFolder(this.folder).addOutside("0001", "", up, "");
        return Migrator.builder(new PGSimpleDataSource())
            .locations(revisions.location())
            .build()
            .upgradeScript("base:heads");
    }

    @Test
    void anIndexBuiltConcurrentlyWaitsAsLongAsItMust() {
        assertThat(script("CREATE INDEX CONCURRENTLY i ON t (a);")).contains("SET lock_timeout = '0ms';");
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN /* not concurrently */ END $$;", "CALL p('concurrently');",
            "VACUUM \"concurrently\";" })
    void theWordConcurrentlyTakesNoTimeoutAway(String statement) {
        assertThat(script(statement)).contains("SET lock_timeout = '100ms';")
            .doesNotContain("SET lock_timeout = '0ms'");
    }

}
