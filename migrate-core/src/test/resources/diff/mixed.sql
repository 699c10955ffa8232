-- case: mixed-02 [destructive]
-- keep: public.a, public.pr, public.a.id, public.a.st, public.pr.n, public.s, public.a_pkey
-- before
CREATE TYPE s AS ENUM ('n'); CREATE TABLE a (id serial PRIMARY KEY, st s); CREATE TABLE w (id serial PRIMARY KEY); CREATE TABLE pr (n int, z int REFERENCES a ON DELETE CASCADE, zz int REFERENCES w, CONSTRAINT x CHECK (n > 0)); CREATE VIEW vv AS SELECT * FROM pr;
-- after
CREATE TYPE s AS ENUM ('n','y'); CREATE TABLE a (id int PRIMARY KEY, st s, h int[]); CREATE TABLE pr (n serial PRIMARY KEY, nm text DEFAULT 'q', CONSTRAINT x CHECK (n > 10), CONSTRAINT y CHECK (n > 0)); CREATE VIEW vv AS SELECT 2 AS a; CREATE TABLE oi (pr int REFERENCES pr ON DELETE RESTRICT, a int REFERENCES a ON DELETE CASCADE, PRIMARY KEY (pr, a));

-- case: mixed-shop-grows
-- keep: public.customer, public.orders, public.customer.id, public.customer.mail, public.customer.name
-- keep: public.orders.customer, public.orders.id, public.orders.state, public.orders.total, public.customer_id_seq
-- keep: public.orders_id_seq
-- before
CREATE TABLE customer (id serial PRIMARY KEY, name varchar(50) NOT NULL, mail text);
CREATE TABLE orders (id serial PRIMARY KEY, customer int REFERENCES customer, total numeric(8, 2), state text DEFAULT 'new');
CREATE VIEW open_orders AS SELECT o.id, c.name, o.total FROM orders o JOIN customer c ON c.id = o.customer WHERE o.state = 'new';
-- after
CREATE TYPE order_state AS ENUM ('new', 'paid', 'sent');
CREATE TABLE customer (id bigserial PRIMARY KEY, name varchar(200) NOT NULL, mail text NOT NULL UNIQUE, created timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (id bigserial PRIMARY KEY, customer bigint NOT NULL REFERENCES customer ON DELETE RESTRICT, total numeric(12, 2) NOT NULL CHECK (total >= 0), state order_state NOT NULL DEFAULT 'new');
CREATE INDEX orders_customer ON orders (customer); CREATE INDEX orders_open ON orders (id) WHERE state = 'new';
CREATE TABLE order_line (orders bigint REFERENCES orders ON DELETE CASCADE, line int, article text NOT NULL, PRIMARY KEY (orders, line));
CREATE VIEW open_orders AS SELECT o.id, c.name, o.total FROM orders o JOIN customer c ON c.id = o.customer WHERE o.state = 'new';

-- case: mixed-everything-new
-- before
-- after
CREATE EXTENSION btree_gist; CREATE SCHEMA app; CREATE TYPE app.level AS ENUM ('low', 'high'); CREATE DOMAIN app.code AS varchar(8) CHECK (VALUE ~ '^[A-Z]+$');
CREATE FUNCTION app.weight(l app.level) RETURNS int LANGUAGE sql IMMUTABLE RETURN CASE l WHEN 'low' THEN 1 ELSE 2 END;
CREATE TABLE app.room (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code app.code NOT NULL UNIQUE, level app.level DEFAULT 'low', w int GENERATED ALWAYS AS (CASE level WHEN 'low' THEN 1 ELSE 2 END) STORED);
CREATE TABLE app.booking (room int REFERENCES app.room, during tstzrange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&));
CREATE VIEW app.busy AS SELECT r.code, app.weight(r.level) AS w, count(*) FROM app.room r JOIN app.booking b ON b.room = r.id GROUP BY r.code, r.level;
CREATE MATERIALIZED VIEW app.stats AS SELECT code, w FROM app.busy; CREATE UNIQUE INDEX stats_code ON app.stats (code);
CREATE FUNCTION app.refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'no'; END$$; CREATE TRIGGER no_delete BEFORE DELETE ON app.room FOR EACH ROW EXECUTE FUNCTION app.refuse();
ALTER TABLE app.booking ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON app.booking USING (room > 0); COMMENT ON TABLE app.room IS 'rooms';

