package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Columns of ids of large objects become columns of what these hold, and back. */
@PostgresTest
class LargeObjectTests {

    private static final String BYTES = "'\\x00ff'::bytea";

    @TempDir
    Path folder;

    private Service service(TestDatabase database, String from, String value, String to) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (id int PRIMARY KEY, c " + from + ");", "DROP TABLE t;")
            .wants("CREATE TABLE t (id int PRIMARY KEY, c " + to + ");");
        database.run("INSERT INTO t VALUES (1, " + value + "), (2, NULL)");
        return service;
    }

    @ParameterizedTest
    @TableSource("""
            oid | lo_from_bytea(0, '\\x6162') | bytea | encode(c, 'escape')
            bytea | convert_to('ab', 'UTF8') | oid | encode(lo_get(c), 'escape')
            oid | lo_from_bytea(0, '\\x6162') | text | c
            text | lower('AB') | oid | encode(lo_get(c), 'escape')
            varchar(20) | lower('AB') | oid | encode(lo_get(c), 'escape')
            """)
    void whatAnObjectHoldsIsKeptBothWays(String from, String value, String to, String content, TestDatabase database) {
        Service service = service(database, from, value, to);
        String text = Service.text(service.autogenerate("Convert").revisions().get(0));
        assertThat(text).contains("large objects of");
        service.migrator().upgrade();
        assertThat(database.strings("SELECT " + content + " FROM t WHERE id = 1")).containsExactly("ab");
        service.migrator().downgrade("-1");
        service.migrator().upgrade();
        assertThat(database.strings("SELECT " + content + " FROM t WHERE id = 1")).containsExactly("ab");
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @Test
    void theStatementThatIsProposedLetsTheApplicationRead(TestDatabase database) {
        Service service = service(database, "bytea", BYTES, "oid");
        String text = Service.text(service.autogenerate("Convert").revisions().get(0));
        service.migrator().upgrade();
        String proposal = text.substring(text.indexOf("DO $$"), text.indexOf("END $$") + 6);
        database.run("CREATE ROLE application");
        try {
            database.run(proposal.replaceAll("\\s*\\n\\s*--\\s*", " ").replace("…", "application"));
            assertThat(database.strings("SELECT lomacl::text FROM pg_largeobject_metadata"))
                .allSatisfy((privileges) -> assertThat(privileges).contains("application=rw"));
        }
        finally {
            database.run("DROP OWNED BY application", "DROP ROLE application");
        }
    }

}
