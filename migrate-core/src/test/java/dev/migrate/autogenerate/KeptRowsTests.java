package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.change.Hazard;
import dev.migrate.change.Hazard.Loss;
import dev.migrate.rows.RowReading;
import dev.migrate.rows.ScratchRows;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.QualifiedName;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An independent reading says whether rows are what they were. */
@PostgresTest
class KeptRowsTests {

    private static final String SCHEMA = """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TYPE pair AS (x int, y int);
            CREATE TABLE t (id int PRIMARY KEY, a text, b varchar(9), m mood, p pair, r regclass, f float8,
                g int GENERATED ALWAYS AS (id) STORED);
            CREATE TABLE other (id int);
            CREATE TABLE parts (id int, k text) PARTITION BY LIST (id);
            CREATE TABLE part_1 PARTITION OF parts FOR VALUES IN (1);
            INSERT INTO t SELECT i, 'a' || i, NULLIF(i, 3), 'ok', (i, -i)::pair, 'other', i / 3.0 FROM generate_series(1, 9) i;
            INSERT INTO parts VALUES (1, 'k');
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE t SET a = 'x' WHERE id = 1                  | the values of column "a" of "t"
            DELETE FROM t WHERE id = 1                         | the number of rows of table "t"
            UPDATE t SET a = concat('a', 10 - id)                    | the rows of table "t"
            ALTER TABLE t ALTER b TYPE int USING NULL          | the values of column "b" of "t"
            ALTER TABLE t DROP a; ALTER TABLE t ADD a text     | the values of column "a" of "t"
            DROP TABLE t; CREATE TABLE t (id int)              | the number of rows of table "t"
            TRUNCATE parts                                     | the number of rows of table "part_1"
            """)
    void whatChangesIsNamed(String sql, String changed, TestDatabase database) {
        assertThat(changed(database, sql, List.of())).containsExactly(changed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ALTER TABLE t RENAME a TO z; ALTER TABLE t RENAME b TO a; ALTER TABLE t RENAME TO u
            CREATE SCHEMA s; ALTER TABLE t SET SCHEMA s
            ALTER TABLE t ALTER b TYPE int USING b::int; ALTER TABLE t ALTER f TYPE float4
            ALTER TABLE t DROP a; DROP TABLE other
            ALTER TABLE parts DETACH PARTITION part_1
            ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'; ALTER TYPE mood ADD VALUE 'glad'
            ALTER TYPE pair ADD ATTRIBUTE z int CASCADE
            ALTER TABLE other RENAME TO another
            SET DateStyle = 'ISO, DMY'; SET extra_float_digits = -9; SET TimeZone = 'Asia/Tokyo'; CREATE TABLE n (a int)
            ALTER TABLE t DROP g; ALTER TABLE t ADD g int GENERATED ALWAYS AS (id + 1) STORED
            """)
    void whatIsTheSameUnderAnotherNameIsNotAChange(String sql, TestDatabase database) {
        assertThat(changed(database, sql, List.of())).isEmpty();
    }

    @Test
    void whatIsAnnouncedAsDestroyedMayDiffer(TestDatabase database) {
        PartId column = PartId.of(PartKind.COLUMN, new QualifiedName(null, "parts"), "k");
        assertThat(changed(database, "UPDATE t SET a = 'x'; UPDATE parts SET k = 'x'",
                List.of(new Hazard.Destroys(column, Loss.CUT))))
            .containsExactly("the values of column \"a\" of \"t\"");
        assertThat(changed(database, "TRUNCATE t",
                List.of(new Hazard.Destroys(PartId.of(PartKind.TABLE, new QualifiedName(null, "t")), Loss.WITH_ROWS))))
            .isEmpty();
    }

    @Test
    void aTableIsEmptiedWithThoseThatReferToIt(TestDatabase database) {
        database.run("CREATE TABLE a (id int PRIMARY KEY)", "INSERT INTO a VALUES (1)",
                "CREATE TABLE b (id int REFERENCES a)", "INSERT INTO b VALUES (1)", "CREATE TABLE c (id int)",
                "INSERT INTO c VALUES (1)");
        try (DatabaseSession session = session(database)) {
            ScratchRows rows = new ScratchRows(session);
            Long table = rows.find(new QualifiedName(null, "a"));
            assertThat(table).isEqualTo(rows.find(new QualifiedName("public", "a")));
            assertThat(rows.clear(List.of(table))).hasSize(2).contains(table);
            assertThat(rows.find(new QualifiedName(null, "nothing"))).isNull();
        }
        assertThat(database.strings("SELECT (SELECT count(*) FROM a) || ' ' || (SELECT count(*) FROM b) || ' '"
                + " || (SELECT count(*) FROM c)"))
            .containsExactly("0 0 1");
    }

    private static List<String> changed(TestDatabase database, String sql, List<Hazard> hazards) {
        database.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public;" + SCHEMA);
        try (DatabaseSession session = session(database)) {
            ScratchRows rows = new ScratchRows(session);
            RowReading before = rows.read();
            for (String statement : sql.split("; ", -1)) {
                session.jdbc().sql(statement).update();
            }
            RowReading after = rows.read();
            return new KeptRows(before, after, after, hazards).changed(new Uncounted())
                .stream()
                .map(ChangedRows::text)
                .toList();
        }
    }

    private static DatabaseSession session(TestDatabase database) {
        return DatabaseSession.open(database.dataSource(), new RunningStatements());
    }

}
