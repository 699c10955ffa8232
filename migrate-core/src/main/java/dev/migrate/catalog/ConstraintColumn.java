package dev.migrate.catalog;

import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Timing;
import dev.migrate.schema.Validity;

/** A column of a query that gives a constraint. */
final class ConstraintColumn {

    /**
     * The column, if {@code k} is a row of pg_constraint. {@code connoinherit} of keys
     * and foreign keys says nothing; {@code conenforced} is there from PostgreSQL 18.
     */
    static final String SQL = """
            ARRAY[k.contype::pg_catalog.text, pg_catalog.pg_get_constraintdef(k.oid),
                    CASE WHEN k.condeferred THEN 'INITIALLY_DEFERRED' WHEN k.condeferrable THEN 'DEFERRABLE'
                        ELSE 'NOT_DEFERRABLE' END,
                    (k.connoinherit AND k.contype IN ('c', 'n'))::pg_catalog.text,
                    CASE WHEN k.convalidated THEN 'VALID'
                        WHEN pg_catalog.to_jsonb(k) ->> 'conenforced' = 'false' THEN 'NOT_ENFORCED'
                        ELSE 'NOT_VALID' END] AS constraint""";

    private ConstraintColumn() {
    }

    static ConstraintText value(TextLine line) {
        ConstraintKind kind = ConstraintKind.of(line.at(0).charAt(0));
        Timing timing = Timing.valueOf(line.at(2));
        boolean noInherit = line.isTrue(3);
        Validity validity = Validity.valueOf(line.at(4));
        return new ConstraintText(kind, body(line.at(1), words(timing, noInherit, validity)), timing, noInherit,
                validity);
    }

    // pg_get_constraintdef_worker of ruleutils.c, its end
    private static String words(Timing timing, boolean noInherit, Validity validity) {
        return (noInherit ? " NO INHERIT" : "") + switch (timing) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        } + switch (validity) {
            case VALID -> "";
            case NOT_VALID -> " NOT VALID";
            case NOT_ENFORCED -> " NOT ENFORCED";
        };
    }

    private static String body(String definition, String words) {
        if (!definition.endsWith(words)) {
            throw new IllegalStateException("no" + words + " at the end of " + definition);
        }
        return definition.substring(0, definition.length() - words.length());
    }

}
