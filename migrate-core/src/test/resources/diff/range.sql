-- case: range-new
-- before
-- after
CREATE TYPE floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi); CREATE TABLE t (r floats, m floats_multirange);

-- case: range-drop
-- before
CREATE TYPE floats AS RANGE (SUBTYPE = float8);
-- after

-- case: range-collation
-- before
CREATE TYPE words AS RANGE (SUBTYPE = text, COLLATION = "C");
-- after
CREATE TYPE words AS RANGE (SUBTYPE = text, COLLATION = "POSIX");

-- case: range-multirange-name
-- before
-- after
CREATE TYPE times AS RANGE (SUBTYPE = time, MULTIRANGE_TYPE_NAME = many_times);

-- case: range-subtype-while-used
-- keep: public.t, public.t.id, public.t.s
-- before
CREATE TYPE span AS RANGE (SUBTYPE = int4); CREATE TABLE t (id int, s span);
-- after
CREATE TYPE span AS RANGE (SUBTYPE = int8); CREATE TABLE t (id int, s span);

-- case: range-subtype-diff-in-use
-- keep: public.t, public.t.a
-- before
CREATE TYPE r AS RANGE (SUBTYPE = float8); CREATE TABLE t (a r);
-- after
CREATE TYPE r AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi); CREATE TABLE t (a r);

-- case: range-subtype-diff-in-use-in-a-schema
-- keep: s.t, s.t.a
-- before
CREATE SCHEMA s; CREATE TYPE s.r AS RANGE (SUBTYPE = float8); CREATE TABLE s.t (a s.r);
-- after
CREATE SCHEMA s; CREATE TYPE s.r AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi); CREATE TABLE s.t (a s.r);
