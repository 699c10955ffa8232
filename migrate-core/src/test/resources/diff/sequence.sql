-- case: sequence-new
-- before
-- after
CREATE SEQUENCE s; CREATE SEQUENCE s2 AS smallint INCREMENT 2 MINVALUE 10 MAXVALUE 100 START 20 CACHE 5 CYCLE;

-- case: sequence-drop
-- before
CREATE SEQUENCE s;
-- after

-- case: sequence-every-option
-- keep: public.s
-- before
CREATE SEQUENCE s;
-- after
CREATE SEQUENCE s INCREMENT 5 MINVALUE 5 MAXVALUE 5000 START 50 CACHE 7 CYCLE;

-- case: sequence-options-back
-- keep: public.s
-- before
CREATE SEQUENCE s INCREMENT -1 MINVALUE -500 MAXVALUE -1 START -5 CACHE 7 CYCLE;
-- after
CREATE SEQUENCE s;

-- case: sequence-type
-- keep: public.s
-- before
CREATE SEQUENCE s AS int;
-- after
CREATE SEQUENCE s AS bigint;

-- case: sequence-type-narrower
-- keep: public.s
-- before
CREATE SEQUENCE s;
-- after
CREATE SEQUENCE s AS smallint MAXVALUE 999;

-- case: sequence-owned
-- keep: public.t, public.t.a, public.s
-- before
CREATE TABLE t (a int); CREATE SEQUENCE s;
-- after
CREATE TABLE t (a int); CREATE SEQUENCE s OWNED BY t.a;

-- case: sequence-not-owned
-- keep: public.t, public.t.a, public.s
-- before
CREATE TABLE t (a int); CREATE SEQUENCE s OWNED BY t.a;
-- after
CREATE TABLE t (a int); CREATE SEQUENCE s;

-- case: sequence-owned-by-other
-- keep: public.t, public.t.a, public.t.b, public.s
-- before
CREATE TABLE t (a int, b int); CREATE SEQUENCE s OWNED BY t.a;
-- after
CREATE TABLE t (a int, b int); CREATE SEQUENCE s OWNED BY t.b;

-- case: sequence-outlives-its-table [destructive]
-- keep: public.s
-- before
CREATE TABLE t (a int); CREATE SEQUENCE s OWNED BY t.a; ALTER TABLE t ALTER a SET DEFAULT nextval('s');
-- after
CREATE SEQUENCE s;

-- case: sequence-owned-and-used-elsewhere [destructive]
-- keep: public.u, public.u.id, public.t_id_seq
-- before
CREATE TABLE t (id serial); CREATE TABLE u (id int DEFAULT nextval('t_id_seq'));
-- after
CREATE SEQUENCE t_id_seq AS int; CREATE TABLE u (id int DEFAULT nextval('t_id_seq'));

-- case: sequence-of-serial-changes
-- keep: public.t, public.t.id, public.t_id_seq
-- before
CREATE TABLE t (id serial);
-- after
CREATE TABLE t (id serial);
ALTER SEQUENCE t_id_seq INCREMENT 10 CACHE 3;

-- case: sequence-unlogged [pg>=15]
-- keep: public.s
-- before
CREATE SEQUENCE s;
-- after
CREATE UNLOGGED SEQUENCE s;

-- case: sequence-comment
-- keep: public.s
-- before
CREATE SEQUENCE s;
-- after
CREATE SEQUENCE s;
COMMENT ON SEQUENCE s IS 'numbers';

-- case: sequence-name-that-a-serial-would-take
-- keep: public.t_id_seq
-- before
CREATE SEQUENCE t_id_seq;
-- after
CREATE SEQUENCE t_id_seq; CREATE TABLE t (id serial);

-- case: sequence-name-becomes-table
-- before
CREATE SEQUENCE s;
-- after
CREATE TABLE s (a int);
