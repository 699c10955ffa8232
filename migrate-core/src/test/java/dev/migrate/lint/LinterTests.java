package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.sql.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinterTests {

    private static final ScriptSettings SETTINGS = new ScriptSettings(ServerVersion.parse("15"), true, true);

    @Test
    void aFindingHasItsPlaceAndItsRemedy() {
        List<LintFinding> findings = lint("\n  SELECT 1;  CREATE INDEX i\n    ON orders (qty);", LintSettings.DEFAULT);
        assertThat(findings).singleElement().satisfies((finding) -> {
            assertThat(finding.rule()).isEqualTo("index-not-concurrent");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place())
                .isEqualTo(new FindingPlace(new SourceLocation("a.sql", 2), 14, "CREATE INDEX i"));
            assertThat(finding.remedy()).isEqualTo("CREATE INDEX CONCURRENTLY i ON orders (qty);");
        });
    }

    @Test
    void aStatementWithinABlockHasItsOwnPlace() {
        assertThat(lint("DO $$\nBEGIN\n  DROP TABLE orders;\nEND $$;", LintSettings.DEFAULT)).singleElement()
            .extracting((finding) -> finding.place().location() + ":" + finding.place().column())
            .isEqualTo("a.sql:3:3");
    }

    @Test
    void aCommentWithAReasonIgnoresARule() {
        assertThat(
                rules("""
                        -- migrate:lint-ignore drop-table: nothing reads it
                        DROP TABLE orders;
                        DROP TABLE customers; -- migrate:lint-ignore drop-table, access-exclusive-on-several-tables: neither this
                        """))
            .isEmpty();
    }

    @Test
    void aCommentIsOnlyForItsStatement() {
        assertThat(rules("""
                -- migrate:lint-ignore drop-table: nothing reads it
                SELECT 1;
                DROP TABLE orders;
                """)).containsExactlyInAnyOrder("drop-table", "unused-ignore");
    }

    @Test
    void aCommentNeedsAReason() {
        assertThat(rules("-- migrate:lint-ignore drop-table\nDROP TABLE orders;"))
            .containsExactlyInAnyOrder("drop-table", "ignore-without-reason");
    }

    @Test
    void aCommentForARuleThatDoesNotExistIsUnused() {
        assertThat(lint("-- migrate:lint-ignore drop-tabel: x\nSELECT 1;", LintSettings.DEFAULT)).singleElement()
            .satisfies((finding) -> {
                assertThat(finding.rule()).isEqualTo("unused-ignore");
                assertThat(finding.message()).isEqualTo("there is no rule \"drop-tabel\"");
            });
    }

    @Test
    void aCommentInALiteralIsNone() {
        assertThat(rules("SELECT '\n-- migrate:lint-ignore drop-table: x\n'; DROP TABLE orders;"))
            .containsExactly("drop-table");
    }

    @Test
    void whatCannotBeReadIsAFindingAndTheRestIsJudged() {
        assertThat(lint("DROP TABLE orders;\n\\d\nSELECT 'open;", LintSettings.DEFAULT))
            .extracting((finding) -> finding.rule() + " " + finding.place().location().line())
            .containsExactly("drop-table 1", "invalid-sql 2", "invalid-sql 3");
    }

    @Test
    void whatAnEarlierScriptHasCreatedIsInUse() {
        Linter linter = new Linter(LintRules.all(), LintSettings.DEFAULT);
        linter.learn(script("CREATE TABLE t (a int);"));
        assertThat(linter.lint(script("CREATE INDEX i ON t (a);"))).hasSize(1);
    }

    @Test
    void presetsDecideWhatIsAsked() {
        String sql = "ALTER TABLE customers RENAME COLUMN name TO full_name; CREATE TABLE t (a int);";
        assertThat(lint(sql, preset(Preset.MINIMAL))).isEmpty();
        assertThat(lint(sql, preset(Preset.DEFAULT))).extracting(LintFinding::severity)
            .containsExactly(Severity.WARNING);
        assertThat(lint(sql, preset(Preset.ONLINE))).extracting(LintFinding::severity).containsExactly(Severity.ERROR);
        assertThat(lint(sql, preset(Preset.STRICT))).extracting(LintFinding::rule)
            .contains("rename-column", "prefer-bigint", "table-without-primary-key");
    }

    @Test
    void aLevelIsStrongerThanThePreset() {
        LintSettings settings = new LintSettings(Preset.DEFAULT,
                Map.of("drop-table", RuleLevel.OFF, "prefer-bigint", RuleLevel.ERROR));
        assertThat(lint("DROP TABLE orders; CREATE TABLE t (a int);", settings))
            .extracting((finding) -> finding.rule() + " " + finding.severity())
            .containsExactly("prefer-bigint ERROR");
    }

    private static List<String> rules(String sql) {
        return lint(sql, LintSettings.DEFAULT).stream().map(LintFinding::rule).toList();
    }

    private static LintSettings preset(Preset preset) {
        return new LintSettings(preset, Map.of());
    }

    private static List<LintFinding> lint(String sql, LintSettings settings) {
        return new Linter(LintRules.all(), settings).lint(script(sql));
    }

    private static LintScript script(String sql) {
        return LintScript.of(new SourceText(sql, SourceLocation.of("a.sql")), SETTINGS);
    }

}
