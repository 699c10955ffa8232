-- case: trigger-02
-- keep: public.t, public.t.id, public.t.v, public.tf(), public.t_pkey
-- before
CREATE TABLE t (id int PRIMARY KEY, v int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (id int PRIMARY KEY, v int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;

-- case: trigger-08
-- keep: public.t, public.t.id, public.t.v, public.tf(), public.t_pkey
-- before
CREATE TABLE t (id int PRIMARY KEY, v int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE VIEW v AS SELECT id, v FROM t; CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (id int PRIMARY KEY, v int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE VIEW v AS SELECT v, id FROM t; CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-timing
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-events
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g AFTER INSERT OR UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-columns
-- keep: public.t, public.t.a, public.t.b, public.tf()
-- before
CREATE TABLE t (a int, b int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int, b int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE UPDATE OF a, b ON t FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-when-and-arguments
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (old.a > 0) EXECUTE FUNCTION tf('x');
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION tf('x', 'it''s');

-- case: trigger-for-each-statement
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE TRIGGER g AFTER INSERT OR TRUNCATE ON t FOR EACH STATEMENT EXECUTE FUNCTION tf();

-- case: trigger-transition-tables
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE TRIGGER g AFTER UPDATE ON t FOR EACH STATEMENT EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE TRIGGER g AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION tf();

-- case: trigger-disabled
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf(); CREATE TRIGGER h BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf(); CREATE TRIGGER h BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
ALTER TABLE t DISABLE TRIGGER g; ALTER TABLE t ENABLE REPLICA TRIGGER h;

-- case: trigger-enabled-always
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
ALTER TABLE t DISABLE TRIGGER g;
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
ALTER TABLE t ENABLE ALWAYS TRIGGER g;

-- case: trigger-function
-- keep: public.t, public.t.a, public.tf(), public.tg()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tg();

-- case: trigger-renamed
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER h BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-constraint
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-becomes-constraint-trigger
-- keep: public.t, public.u, public.t.a, public.u.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE CONSTRAINT TRIGGER g AFTER UPDATE ON t FROM u FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-instead-of-on-view
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
-- after
CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g INSTEAD OF INSERT OR UPDATE ON v FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-on-partitioned-table-changes
-- keep: public.m, public.p, public.m.a, public.p.a, public.tf()
-- before
CREATE TABLE m (a int) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF m FOR VALUES IN (1); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE INSERT ON m FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE m (a int) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF m FOR VALUES IN (1); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER g BEFORE INSERT OR UPDATE ON m FOR EACH ROW EXECUTE FUNCTION tf(); CREATE TRIGGER own AFTER DELETE ON p FOR EACH ROW EXECUTE FUNCTION tf();

-- case: trigger-comment
-- keep: public.t, public.t.a, public.tf()
-- before
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
-- after
CREATE TABLE t (a int); CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
COMMENT ON TRIGGER g ON t IS 'a trigger';

-- case: trigger-with-new-function-and-new-table
-- before
-- after
CREATE TABLE t (a int, changed timestamptz); CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN new.changed := now(); RETURN new; END$$; CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
