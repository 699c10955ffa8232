package dev.migrate.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.sql.SourceText;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server refuses of the schema of entities: what is said, and that it helps. */
@PostgresTest
class EntityAdviceTests {

    @TempDir
    Path folder;

    @Test
    void aReservedTableNameIsQuotedByAnAnnotationOrASetting(TestDatabase database) {
        Diagnostic refused = refused(database, RefusedEntities.User.class);
        assertThat(refused.headline()).isEqualTo("entity " + RefusedEntities.User.class.getName()
                + ", table \"user\": syntax error at or near \"user\"");
        assertThat(refused.detail()).contains("Hibernate wrote: create table >>>user (id integer not null",
                "SQLSTATE 42601");
        assertThat(refused.hint()).contains("auto_quote_keyword=true", "name = \"\\\"user\\\"\" in @Table");
        accepted(database, RefusedEntities.QuotedUser.class);
        EntityService service = EntityService.on(database, this.folder);
        service.properties().put("spring.jpa.properties.hibernate.auto_quote_keyword", "true");
        accepted(service,
                new JpaSchemaFactory(service.with(List.of(RefusedEntities.User.class, RefusedEntities.Ended.class)))
                    .create());
    }

    @Test
    void aReservedColumnNameIsQuoted(TestDatabase database) {
        Diagnostic refused = refused(database, RefusedEntities.Ended.class);
        assertThat(refused.headline())
            .startsWith("entity " + RefusedEntities.Ended.class.getName() + ", table \"ended\": ");
        assertThat(refused.hint()).contains("\"end\" is a reserved word", "@Column");
        accepted(database, RefusedEntities.QuotedEnded.class);
    }

    @Test
    void aReservedNameOfACollectionsTableIsNamedByItsAttribute(TestDatabase database) {
        assertThat(refused(database, RefusedEntities.Tagged.class).headline())
            .startsWith("entity " + RefusedEntities.Tagged.class.getName() + ".tags, table \"order\": ");
    }

    @Test
    void aTypeThatDoesNotExistIsCreatedOrNamed(TestDatabase database) {
        Diagnostic refused = refused(database, RefusedEntities.Typed.class);
        assertThat(refused.headline()).startsWith("entity " + RefusedEntities.Typed.class.getName())
            .endsWith("type \"customer_status\" does not exist");
        assertThat(refused.detail()).contains(">>>customer_status");
        assertThat(refused.hint()).contains("@JdbcTypeCode(SqlTypes.NAMED_ENUM)", "\"CREATE TYPE\"");
        accepted(database, RefusedEntities.Named.class);
        accepted(EntityService.on(database, this.folder),
                with(database, "CREATE TYPE customer_status AS ENUM ('NEW', 'OLD')", RefusedEntities.Typed.class));
    }

    @Test
    void aTypeOfAnExtensionIsCreatedWithIt(TestDatabase database) {
        assertThat(refused(database, RefusedEntities.CaseBlind.class).hint()).contains("\"CREATE EXTENSION citext\"");
        accepted(EntityService.on(database, this.folder),
                with(database, "CREATE EXTENSION citext", RefusedEntities.CaseBlind.class));
    }

    @Test
    void aCheckAgainstAnEnumIsLeftOutForANamedOne(TestDatabase database) {
        DesiredSchema numbers = with(database, "CREATE TYPE customer_status AS ENUM ('NEW', 'OLD')",
                RefusedEntities.Numbered.class);
        assertThat(refused(EntityService.on(database, this.folder), numbers).hint())
            .startsWith("A check compares values of different types. Annotate an enum with @JdbcTypeCode");
        DesiredSchema values = with(database, "CREATE TYPE customer_status AS ENUM ('new', 'old')",
                RefusedEntities.Typed.class);
        assertThat(refused(EntityService.on(database, this.folder), values).hint())
            .contains("@JdbcTypeCode(SqlTypes.NAMED_ENUM)", "the same values as the Java enum");
        accepted(database, RefusedEntities.Named.class);
    }

    @Test
    void aFunctionThatDoesNotExistIsCreated(TestDatabase database) {
        assertThat(refused(database, RefusedEntities.Computed.class).hint())
            .startsWith("Create the function, or its extension,");
        assertThat(refused(database, RefusedEntities.Checked.class).hint())
            .startsWith("Create the function, or its extension,");
        accepted(EntityService.on(database, this.folder),
                with(database, "CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS 'SELECT ''x'''",
                        RefusedEntities.Computed.class));
        accepted(EntityService.on(database, this.folder),
                with(database, "CREATE FUNCTION is_code(text) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
                        RefusedEntities.Checked.class));
    }

    @Test
    void anIndexOfTwoEntitiesGetsANameForEach(TestDatabase database) {
        Diagnostic refused = refused(database, RefusedEntities.First.class, RefusedEntities.Second.class);
        assertThat(refused.hint()).contains("give each @Index another name");
        assertThat(refused.headline()).contains("Second");
        accepted(database, RefusedEntities.First.class, RefusedEntities.Third.class);
    }

    @Test
    void aSchemaThatDoesNotExistIsCreated(TestDatabase database) {
        assertThat(refused(database, RefusedEntities.Elsewhere.class).hint()).contains("\"CREATE SCHEMA\"");
        accepted(EntityService.on(database, this.folder), with(database,
                "CREATE SCHEMA kinds; CREATE DOMAIN kinds.code AS text", RefusedEntities.Elsewhere.class));
    }

    @Test
    void namesThatAreCutAreShortened(TestDatabase database) {
        assertThat(refused(database, RefusedEntities.LongNames.class).hint()).contains("cuts names to 63 bytes",
                RefusedEntities.LONG + "1");
        accepted(database, RefusedEntities.ShortNames.class);
    }

    private DesiredSchema with(TestDatabase database, String sql, Class<?>... entities) {
        // as the documentation says
        return new JpaSchemaFactory(EntityService.on(database, this.folder).with(List.of(entities))).create()
            .and(() -> List.of(new SourceText(sql, SourceLocation.of("more"))));
    }

    private Diagnostic refused(TestDatabase database, Class<?>... entities) {
        EntityService service = EntityService.on(database, this.folder);
        return refused(service, new JpaSchemaFactory(service.with(List.of(entities))).create());
    }

    private static Diagnostic refused(EntityService service, DesiredSchema schema) {
        List<Diagnostic> refused = new ArrayList<>();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.script(schema))
            .satisfies((ex) -> refused.addAll(ex.diagnostics()));
        return refused.get(0);
    }

    private void accepted(TestDatabase database, Class<?>... entities) {
        EntityService service = EntityService.on(database, this.folder);
        accepted(service, new JpaSchemaFactory(service.with(List.of(entities))).create());
    }

    private static void accepted(EntityService service, DesiredSchema schema) {
        assertThat(service.script(schema)).contains("CREATE TABLE");
    }

}
