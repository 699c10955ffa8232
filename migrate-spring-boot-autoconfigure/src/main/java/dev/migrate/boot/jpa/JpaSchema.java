package dev.migrate.boot.jpa;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.RefusedStatement;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.ManagedClassNameFilter;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;

/**
 * The schema that Hibernate would create for the entities of a service. A factory of
 * entity managers is built, not only its metadata, because that is when constraints of
 * Jakarta Validation and the tables of Envers and other extensions come in.
 */
final class JpaSchema implements DesiredSchema {

    private static final SourceLocation LOCATION = SourceLocation.of("schema of the entities");

    private final ApplicationContext context;

    private final EntityTables tables = new EntityTables();

    JpaSchema(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public List<SourceText> scripts() {
        HibernateSetup setup = new HibernateSetup(this.context);
        PersistenceManagedTypes types = types();
        if (types.getManagedClassNames().isEmpty() && setup.mappingResources().isEmpty()) {
            throw none();
        }
        StringWriter script = new StringWriter();
        export(types, setup, script);
        return List.of(new SourceText(keepingSchemas(script.toString()), LOCATION));
    }

    @Override
    public Diagnostic explain(RefusedStatement refused, Diagnostic known) {
        boolean written = refused.statement().location().source().equals(LOCATION.source());
        return written ? new EntityAdvice(this.tables).on(refused, known) : known;
    }

    /** Gives all that no annotation creates. A view of an entity is left, too. */
    @Override
    public Set<ObjectKind> unsaid() {
        return EnumSet.complementOf(EnumSet.of(ObjectKind.SCHEMA, ObjectKind.TABLE, ObjectKind.COLUMN,
                ObjectKind.CONSTRAINT, ObjectKind.INDEX, ObjectKind.SEQUENCE, ObjectKind.TYPE));
    }

    // "public" is there already, and a default schema of the settings' may be
    static String keepingSchemas(String script) {
        StringBuilder kept = new StringBuilder(script.length());
        int copied = 0;
        SqlLexer lexer = SqlLexer.of(new SourceText(script, LOCATION));
        boolean begins = true;
        while (lexer.next()) {
            boolean created = begins && lexer.is("create") && lexer.next() && lexer.is("schema");
            int end = lexer.end();
            if (created && lexer.next() && !lexer.is("if")) {
                kept.append(script, copied, end).append(" if not exists");
                copied = end;
            }
            begins = lexer.is(';');
        }
        return kept.append(script, copied, script.length()).toString();
    }

    PersistenceManagedTypes types() {
        PersistenceManagedTypes known = this.context.getBeanProvider(PersistenceManagedTypes.class).getIfUnique();
        if (known != null) {
            return known;
        }
        ManagedClassNameFilter filter = this.context.getBeanProvider(ManagedClassNameFilter.class).getIfAvailable();
        return new PersistenceManagedTypesScanner(this.context, filter)
            .scan(new EntityPackages(this.context).names().toArray(String[]::new));
    }

    private void export(PersistenceManagedTypes types, HibernateSetup setup, StringWriter script) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setBeanClassLoader(Objects.requireNonNull(this.context.getClassLoader()));
        factory.setResourceLoader(this.context);
        factory.setDataSource(new NoConnections());
        factory.setManagedTypes(types);
        if (!setup.mappingResources().isEmpty()) {
            factory.setMappingResources(setup.mappingResources().toArray(String[]::new));
        }
        factory.setJpaVendorAdapter(setup.adapter());
        Map<String, Object> settings = setup.exportTo(script);
        settings.putIfAbsent(JpaSettings.INTEGRATOR_PROVIDER, this.tables);
        factory.setJpaPropertyMap(settings);
        try {
            factory.afterPropertiesSet();
        }
        catch (RuntimeException ex) {
            throw refused(ex);
        }
        finally {
            factory.destroy();
        }
    }

    private MigrateException none() {
        List<String> packages = new EntityPackages(this.context).names();
        return new MigrateException(Diagnostic.error(DiagnosticCode.BAD_ENTITIES, "the service has no entities")
            .withDetail(packages.isEmpty() ? "No package of the service is known."
                    : "No class is annotated with @Entity in " + String.join(", ", packages) + " and below.")
            .withHint("Name a class that is annotated with @EntityScan in \"migrate.cli.sources\"."));
    }

    private static MigrateException refused(RuntimeException refused) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(refused);
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.BAD_ENTITIES, "the entities cannot be mapped")
                    .withDetail("Hibernate says: " + (message.isEmpty() ? cause.getClass().getSimpleName() : message)),
                refused);
    }

}
