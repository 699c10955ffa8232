package dev.migrate.boot.jpa;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Which tables Hibernate makes for which entities; filled while it starts. */
final class EntityTables implements IntegratorProvider, Integrator {

    private final Map<String, String> entities = new HashMap<>();

    @Override
    public List<Integrator> getIntegrators() {
        return List.of(this);
    }

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            entity.getTableClosure().forEach((table) -> add(table, entity.getEntityName()));
            entity.getSubclassTableClosure().forEach((table) -> add(table, entity.getEntityName()));
        }
        for (Collection collection : metadata.getCollectionBindings()) {
            if (collection.getCollectionTable() != null) {
                add(collection.getCollectionTable(), collection.getRole());
            }
        }
    }

    private void add(Table table, String entity) {
        this.entities.putIfAbsent(table.isQuoted() ? table.getName() : table.getName().toLowerCase(Locale.ROOT),
                entity);
    }

    /** Gives the table that a statement is about: the first that it names. */
    @Nullable String table(SqlStatement statement) {
        return statement.names()
            .stream()
            .map(QualifiedName::name)
            .filter(this.entities::containsKey)
            .findFirst()
            .orElse(null);
    }

    /** Gives the entity of a table, or the attribute whose collection it holds. */
    String entity(String table) {
        return this.entities.getOrDefault(table, table);
    }

}