-- case: mixed-everything-dropped [destructive]
-- before
CREATE SCHEMA app; CREATE TYPE app.level AS ENUM ('low', 'high'); CREATE DOMAIN app.code AS varchar(8); CREATE FUNCTION app.weight(l app.level) RETURNS int LANGUAGE sql IMMUTABLE RETURN 1;
CREATE TABLE app.room (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code app.code DEFAULT 'A', level app.level, CHECK (app.weight(level) > 0)); CREATE TABLE app.booking (room int REFERENCES app.room);
CREATE VIEW app.busy AS SELECT code, app.weight(level) AS w FROM app.room; CREATE MATERIALIZED VIEW app.stats AS SELECT w FROM app.busy; CREATE POLICY p ON app.booking USING (EXISTS (SELECT FROM app.room));
-- after

-- case: mixed-tables-trade-columns [destructive]
-- keep: public.a, public.b, public.a.id, public.a.x, public.b.id, public.b.z, public.a_pkey, public.b_pkey
-- before
CREATE TABLE a (id int PRIMARY KEY, x text, y int); CREATE TABLE b (id int PRIMARY KEY REFERENCES a, z date); CREATE VIEW v AS SELECT a.x, a.y, b.z FROM a JOIN b USING (id);
-- after
CREATE TABLE a (id int PRIMARY KEY, x text); CREATE TABLE b (id int PRIMARY KEY REFERENCES a, y int, z date); CREATE VIEW v AS SELECT a.x, b.y, b.z FROM a JOIN b USING (id);

-- case: mixed-serial-to-identity-everywhere
-- keep: public.a, public.b, public.a.id, public.b.a, public.b.id
-- before
CREATE TABLE a (id serial PRIMARY KEY); CREATE TABLE b (id bigserial PRIMARY KEY, a int NOT NULL REFERENCES a); CREATE VIEW v AS SELECT b.id, a.id AS a FROM a JOIN b ON b.a = a.id;
-- after
CREATE TABLE a (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY); CREATE TABLE b (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a bigint NOT NULL REFERENCES a); CREATE VIEW v AS SELECT b.id, a.id AS a FROM a JOIN b ON b.a = a.id;

-- case: mixed-names-trade-kinds [destructive]
-- before
CREATE TABLE a (x int); CREATE VIEW b AS SELECT 1 AS x; CREATE SEQUENCE c; CREATE TYPE d AS ENUM ('x');
-- after
CREATE VIEW a AS SELECT 1 AS x; CREATE TABLE b (x int); CREATE TYPE c AS ENUM ('x'); CREATE SEQUENCE d;

-- case: mixed-many-small-changes
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d, public.t.e
-- before
CREATE TABLE t (a int DEFAULT 1, b text NOT NULL, c varchar(5), d int CHECK (d > 0), e date); CREATE INDEX i1 ON t (a); CREATE INDEX i2 ON t (b); COMMENT ON TABLE t IS 'old';
-- after
CREATE TABLE t (a int DEFAULT 2 NOT NULL, b text, c varchar(50) DEFAULT 'c', d int CHECK (d > 1), e date, f int UNIQUE) WITH (fillfactor = 80); CREATE INDEX i1 ON t (a) INCLUDE (f); CREATE INDEX i3 ON t (lower(b)); COMMENT ON TABLE t IS 'new'; ALTER TABLE t ENABLE ROW LEVEL SECURITY;

-- case: mixed-rename-table-and-column-hints [destructive]
-- keep: public.pet, public.pet.owner
-- before
CREATE TABLE person (id int PRIMARY KEY, nm text NOT NULL, CONSTRAINT nm_given CHECK (nm <> '')); CREATE INDEX person_nm ON person (nm); CREATE TABLE pet (owner int REFERENCES person);
-- after
CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, CONSTRAINT name_given CHECK (name <> '')); CREATE INDEX people_name ON people (name); CREATE TABLE pet (owner int REFERENCES people);

-- case: mixed-tenant-schemas
-- keep: t1.x, t2.x, t1.x.id, t1.x.k, t2.x.id, t2.x.k, t1.k, t2.k, t2.x_pkey
-- before
CREATE SCHEMA t1; CREATE SCHEMA t2; CREATE TYPE t1.k AS ENUM ('a'); CREATE TYPE t2.k AS ENUM ('a'); CREATE TABLE t1.x (k t1.k, id int PRIMARY KEY); CREATE TABLE t2.x (k t2.k, id int PRIMARY KEY);
-- after
CREATE SCHEMA t1; CREATE SCHEMA t2; CREATE TYPE t1.k AS ENUM ('a', 'b'); CREATE TYPE t2.k AS ENUM ('a'); CREATE TABLE t1.x (k t1.k DEFAULT 'b', id bigint PRIMARY KEY); CREATE TABLE t2.x (k t2.k, id int PRIMARY KEY, up bigint REFERENCES t1.x);
