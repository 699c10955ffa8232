package dev.migrate.diff;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Index;
import dev.migrate.schema.Index.Element;
import dev.migrate.schema.Index.Uniqueness;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key whose index can be built first, beside the writers.
 *
 * @param index the index
 * @param constraint the key that takes it over
 */
record KeyIndex(Index index, Constraint constraint) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[^\\s,()\"]+)";

    private static final String NAMES = "\\((" + NAME + "(?:, " + NAME + ")*)\\)";

    // as pg_get_constraintdef writes it; WITHOUT OVERLAPS has no plain index
    private static final Pattern KEY = Pattern
        .compile("(?:PRIMARY KEY|UNIQUE( NULLS NOT DISTINCT)?) " + NAMES + "(?: INCLUDE " + NAMES + ")?");

    private static final Pattern ONE = Pattern.compile(NAME);

    /** Gives null if no plain index can serve. */
    static @Nullable KeyIndex of(SchemaPart part) {
        ConstraintText text = part.the(Facet.CONSTRAINT);
        boolean primary = text.kind() == ConstraintKind.PRIMARY_KEY;
        Matcher key = KEY.matcher(text.body());
        if (part.has(Facet.TABLESPACE) || !(primary || text.kind() == ConstraintKind.UNIQUE) || !key.matches()) {
            return null;
        }
        String name = part.id().name().name();
        List<Element> elements = names(key.group(2)).stream()
            .map((column) -> new Element(column, null, null, null))
            .toList();
        List<String> include = names(key.group(3)).stream().map((column) -> QualifiedName.of(column).name()).toList();
        Index.Options options = new Index.Options("btree", include, null, Definitions.parameters(part), null, false);
        Uniqueness uniqueness = (key.group(1) != null) ? Uniqueness.NULLS_NOT_DISTINCT : Uniqueness.UNIQUE;
        return new KeyIndex(new Index(name, part.id().object(), elements, uniqueness, options),
                new Constraint.Key(name, primary, List.of(), List.of(), false, name, text.timing(), false));
    }

    private static List<String> names(@Nullable String list) {
        return (list != null) ? ONE.matcher(list).results().map(MatchResult::group).toList() : List.of();
    }

}
