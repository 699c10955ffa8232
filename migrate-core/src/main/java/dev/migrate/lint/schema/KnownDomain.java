package dev.migrate.lint.schema;

import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.TypeName;
import dev.migrate.statement.TypeStatement.AlterDomain;
import dev.migrate.statement.TypeStatement.CreateDomain;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A domain.
 *
 * @param base the type that it restricts
 * @param constraints the names of what a value is looked at for: checks, and not null
 * @param hasDefault true if a column without a default gets a value
 * @param origin when it came to be
 * @since 0.1
 */
public record KnownDomain(TypeName base, Set<String> constraints, boolean hasDefault, Origin origin) {

    private static final String CHECK = "check";

    private static final String NOT_NULL = "not_null";

    private static final String OF_BASE = "of the base";

    /** Copies the set. */
    public KnownDomain {
        constraints = Set.copyOf(constraints);
    }

    /** A domain over a domain has the constraints of both, and the default of one. */
    static KnownDomain of(CreateDomain create, @Nullable KnownDomain base, Origin origin) {
        Set<String> constraints = new TreeSet<>();
        boolean filled = base != null && base.hasDefault();
        if (base != null && base.constrained()) {
            constraints.add(OF_BASE);
        }
        String domain = create.name().name();
        for (ConstraintDefinition constraint : create.constraints()) {
            if (constraint.kind() == Kind.CHECK) {
                constraints.add(free(constraints, domain, constraint.name()));
            }
            else if (constraint.kind() == Kind.NOT_NULL) {
                constraints.add((constraint.name() != null) ? constraint.name() : notNull(domain));
            }
            else if (constraint.kind() == Kind.DEFAULT) {
                filled = !constraint.expression().tokens().get(0).is("NULL");
            }
        }
        return new KnownDomain(create.base(), constraints, filled, origin);
    }

    /**
     * Returns whether a value has to be looked at.
     * @return true if it has a check, or refuses null
     */
    public boolean constrained() {
        return !this.constraints.isEmpty();
    }

    KnownDomain with(AlterDomain alter) {
        Set<String> names = new TreeSet<>(this.constraints);
        String domain = alter.name().name();
        boolean filled = this.hasDefault;
        switch (alter.change()) {
            case ADD_CONSTRAINT, ADD_NOT_VALID -> names.add(free(names, domain, alter.constraint()));
            case SET_NOT_NULL -> names.add(notNull(domain));
            case DROP_NOT_NULL -> names.remove(notNull(domain));
            case DROP_CONSTRAINT -> names.remove(String.valueOf(alter.constraint()));
            case SET_DEFAULT -> filled = true;
            case DROP_DEFAULT -> filled = false;
            case VALIDATE, OTHER -> {
            }
        }
        return new KnownDomain(this.base, names, filled, this.origin);
    }

    private static String notNull(String domain) {
        return DefaultName.of(domain, NOT_NULL);
    }

    private static String free(Set<String> taken, String domain, @Nullable String name) {
        String wanted = (name != null) ? name : DefaultName.of(domain, CHECK);
        String free = wanted;
        for (int number = 1; taken.contains(free); number++) {
            free = wanted + number;
        }
        return free;
    }

}
