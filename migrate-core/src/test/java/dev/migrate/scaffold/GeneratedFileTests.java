package dev.migrate.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.change.Hazard;
import dev.migrate.change.Hazard.Destroys;
import dev.migrate.change.Hazard.Loss;
import dev.migrate.change.Operation;
import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.change.Review;
import dev.migrate.change.Review.Reason;
import dev.migrate.change.SqlOperation.ExecuteSql;
import dev.migrate.revision.NewRevisionBase;
import dev.migrate.scaffold.GeneratedSection.Block;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Table;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.QualifiedName;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Blocks as text. */
class GeneratedFileTests {

    private static final QualifiedName T = new QualifiedName(null, "t");

    private static final SchemaObject TABLE = new Table(T, List.of(), List.of(), Table.Family.NONE, Table.Options.NONE);

    private static final Hazard LOST = new Destroys(PartId.of(PartKind.TABLE, T), Loss.WITH_ROWS);

    private static final Block CREATED = new Block("create table \"t\"", List.of(new Create(TABLE, false, false)));

    private static final Block DROPPED = new Block("drop table \"t\"", null,
            List.of(new Drop(TABLE.reference(), null, DropOptions.NONE)), List.of(LOST));

    @Test
    void aBlockHasItsHeadingAndWhatItDestroys() {
        assertThat(file(DROPPED, CREATED).sql(UnaryOperator.identity())).contains("""
                -- drop table "t"
                -- destroys: table "t" and its rows
                DROP TABLE t;
                """);
        assertThat(java(file(DROPPED, CREATED))).contains("""
                        // drop table "t"
                        // destroys: table "t" and its rows
                        op.dropTable("t");
                """);
    }

    @Test
    void aBackfillStandsBelowTheStatements() {
        Hazard backfill = new Review(PartId.of(PartKind.COLUMN, T, "a"), Reason.BACKFILL, null, null);
        Block block = new Block("create column", null, List.of(sql("SELECT 1")), List.of(backfill));
        assertThat(file(block, CREATED).sql(UnaryOperator.identity())).contains("""
                SELECT 1;

                -- UPDATE t SET a = … WHERE a IS NULL;
                """);
    }

    @Test
    void placeholdersAreEscapedInStatementsOfAFileOfSqlAlone() {
        GeneratedFile file = file(new Block(null, List.of(sql("SELECT '${a}'"))), CREATED);
        assertThat(file.sql((text) -> text.replace("${", "\\${"))).contains("SELECT '\\${a}';");
        assertThat(java(file)).contains("op.execute(\"SELECT '${a}'\");");
    }

    @Test
    void aDowngradeThatIsDerivedIsNotWrittenButWhatItDestroysIsNoted() {
        assertThat(java(file(CREATED, DROPPED)))
            .contains("<li>in the downgrade, to drop table \"t\" destroys table \"t\" and its rows")
            .doesNotContain("downgrade(");
        assertThat(java(file(DROPPED, CREATED))).contains("public void downgrade(Operations op) {");
    }

    private static Operation sql(String text) {
        return new ExecuteSql(text, null);
    }

    private static GeneratedFile file(Block up, Block down) {
        NewFile header = new NewFile("0001", new NewRevisionBase(List.of(), List.of()), List.of(), "A", Instant.EPOCH);
        return new GeneratedFile(header, List.of(), new GeneratedSection(true, List.of(up)),
                new GeneratedSection(true, List.of(down)));
    }

    private static String java(GeneratedFile file) {
        return JavaTemplate.text(file, "generated");
    }

}
