package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.RevisionScripts.Unmade;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.revision.Revision;
import dev.migrate.sql.SourceText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionReviewTests {

    private static final ScriptSettings SETTINGS = new ScriptSettings(ServerVersion.NEWEST, true, true);

    private static final String SCHEMA = """
            CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50) NOT NULL, old text);
            CREATE INDEX orders_note_ix ON orders (note);
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE t (id bigint PRIMARY KEY)                     | DROP TABLE t
            ALTER TABLE orders ADD COLUMN a int                        | ALTER TABLE orders DROP COLUMN a
            ALTER TABLE orders RENAME TO purchases                     | ALTER TABLE purchases RENAME TO orders
            ALTER TABLE orders ALTER note DROP NOT NULL                | ALTER TABLE orders ALTER note SET NOT NULL
            CREATE INDEX i ON orders (old)                             | DROP INDEX IF EXISTS i
            ALTER TABLE orders DROP COLUMN old                         | ALTER TABLE orders ADD COLUMN old text
            DROP INDEX orders_note_ix                                  | CREATE INDEX orders_note_ix ON orders (note)
            CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood)    | DROP TABLE t; DROP TYPE mood
            ALTER TABLE unknown DROP COLUMN a                          | ALTER TABLE unknown ADD COLUMN a int
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1' | DROP FUNCTION f()
            CREATE TABLE e (d date) PARTITION BY RANGE (d); CREATE TABLE e_1 PARTITION OF e DEFAULT | DROP TABLE e
            """)
    void aDowngradeThatMirrorsIsNotReported(String upgrade, String downgrade) {
        assertThat(messages(upgrade, downgrade)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    CREATE TABLE t (id bigint PRIMARY KEY)                | SELECT 1                             | downgrade-does-not-mirror: the downgrade leaves table "t"
                    ALTER TABLE orders ADD COLUMN a int                   | SELECT 1                             | downgrade-does-not-mirror: the downgrade leaves column "a" of "orders"
                    ALTER TABLE orders ADD CONSTRAINT c CHECK (id > 0)    | SELECT 1                             | downgrade-does-not-mirror: the downgrade leaves constraint "c" of "orders"
                    CREATE INDEX i ON orders (old)                        | SELECT 1                             | downgrade-does-not-mirror: the downgrade leaves index "i" of "orders"
                    ALTER TABLE orders DROP COLUMN old                    | SELECT 1                             | downgrade-does-not-mirror: the downgrade does not restore column "old" of "orders"
                    DROP TABLE orders                                     | SELECT 1                             | downgrade-does-not-mirror: the downgrade does not restore table "orders"
                    ALTER TABLE orders ALTER note TYPE text               | SELECT 1                             | downgrade-does-not-mirror: the downgrade leaves column "note" of "orders" as text NOT NULL, which was varchar(50) NOT NULL
                    ALTER TABLE orders ALTER note DROP NOT NULL           | SELECT 1                             | downgrade-does-not-mirror: the downgrade leaves column "note" of "orders" as varchar(50), which was varchar(50) NOT NULL
                    CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood) | DROP TABLE t                       | enum-not-dropped: the downgrade leaves enum "mood"
                    ALTER TABLE orders RENAME COLUMN old TO older         | SELECT 1                             | downgrade-does-not-mirror: the downgrade leaves column "older" of "orders"
                    """)
    void whatADowngradeLeavesIsReported(String upgrade, String downgrade, String expected) {
        assertThat(messages(upgrade, downgrade)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood) | DROP TYPE mood; DROP TABLE t | needed-object: in the downgrade, type "mood" is dropped while column "m" of table "t" has it
                    CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES a) | DROP TABLE a; DROP TABLE b | needed-object: in the downgrade, "a" is dropped while foreign key "b_a_id_fkey" of table "b" references it
                    CREATE TABLE t (id int); CREATE INDEX t_ix ON t (id) | DROP TABLE t; DROP INDEX t_ix | missing-object: in the downgrade, index "t_ix" went with table "t"
                    ALTER TABLE orders ADD COLUMN a int; CREATE INDEX a_ix ON orders (a) | ALTER TABLE orders DROP COLUMN a; DROP INDEX a_ix | missing-object: in the downgrade, index "a_ix" went with column "a"
                    ALTER TABLE orders DROP COLUMN old; DROP TYPE mood | ALTER TABLE orders ADD COLUMN old mood; CREATE TYPE mood AS ENUM ('a') | missing-object: in the downgrade, type "mood" is created only later
                    """)
    void aDowngradeInTheWrongOrderIsReportedAtItsStatement(String upgrade, String downgrade, String expected) {
        assertThat(findings(upgrade, downgrade, Unmade.NOT, "0002_b.sql"))
            .filteredOn((finding) -> finding.rule().endsWith("-object"))
            .singleElement()
            .satisfies((finding) -> assertThat(finding.rule() + ": " + finding.message()).isEqualTo(expected))
            .satisfies((finding) -> assertThat(finding.place().excerpt()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood)              | DROP TABLE t; DROP TYPE mood
                    CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES a) | DROP TABLE b; DROP TABLE a
                    CREATE TABLE t (id int); CREATE INDEX t_ix ON t (id)                 | DROP INDEX t_ix; DROP TABLE t
                    ALTER TABLE orders ADD COLUMN a int; CREATE INDEX a_ix ON orders (a) | DROP INDEX a_ix; ALTER TABLE orders DROP COLUMN a
                    """)
    void aDowngradeInReverseOrderIsNotReported(String upgrade, String downgrade) {
        assertThat(findings(upgrade, downgrade, Unmade.NOT, "0002_b.sql"))
            .filteredOn((finding) -> finding.rule().endsWith("-object"))
            .isEmpty();
    }

    @Test
    void aFindingInADowngradeCanBeIgnoredThere() {
        String upgrade = "CREATE TABLE t (id int); CREATE INDEX t_ix ON t (id)";
        String downgrade = "DROP TABLE t;\n-- migrate:lint-ignore missing-object: another tool makes it\nDROP INDEX t_ix";
        assertThat(findings(upgrade, downgrade, Unmade.NOT, "0002_b.sql"))
            .filteredOn((finding) -> finding.rule().endsWith("-object"))
            .isEmpty();
    }

    @Test
    void aForgottenDowngradeIsReported() {
        assertThat(review("SELECT 1", null, Unmade.FORGOTTEN, "0002_b.sql"))
            .containsExactly("missing-downgrade: the revision has no downgrade and does not say why");
        assertThat(review("SELECT 1", null, Unmade.FOR_A_REASON, "0002_b.sql")).isEmpty();
    }

    @Test
    void anEmptyDowngradeIsReported() {
        assertThat(review("SELECT 1", " -- nothing", Unmade.NOT, "0002_b.sql"))
            .containsExactly("empty-downgrade: the downgrade does nothing");
    }

    @Test
    void aNumberThatIsNotGreaterIsReported() {
        assertThat(review("SELECT 1", "SELECT 1", Unmade.NOT, "0001_b.sql"))
            .containsExactly("file-number-out-of-step: the file has number 0001, and revises one with number 0001");
        assertThat(review("SELECT 1", "SELECT 1", Unmade.NOT, "b.sql")).isEmpty();
    }

    @Test
    void aReviewCanBeIgnored() {
        String upgrade = "-- migrate:lint-ignore downgrade-does-not-mirror: kept on purpose\nCREATE TABLE t (id bigint)";
        assertThat(messages(upgrade, "SELECT 1")).isEmpty();
    }

    private static List<String> messages(String upgrade, String downgrade) {
        return review(upgrade, downgrade, Unmade.NOT, "0002_b.sql");
    }

    private static List<String> review(String upgrade, @Nullable String downgrade, Unmade unmade, String file) {
        List<String> reviews = RevisionReview.RULES.stream().map(RuleDescription::id).toList();
        return findings(upgrade, downgrade, unmade, file).stream()
            .filter((finding) -> reviews.contains(finding.rule()) || finding.rule().equals("unused-ignore"))
            .map((finding) -> finding.rule() + ": " + finding.message())
            .toList();
    }

    private static List<LintFinding> findings(String upgrade, @Nullable String downgrade, Unmade unmade, String file) {
        Linter linter = new Linter(LintRules.all(), new LintSettings(Preset.DEFAULT, Map.of()));
        linter.learn(script(SCHEMA, "0001_a.sql"));
        Revision parent = new Revision("1", List.of(), List.of(), List.of(), "", SourceLocation.of("db/0001_a.sql"));
        Revision revision = new Revision("2", List.of("1"), List.of(), List.of(), "", SourceLocation.of("db/" + file));
        RevisionScripts scripts = new RevisionScripts(revision, List.of(parent), script(upgrade, file),
                (downgrade != null) ? script(downgrade, file) : null, unmade);
        return linter.lint(scripts);
    }

    private static LintScript script(String sql, String file) {
        return LintScript.of(new SourceText(sql, SourceLocation.of(file)), SETTINGS);
    }

}
