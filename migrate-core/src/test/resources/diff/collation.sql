-- case: collation-new
-- before
-- after
CREATE COLLATION german (LOCALE = 'C'); CREATE TABLE t (a text COLLATE german);

-- case: collation-drop
-- before
CREATE COLLATION german (LOCALE = 'C');
-- after

-- case: collation-icu-changes
-- before
CREATE COLLATION nc (PROVIDER = icu, LOCALE = 'und');
-- after
CREATE COLLATION nc (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);

-- case: collation-changes-while-used
-- keep: public.t, public.t.a
-- before
CREATE COLLATION nc (PROVIDER = icu, LOCALE = 'en'); CREATE TABLE t (a text COLLATE nc); CREATE INDEX i ON t (a);
-- after
CREATE COLLATION nc (PROVIDER = icu, LOCALE = 'de'); CREATE TABLE t (a text COLLATE nc); CREATE INDEX i ON t (a);

-- case: collation-comment
-- before
CREATE COLLATION c2 (LOCALE = 'C');
-- after
CREATE COLLATION c2 (LOCALE = 'C');
COMMENT ON COLLATION c2 IS 'bytes';
