package dev.migrate.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.boot.jpa.scan.ScanService;
import dev.migrate.boot.jpa.shop.ShopService;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

@PostgresTest
class JpaSchemaTests {

    @TempDir
    Path folder;

    @Test
    void aServiceGoesFromNothingToTheSchemaOfItsEntities(TestDatabase database) {
        EntityService service = EntityService.on(database, this.folder);
        GenericApplicationContext context = service.of(ShopService.class);
        AutogenerateReport report = service.autogenerate(context, List.of());
        assertThat(report.findings()).isEmpty();
        assertThat(report.revisions()).isNotEmpty();
        service.upgrade();
        service.validate(context);
        assertThat(service.autogenerate(context, List.of()).changes()).isEmpty();
    }

    @Test
    void whatEntitiesCannotSayIsLeftAlone(TestDatabase database) {
        EntityService service = EntityService.on(database, this.folder);
        GenericApplicationContext context = service.of(ScanService.class);
        service.autogenerate(context, List.of());
        service.upgrade();
        database.run("ALTER TABLE elsewhere ENABLE ROW LEVEL SECURITY", "CREATE POLICY p ON elsewhere USING (id > 0)",
                "CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
                "CREATE TRIGGER g AFTER UPDATE ON elsewhere FOR EACH ROW EXECUTE FUNCTION log()",
                "CREATE VIEW v AS SELECT id FROM elsewhere");
        assertThat(service.autogenerate(context, List.of()).changes()).isEmpty();
    }

    @Test
    void schemasAreMadeWhereTheyAreMissing() {
        assertThat(JpaSchema.keepingSchemas("""
                create schema a;
                CREATE SCHEMA "b c";
                create schema if not exists d;
                comment on table t is 'first
                create schema e';
                create table "create" (schema text)""")).isEqualTo("""
                create schema if not exists a;
                CREATE SCHEMA if not exists "b c";
                create schema if not exists d;
                comment on table t is 'first
                create schema e';
                create table "create" (schema text)""");
    }

    @Test
    void whatEntityScanNamesIsFoundWithoutBeans(TestDatabase database) {
        EntityService service = EntityService.on(database, this.folder);
        assertThat(EntityService.export(service.of(ScanService.class)))
            .contains("create table elsewhere (id bigint not null, full_name varchar(255), primary key (id));")
            .doesNotContain("customer");
        service.properties().put("entities.of", "dev.migrate.boot.jpa.nowhere");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> EntityService.export(service.of(ScanService.class)))
            .withMessageContainingAll("MIG-0620", "dev.migrate.boot.jpa.nowhere");
    }

    @Test
    void namesAndOtherSettingsAreThoseOfTheService(TestDatabase database) {
        EntityService service = EntityService.on(database, this.folder);
        service.properties()
            .put("spring.jpa.hibernate.naming.physical-strategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl");
        service.properties().put("spring.jpa.properties.hibernate.default_schema", "other");
        service.properties().put("spring.jpa.hibernate.ddl-auto", "create-drop");
        assertThat(EntityService.export(service.of(ScanService.class)))
            .contains("create table other.Elsewhere (", "fullName varchar(255)")
            .contains("create schema if not exists other;")
            .doesNotContain("drop ");
    }

    @Test
    void aNamingStrategyMayBeABean(TestDatabase database) {
        GenericApplicationContext context = EntityService.on(database, this.folder).of(ScanService.class);
        context.getBeanFactory().registerSingleton("loud", new PhysicalNamingStrategyStandardImpl() {

            @Override
            public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
                return Identifier.toIdentifier("t_" + name.getText());
            }

        });
        assertThat(EntityService.export(context)).contains("create table t_Elsewhere (");
    }

    @Test
    void anEntityMayBeMappedInXml(TestDatabase database) {
        EntityService service = EntityService.on(database, this.folder);
        service.properties().put("spring.jpa.mapping-resources", "jpa/ledger-orm.xml");
        assertThat(EntityService.export(service.of(ScanService.class)))
            .contains("create table ledger_of_xml (number integer not null, owned_by varchar(40) not null,")
            .contains("create table elsewhere (");
    }

    @Test
    void whatHibernateRefusesIsTold(TestDatabase database) {
        EntityService service = EntityService.on(database, this.folder);
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> EntityService.export(service.with(List.of(Keyless.class))))
            .withMessageContainingAll("MIG-0620", "has no identifier");
    }

    static class Ledger {

        int number;

        @Nullable String owner;

    }

    @Entity
    static class Keyless {

        @Nullable String name;

    }

}
