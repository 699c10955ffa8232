-- case: exclusion-01
-- keep: public.t, public.t.c
-- before
CREATE TABLE t (c circle);
-- after
CREATE TABLE t (c circle, CONSTRAINT ex EXCLUDE USING gist (c WITH &&));

-- case: exclusion-drop
-- keep: public.t, public.t.c
-- before
CREATE TABLE t (c circle, CONSTRAINT ex EXCLUDE USING gist (c WITH &&));
-- after
CREATE TABLE t (c circle);

-- case: exclusion-operator
-- keep: public.t, public.t.r
-- before
CREATE TABLE t (r int4range, CONSTRAINT ex EXCLUDE USING gist (r WITH &&));
-- after
CREATE TABLE t (r int4range, CONSTRAINT ex EXCLUDE USING gist (r WITH -|-));

-- case: exclusion-where-and-deferrable
-- keep: public.t, public.t.live, public.t.r
-- before
CREATE TABLE t (r int4range, live boolean, CONSTRAINT ex EXCLUDE USING gist (r WITH &&));
-- after
CREATE TABLE t (r int4range, live boolean, CONSTRAINT ex EXCLUDE USING gist (r WITH &&) WHERE (live) DEFERRABLE);

-- case: exclusion-with-scalar
-- keep: public.t, public.t.during, public.t.room
-- before
CREATE EXTENSION btree_gist;
CREATE TABLE t (room int, during tsrange);
-- after
CREATE EXTENSION btree_gist;
CREATE TABLE t (room int, during tsrange, CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&));

-- case: exclusion-with-new-extension
-- keep: public.t, public.t.during, public.t.room
-- before
CREATE TABLE t (room int, during tsrange);
-- after
CREATE EXTENSION btree_gist;
CREATE TABLE t (room int, during tsrange, CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&));

-- case: exclusion-expression
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a date, b date);
-- after
CREATE TABLE t (a date, b date, EXCLUDE USING gist (daterange(a, b, '[]') WITH &&));
