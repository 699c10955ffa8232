package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.RefusedStatement;
import dev.migrate.sql.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A desired schema that is made when it is needed: it may need any bean. */
final class LazySchema implements DesiredSchema {

    private final Supplier<DesiredSchema> schema;

    LazySchema(Supplier<DesiredSchema> schema) {
        this.schema = SingletonSupplier.of(schema);
    }

    @Override
    public List<SourceText> scripts() {
        return this.schema.get().scripts();
    }

    @Override
    public Diagnostic explain(RefusedStatement refused, Diagnostic known) {
        return this.schema.get().explain(refused, known);
    }

    @Override
    public Set<ObjectKind> unsaid() {
        return this.schema.get().unsaid();
    }

}
