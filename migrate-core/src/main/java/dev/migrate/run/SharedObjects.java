package dev.migrate.run;

import dev.migrate.sql.OpenStatement.Publications;
import dev.migrate.sql.OpenStatement.SharedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up databases, tablespaces and subscriptions. */
final class SharedObjects {

    private final JdbcClient jdbc;

    SharedObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(SharedObject object) {
        return ask(object, "true");
    }

    /**
     * Returns whether the object is there and was made after a transaction. Of a
     * subscription only superusers may see that, so that it counts if it is there.
     */
    boolean isYounger(SharedObject object, String transaction) {
        return (object.kind() == SharedObject.Kind.SUBSCRIPTION) ? exists(object)
                : ask(object, "pg_catalog.age(o.xmin) < pg_catalog.age('" + transaction + "'::pg_catalog.xid)");
    }

    private boolean ask(SharedObject object, String condition) {
        String from = switch (object.kind()) {
            case DATABASE -> "pg_catalog.pg_database o WHERE o.datname = ?";
            case TABLESPACE -> "pg_catalog.pg_tablespace o WHERE o.spcname = ?";
            case SUBSCRIPTION -> "pg_catalog.pg_subscription o JOIN pg_catalog.pg_database d ON d.oid = o.subdbid"
                    + " WHERE d.datname = pg_catalog.current_database() AND o.subname = ?";
        };
        return this.jdbc.sql("SELECT EXISTS (SELECT FROM " + from + " AND " + condition + ")")
            .param(object.name())
            .query(Boolean.class)
            .single();
    }

    /**
     * Returns whether the subscription has the publications that are added, and no other.
     */
    boolean isAltered(Publications publications) {
        return this.jdbc.sql("""
                SELECT EXISTS (
                    SELECT
                    FROM pg_catalog.pg_subscription s
                    JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
                    WHERE d.datname = pg_catalog.current_database() AND s.subname = ?
                        AND CASE WHEN ? THEN s.subpublications @> ?::text[] ELSE NOT s.subpublications && ?::text[] END)
                """)
            .params(publications.subscription(), publications.added(),
                    publications.publications().toArray(new String[0]),
                    publications.publications().toArray(new String[0]))
            .query(Boolean.class)
            .single();
    }

}
