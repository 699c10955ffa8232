package dev.migrate.lint;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Findings with the second revision's text before and after the fix, from behind its
 * {@code migrate:up}, and how the revision ends that follows; empty if none does.
 */
final class LintFixCases {

    private LintFixCases() {
    }

    static List<Arguments> all() {
        return List.of(row("index-not-concurrent",
                "\nCREATE INDEX orders_note ON orders (note);\n-- migrate:down\nDROP INDEX orders_note;\n",
                " transaction:false\nCREATE INDEX CONCURRENTLY orders_note ON orders (note);\n-- migrate:down\nDROP INDEX orders_note;\n",
                ""), row("index-not-concurrent", """

                        ALTER TABLE orders ADD COLUMN paid boolean;
                        -- For the list of orders; it is long.
                        CREATE INDEX orders_note
                          ON orders (note) ; -- fast
                        ALTER TABLE orders ADD COLUMN sent boolean;

                        -- migrate:down
                        ALTER TABLE orders DROP COLUMN sent;
                        DROP INDEX orders_note;
                        ALTER TABLE orders DROP COLUMN paid
                        """, """

                        ALTER TABLE orders ADD COLUMN paid boolean;
                         -- fast
                        ALTER TABLE orders ADD COLUMN sent boolean;

                        -- migrate:down
                        ALTER TABLE orders DROP COLUMN sent;
                        ALTER TABLE orders DROP COLUMN paid
                        """, """
                        -- migrate:up transaction:false
                        CREATE INDEX CONCURRENTLY orders_note
                          ON orders (note);

                        -- migrate:down
                        DROP INDEX orders_note;
                        """),
                row("unnamed-object",
                        """

                                CREATE TABLE lines (id bigint PRIMARY KEY, sku text UNIQUE,
                                    order_id bigint REFERENCES orders ON DELETE CASCADE, qty int CHECK (qty > 0), CHECK (id > 0),
                                    CHECK (id < 9));
                                CREATE INDEX ON lines (order_id, lower(sku));
                                -- migrate:down
                                DROP TABLE lines;
                                """,
                        """

                                CREATE TABLE lines (id bigint PRIMARY KEY, sku text CONSTRAINT lines_sku_key UNIQUE,
                                    order_id bigint CONSTRAINT lines_order_id_fkey REFERENCES orders ON DELETE CASCADE, qty int CONSTRAINT lines_qty_check CHECK (qty > 0), CONSTRAINT lines_check CHECK (id > 0),
                                    CONSTRAINT lines_check1 CHECK (id < 9));
                                CREATE INDEX lines_order_id_expr_idx ON lines (order_id, lower(sku));
                                -- migrate:down
                                DROP TABLE lines;
                                """,
                        ""),
                row("check-without-not-valid",
                        """
                                 lock-timeout:1s
                                ALTER TABLE orders ADD CHECK (qty > 0); -- more than none
                                ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE
                                -- migrate:down
                                ALTER TABLE orders DROP CONSTRAINT fk;
                                ALTER TABLE orders DROP CONSTRAINT orders_check;
                                """,
                        """
                                 lock-timeout:1s transaction:false
                                ALTER TABLE orders ADD CONSTRAINT orders_check CHECK (qty > 0) NOT VALID;
                                ALTER TABLE orders VALIDATE CONSTRAINT orders_check; -- more than none
                                ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE NOT VALID;
                                ALTER TABLE orders VALIDATE CONSTRAINT fk
                                -- migrate:down
                                ALTER TABLE orders DROP CONSTRAINT fk;
                                ALTER TABLE orders DROP CONSTRAINT orders_check;
                                """,
                        ""),
                row("set-not-null",
                        "\nALTER TABLE orders ALTER note SET NOT NULL;\n-- migrate:down\nALTER TABLE orders ALTER note DROP NOT NULL;\n",
                        """
                                 transaction:false
                                ALTER TABLE orders ADD CONSTRAINT orders_note_not_null NOT NULL note NOT VALID;
                                ALTER TABLE orders VALIDATE CONSTRAINT orders_note_not_null;
                                -- migrate:down
                                ALTER TABLE orders ALTER note DROP NOT NULL;
                                """, ""),
                row("add-unique-constraint",
                        "\nALTER TABLE orders ADD UNIQUE (note);\n-- migrate:down\nALTER TABLE orders DROP CONSTRAINT orders_note_key;\n",
                        """
                                 transaction:false
                                CREATE UNIQUE INDEX CONCURRENTLY orders_note_key ON orders (note);
                                ALTER TABLE orders ADD CONSTRAINT orders_note_key UNIQUE USING INDEX orders_note_key;
                                -- migrate:down
                                ALTER TABLE orders DROP CONSTRAINT orders_note_key;
                                """, ""),
                row("names that need quotes",
                        """

                                CREATE TABLE "Line Items" ("Order Id" bigint REFERENCES orders ON DELETE CASCADE, "order" int CHECK ("order" > 0));
                                CREATE INDEX ON "Line Items" ("Order Id");
                                -- migrate:down
                                DROP TABLE "Line Items";
                                """,
                        """

                                CREATE TABLE "Line Items" ("Order Id" bigint CONSTRAINT "Line Items_Order Id_fkey" REFERENCES orders ON DELETE CASCADE, "order" int CONSTRAINT "Line Items_order_check" CHECK ("order" > 0));
                                CREATE INDEX "Line Items_Order Id_idx" ON "Line Items" ("Order Id");
                                -- migrate:down
                                DROP TABLE "Line Items";
                                """,
                        ""),
                row("enum-not-dropped", """

                        CREATE TYPE state AS ENUM ('a');
                        CREATE TABLE t (s state PRIMARY KEY);
                        -- migrate:down
                        DROP TABLE t -- and no more
                        """, """

                        CREATE TYPE state AS ENUM ('a');
                        CREATE TABLE t (s state PRIMARY KEY);
                        -- migrate:down
                        DROP TABLE t -- and no more
                        ;
                        DROP TYPE state;
                        """, ""), row("missing-downgrade", """

                        CREATE TYPE state AS ENUM ('a');
                        CREATE TABLE t (s state PRIMARY KEY);
                        ALTER TABLE orders ADD COLUMN paid boolean;
                        """, """

                        CREATE TYPE state AS ENUM ('a');
                        CREATE TABLE t (s state PRIMARY KEY);
                        ALTER TABLE orders ADD COLUMN paid boolean;

                        -- migrate:down
                        ALTER TABLE orders DROP COLUMN paid;
                        DROP TABLE t;
                        DROP TYPE state;
                        """, ""));
    }

    private static Arguments row(String rule, String before, String after, String following) {
        return Arguments.of(rule, before, after, following);
    }

}
