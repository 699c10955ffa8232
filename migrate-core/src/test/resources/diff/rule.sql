-- case: rule-new
-- keep: public.log, public.t, public.log.a, public.t.a
-- before
CREATE TABLE t (a int); CREATE TABLE log (a int);
-- after
CREATE TABLE t (a int); CREATE TABLE log (a int);
CREATE RULE r AS ON INSERT TO t WHERE new.a > 0 DO ALSO INSERT INTO log VALUES (new.a);

-- case: rule-drop
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- after
CREATE TABLE t (a int);

-- case: rule-changes
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;
-- after
CREATE TABLE t (a int);
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;

-- case: rule-on-view
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
-- after
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;
CREATE RULE ins AS ON INSERT TO v DO INSTEAD INSERT INTO t VALUES (new.a) RETURNING t.a; CREATE RULE del AS ON DELETE TO v DO INSTEAD (DELETE FROM t WHERE a = old.a; NOTIFY gone);

-- case: rule-survives-view-recreation
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t; CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO t (a) VALUES (new.a); COMMENT ON RULE r ON v IS 'kept';
-- after
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT b, a FROM t; CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO t (a) VALUES (new.a); COMMENT ON RULE r ON v IS 'kept';

-- case: rule-disabled
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- after
CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
ALTER TABLE t DISABLE RULE r;
