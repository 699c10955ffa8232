package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@PostgresTest
class ScriptContentTests {

    private RevisionFolder folder;

    @BeforeEach
    void openFolder(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
    }

    private void upgrade(TestDatabase database) {
        Migrator.builder(database.dataSource()).locations(this.folder.location()).build().upgrade();
    }

    @Test
    void whatLooksLikeAParameterIsSentAsWritten(TestDatabase database) {
        this.folder.add("0001", "", """
                CREATE TABLE t (j jsonb, a int[], x text);
                INSERT INTO t VALUES ('{"k": 1}'::jsonb, '{1,2}', ':name ? $1 {fn now()} ${x}');
                CREATE TABLE u AS SELECT j ? 'k' AS has, a[1:2] AS slice, x FROM t;
                CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS $$ SELECT $1 + 1 $$;
                """, "");
        upgrade(database);
        assertThat(database.strings("SELECT has::text || slice::text || x FROM u"))
            .containsExactly("true{1,2}:name ? $1 {fn now()} ${x}");
    }

    @Test
    void aNoticeReachesTheLog(TestDatabase database) {
        this.folder.add("0001", "", "DO $$ BEGIN RAISE NOTICE 'half way %', 1; END $$;", "");
        Logger logger = (Logger) LoggerFactory.getLogger("dev.migrate.run");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level level = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            upgrade(database);
        }
        finally {
            logger.detachAppender(log);
            logger.setLevel(level);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
            .anySatisfy((line) -> assertThat(line).contains("0001.sql:6", "half way 1"));
    }

    @Test
    void fiveThousandStatementsRun(TestDatabase database) {
        StringBuilder script = new StringBuilder("CREATE TABLE t (id int, x text);\n");
        for (int index = 1; index < 5_000; index++) {
            script.append("INSERT INTO t VALUES (")
                .append(index)
                .append(", '")
                .append("x".repeat(1_100))
                .append("');\n");
        }
        assertThat(script.length()).isGreaterThan(5_000_000);
        this.folder.addOutside("0001", "", script.toString(), "");
        upgrade(database);
        assertThat(database.strings("SELECT count(*)::text FROM t")).containsExactly("4999");
    }

    @Test
    void aHugeResultIsNotHeldInMemoryAndAllOfItIsComputed(TestDatabase database) {
        this.folder.add("0001", "",
                "CREATE SEQUENCE s; SELECT nextval('s'), repeat('x', 20000) FROM" + " generate_series(1, 60000);", "");
        upgrade(database);
        assertThat(database.strings("SELECT last_value::text FROM s")).containsExactly("60000");
    }

    @Test
    void aMessageKeepsItsQuotes(TestDatabase database) {
        this.folder.write("0001", """
                -- revision: 0001
                -- revises:
                -- message: it's "quoted" \\ :x

                -- migrate:up
                SELECT 1;
                -- migrate:irreversible: a test
                """);
        upgrade(database);
        assertThat(database.strings("SELECT message FROM migrate_history")).containsExactly("it's \"quoted\" \\ :x");
    }

}
