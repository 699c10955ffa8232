-- case: unique-add
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a int UNIQUE, b int, CONSTRAINT u UNIQUE (b, a));

-- case: unique-drop
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int UNIQUE);
-- after
CREATE TABLE t (a int);

-- case: unique-columns-change-under-its-name
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (a));
-- after
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (a, b));

-- case: unique-column-order
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (a, b));
-- after
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (b, a));

-- case: unique-renamed
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a));
-- after
CREATE TABLE t (a int, CONSTRAINT t_a_unique UNIQUE (a));

-- case: unique-deferrable
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a));
-- after
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a) DEFERRABLE INITIALLY DEFERRED);

-- case: unique-include
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (a));
-- after
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (a) INCLUDE (b));

-- case: unique-nulls-not-distinct [pg>=15]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a));
-- after
CREATE TABLE t (a int, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a));

-- case: unique-constraint-becomes-index
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a));
-- after
CREATE TABLE t (a int); CREATE UNIQUE INDEX u ON t (a);

-- case: unique-index-becomes-constraint
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); CREATE UNIQUE INDEX u ON t (a);
-- after
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a));

-- case: unique-changes-under-foreign-key
-- keep: public.c, public.p, public.c.x, public.c.y, public.p.a, public.p.b
-- before
CREATE TABLE p (a int, b int, CONSTRAINT u UNIQUE (a, b)); CREATE TABLE c (x int, y int, CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p (a, b));
-- after
CREATE TABLE p (a int, b int, CONSTRAINT u UNIQUE (b, a)); CREATE TABLE c (x int, y int, CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p (a, b));

-- case: unique-on-expression-is-an-index
-- keep: public.t, public.t.mail
-- before
CREATE TABLE t (mail text, CONSTRAINT one_mail UNIQUE (mail));
-- after
CREATE TABLE t (mail text); CREATE UNIQUE INDEX one_mail ON t (lower(mail));

-- case: unique-without-overlaps [pg>=18]
-- keep: public.t, public.t.at, public.t.id
-- before
CREATE EXTENSION btree_gist; CREATE TABLE t (id int, at daterange);
-- after
CREATE EXTENSION btree_gist; CREATE TABLE t (id int, at daterange);
ALTER TABLE t ADD CONSTRAINT u UNIQUE (id, at WITHOUT OVERLAPS);

-- case: unique-to-index-of-its-name-with-deferrable-key
-- keep: public.t, public.t.a, public.r, public.r.a
-- before
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a)); CREATE TABLE r (a int CONSTRAINT f REFERENCES t (a));
-- after
CREATE TABLE t (a int); CREATE UNIQUE INDEX u ON t (a); CREATE TABLE r (a int CONSTRAINT f REFERENCES t (a) DEFERRABLE);

-- case: unique-to-index-of-its-name-with-key
-- keep: public.t, public.t.a, public.r, public.r.a
-- before
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a)); CREATE TABLE r (a int CONSTRAINT f REFERENCES t (a));
-- after
CREATE TABLE t (a int); CREATE UNIQUE INDEX u ON t (a); CREATE TABLE r (a int CONSTRAINT f REFERENCES t (a));

-- case: unique-to-index-of-its-name-with-key-not-deferrable
-- keep: public.t, public.t.a, public.r, public.r.a
-- before
CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a)); CREATE TABLE r (a int CONSTRAINT f REFERENCES t (a) DEFERRABLE);
-- after
CREATE TABLE t (a int); CREATE UNIQUE INDEX u ON t (a); CREATE TABLE r (a int CONSTRAINT f REFERENCES t (a));
