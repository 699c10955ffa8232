-- case: not-null-add
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int NOT NULL);

-- case: not-null-drop
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int NOT NULL);
-- after
CREATE TABLE t (a int);

-- case: not-null-add-with-default
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int NOT NULL DEFAULT 0);

-- case: not-null-several
-- keep: public.t, public.t.a, public.t.b, public.t.c, public.t.d
-- before
CREATE TABLE t (a int, b int NOT NULL, c text, d text NOT NULL);
-- after
CREATE TABLE t (a int NOT NULL, b int, c text NOT NULL, d text NOT NULL);

-- case: not-null-named [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int NOT NULL);
-- after
CREATE TABLE t (a int CONSTRAINT must_have NOT NULL);

-- case: not-null-name-removed [pg>=18]
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int CONSTRAINT must_have NOT NULL, b int);
-- after
CREATE TABLE t (a int NOT NULL, b int CONSTRAINT b_given NOT NULL);

-- case: not-null-not-valid [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT a_given NOT NULL a NOT VALID;

-- case: not-null-validated [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT a_given NOT NULL a NOT VALID;
-- after
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT a_given NOT NULL a;

-- case: not-null-no-inherit [pg>=18]
-- keep: public.c, public.p, public.c.a, public.p.a
-- before
CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p);
-- after
CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p);
ALTER TABLE p ADD CONSTRAINT a_given NOT NULL a NO INHERIT;

-- case: not-null-inherited
-- keep: public.c, public.p, public.c.a, public.p.a
-- before
CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p);
-- after
CREATE TABLE p (a int NOT NULL); CREATE TABLE c () INHERITS (p);

-- case: not-null-dropped-from-parent
-- keep: public.c, public.p, public.c.a, public.p.a
-- before
CREATE TABLE p (a int NOT NULL); CREATE TABLE c () INHERITS (p);
-- after
CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p);

-- case: not-null-implied-by-check
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, CONSTRAINT given CHECK (a IS NOT NULL));
-- after
CREATE TABLE t (a int NOT NULL, CONSTRAINT given CHECK (a IS NOT NULL));

-- case: not-null-left-by-a-primary-key
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int NOT NULL);

-- case: not-null-comment [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int CONSTRAINT must_have NOT NULL);
-- after
CREATE TABLE t (a int CONSTRAINT must_have NOT NULL);
COMMENT ON CONSTRAINT must_have ON t IS 'why';
