package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.Migrator;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of rows, and of those that come afterwards. */
@PostgresTest
class OptionRowTests {

    @TempDir
    private Path folder;

    enum Way {

        ONLINE, SCRIPT;

        void up(Migrator migrator, TestDatabase database, Path folder) {
            if (this == ONLINE) {
                migrator.upgrade();
                return;
            }
            assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
            Programs.psql(database, folder, migrator.upgradeScript("base:heads"));
        }

        void down(Migrator migrator, TestDatabase database, Path folder) {
            if (this == ONLINE) {
                migrator.downgrade("base");
                return;
            }
            Programs.psql(database, folder, migrator.downgradeScript("0001:base"));
        }

    }

    @BeforeEach
    void createTable(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, a int, b text)",
                "INSERT INTO t VALUES (1, 1, 'x'), (7, 2, 'y')");
    }

    private static Migrator migrator(TestDatabase database, Consumer<Operations> upgrade) {
        return Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new OperationCase("case", "", upgrade).migration()))
            .build();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anIdentityThatComesBackContinuesAfterTheRows(Way way, TestDatabase database) {
        database.run("ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY");
        Migrator migrator = migrator(database,
                (op) -> op.alterColumn("t", "id").dropIdentity().was(column("id", integer()).identity()));
        way.up(migrator, database, this.folder);
        way.down(migrator, database, this.folder);
        database.run("INSERT INTO t (a) VALUES (3)");
        assertThat(database.strings("SELECT id::text FROM t WHERE a = 3")).containsExactly("8");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anIdentityThatIsNewContinuesAfterTheRows(Way way, TestDatabase database) {
        way.up(migrator(database, (op) -> op.alterColumn("t", "id").setIdentity(Definitions.always()).afterRows()),
                database, this.folder);
        database.run("INSERT INTO t (a) VALUES (3)");
        assertThat(database.strings("SELECT id::text FROM t WHERE a = 3")).containsExactly("8");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aSequenceThatComesBackContinuesAfterTheRows(Way way, TestDatabase database) {
        database.run("CREATE SEQUENCE s OWNED BY t.id", "ALTER TABLE t ALTER id SET DEFAULT nextval('s')");
        Migrator migrator = migrator(database, (op) -> {
            op.alterColumn("t", "id").dropDefault().was(column("id", integer()).defaultExpression("nextval('s')"));
            op.dropSequence("s").was(Definitions.sequence("s").ownedBy("t", "id"));
        });
        way.up(migrator, database, this.folder);
        way.down(migrator, database, this.folder);
        database.run("INSERT INTO t (a) VALUES (3)");
        assertThat(database.strings("SELECT id::text FROM t WHERE a = 3")).containsExactly("8");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aDefaultIsWrittenAsItWas(Way way, TestDatabase database) {
        database.run("ALTER TABLE t ADD c varchar(10) DEFAULT 'dd'");
        String written = "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef";
        List<String> before = database.strings(written);
        Migrator migrator = migrator(database,
                (op) -> op.changeType("t", "c", text()).was(column("c", varchar(10)).defaultValue("dd")));
        way.up(migrator, database, this.folder);
        way.down(migrator, database, this.folder);
        assertThat(database.strings(written)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aColumnThatRefusesNullIsFilledWhenItComesBack(Way way, TestDatabase database) {
        database.run("ALTER TABLE t ALTER b SET NOT NULL");
        Migrator migrator = migrator(database,
                (op) -> op.dropColumn("t", column("b", text()).notNull()).filledWith("'n' || a"));
        way.up(migrator, database, this.folder);
        way.down(migrator, database, this.folder);
        assertThat(database.strings("SELECT b FROM t ORDER BY id")).containsExactly("n1", "n2");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aRoleIsMeantByTheNameThatItHas(Way way, TestDatabase database) {
        String role = "Odd \"Reader, " + database.name();
        String spelled = Identifier.quote(role);
        database.run("CREATE ROLE " + spelled, "CREATE POLICY o ON t TO " + spelled + " USING (true)");
        try {
            Migrator migrator = migrator(database, (op) -> {
                op.grant("SELECT", "TABLE t", role);
                op.revoke("SELECT", "TABLE t", "PUBLIC");
                op.createPolicy("p", "t").to(role, "current_user").using("true");
                op.dropPolicy("o", "t").was(Definitions.policy("o", "t").to(spelled).using("true"));
            });
            String may = "SELECT has_table_privilege(" + SqlLiteral.quote(role) + ", 't', 'SELECT')";
            way.up(migrator, database, this.folder);
            assertThat(database.strings(may)).containsExactly("t");
            way.down(migrator, database, this.folder);
            assertThat(database.strings(may)).containsExactly("f");
            assertThat(database.strings("SELECT roles::text FROM pg_policies"))
                .containsExactly("{\"" + role.replace("\"", "\\\"") + "\"}");
        }
        finally {
            database.run("DROP OWNED BY " + spelled, "DROP ROLE " + spelled);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aBackfillAndADefaultFillTheirOwnRows(Way way, TestDatabase database) {
        Migrator migrator = migrator(database,
                (op) -> op.addColumn("t", column("c", integer()).notNull().defaultValue(0)).withBackfill("id + 10"));
        way.up(migrator, database, this.folder);
        database.run("INSERT INTO t (id) VALUES (70)");
        assertThat(database.strings("SELECT c - id FROM t ORDER BY id")).containsOnly("10", "-70");
        way.down(migrator, database, this.folder);
        assertThat(
                database.strings("SELECT attname FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'c'"))
            .isEmpty();
    }

    @Test
    void aColumnThatRefusesNullAndHasNoValueIsRefusedWhenTheRevisionIsLoaded(TestDatabase database) {
        Migrator migrator = migrator(database, (op) -> op.dropColumn("t", column("b", text()).notNull()));
        assertThatThrownBy(migrator::upgrade).hasMessageContaining("MIG-0113")
            .hasMessageContaining("rows would have no value for it")
            .hasMessageContaining("filledWith");
        assertThat(database.strings("SELECT b FROM t ORDER BY id")).containsExactly("x", "y");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anEmptyListIsWhatItsColumnReads(Way way, TestDatabase database) {
        database.run("CREATE DOMAIN doc AS jsonb",
                "CREATE TABLE \"L\" (j jsonb, k json, \"d 'd\" doc, a int[], t text[])");
        way.up(migrator(database,
                (op) -> op
                    .bulkInsert("L", List.of("j", "k", "d 'd", "a", "t"),
                            List.of(List.of(List.of(), List.of(), new int[0], new int[0], List.of()),
                                    Arrays.asList("{\"a\": []}", null, List.of(), List.of(1), List.of("x"))))
                    .undoneBy("")),
                database, this.folder);
        assertThat(database.strings("SELECT to_jsonb(l)::text FROM \"L\" l ORDER BY 1 DESC")).containsExactlyInAnyOrder(
                "{\"a\": [], \"j\": [], \"k\": [], \"t\": [], \"d 'd\": []}",
                "{\"a\": [1], \"j\": {\"a\": []}, \"k\": null, \"t\": [\"x\"], \"d 'd\": []}");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void rowsThatAreThereStay(Way way, TestDatabase database) {
        way.up(migrator(database,
                (op) -> op.bulkInsert("t", List.of("id", "b"), List.of(List.of(1, "new"), List.of(2, "new")))
                    .onConflictDoNothing("id")
                    .undoneBy("")),
                database, this.folder);
        assertThat(database.strings("SELECT id || b FROM t ORDER BY id")).containsExactly("1x", "2new", "7y");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void rowsThatAreThereAreUpdated(Way way, TestDatabase database) {
        way.up(migrator(database,
                (op) -> op.bulkInsert("t", List.of("id", "b"), List.of(List.of(1, "new"), List.of(2, "new")))
                    .onConflictUpdate("id")
                    .undoneBy("")),
                database, this.folder);
        assertThat(database.strings("SELECT id || b || coalesce(a, 0) FROM t ORDER BY id")).containsExactly("1new1",
                "2new0", "7y2");
    }

    @Test
    void rowsThatMayBeThereAreNotTakenAwayUnasked(TestDatabase database) {
        Migrator migrator = migrator(database,
                (op) -> op.bulkInsert("t", List.of("id"), List.of(List.of(1))).onConflictDoNothing("id"));
        assertThatThrownBy(migrator::upgrade).hasMessageContaining("MIG-0113").hasMessageContaining("undoneBy");
    }

}
