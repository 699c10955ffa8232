package dev.migrate.boot.autoconfigure;

import dev.migrate.SchemaSettings;
import dev.migrate.authoring.RevisionRewriter;
import dev.migrate.authoring.SchemaDiffFilter;
import dev.migrate.boot.autoconfigure.MigrateProperties.Autogenerate;
import dev.migrate.boot.autoconfigure.MigrateProperties.Scratch;
import dev.migrate.lint.LintOptions;
import dev.migrate.lint.LintRule;
import dev.migrate.lint.LintSettings;
import dev.migrate.lint.ServerVersion;
import dev.migrate.schema.DesiredSchema;
import org.springframework.context.ApplicationContext;

/**
 * The desired schema of a service: {@code migrate.desired-schema}, else a
 * {@link DesiredSchema} bean; and how its revisions are judged.
 */
final class SchemaBeans {

    private final MigrateProperties properties;

    private final ApplicationContext context;

    SchemaBeans(MigrateProperties properties, ApplicationContext context) {
        this.properties = properties;
        this.context = context;
    }

    void apply(SchemaSettings settings) {
        desired(settings);
        Scratch scratch = this.properties.scratch();
        settings.scratch(scratch.url(), scratch.user(), scratch.password());
        Autogenerate autogenerate = this.properties.autogenerate();
        settings.include(autogenerate.include())
            .exclude(autogenerate.exclude())
            .partitionsNotMine(autogenerate.partitionsNotMine());
        if (autogenerate.owners()) {
            settings.owners();
        }
        if (autogenerate.privileges()) {
            settings.privileges();
        }
        if (autogenerate.serverVersion() != null) {
            settings.serverVersion(autogenerate.serverVersion());
        }
        settings.lint(lint());
        this.context.getBeanProvider(SchemaDiffFilter.class).orderedStream().forEach(settings::filter);
        this.context.getBeanProvider(RevisionRewriter.class).orderedStream().forEach(settings::rewriter);
    }

    private LintOptions lint() {
        MigrateProperties.Lint lint = this.properties.lint();
        ServerVersion version = (lint.postgresVersion() != null) ? ServerVersion.parse(lint.postgresVersion()) : null;
        return new LintOptions(new LintSettings(lint.preset(), lint.rules()), version,
                this.context.getBeanProvider(LintRule.class).orderedStream().toList());
    }

    private void desired(SchemaSettings settings) {
        String setting = this.properties.desiredSchema();
        if (setting == null || setting.isBlank()) {
            if (this.context.getBeanNamesForType(DesiredSchema.class, true, false).length > 0) {
                settings.desired(new LazySchema(() -> this.context.getBean(DesiredSchema.class)));
            }
        }
        else if (setting.contains(":")) {
            settings.desired(setting);
        }
        else {
            settings.desired(new LazySchema(() -> new DesiredSchemas(this.context).named(setting)));
        }
    }

}
