-- case: check-06
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c1 CHECK (a > 0) NO INHERIT;
-- after
CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c1 CHECK (a > 0);

-- case: check-add-and-drop
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int CONSTRAINT c1 CHECK (a > 0), b int);
-- after
CREATE TABLE t (a int, b int CONSTRAINT c2 CHECK (b < 9));

-- case: check-text
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0));
-- after
CREATE TABLE t (a int CONSTRAINT c CHECK (a >= 0));

-- case: check-text-differs-in-case-of-a-literal
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text CONSTRAINT c CHECK (a <> 'x'));
-- after
CREATE TABLE t (a text CONSTRAINT c CHECK (a <> 'X'));

-- case: check-list-longer
-- keep: public.t, public.t.s
-- before
CREATE TABLE t (s text CONSTRAINT c CHECK (s IN ('new', 'paid')));
-- after
CREATE TABLE t (s text CONSTRAINT c CHECK (s IN ('new', 'paid', 'sent')));

-- case: check-renamed
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0));
-- after
CREATE TABLE t (a int CONSTRAINT a_positive CHECK (a > 0));

-- case: check-unnamed
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a int CHECK (a > 0), b int, CHECK (a < b), CHECK (b > 0));

-- case: check-not-valid
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;

-- case: check-validated
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
-- after
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);

-- case: check-no-inherit-added
-- keep: public.k, public.p, public.k.a, public.p.a
-- before
CREATE TABLE p (a int); CREATE TABLE k () INHERITS (p);
-- after
CREATE TABLE p (a int); CREATE TABLE k () INHERITS (p);
ALTER TABLE p ADD CONSTRAINT c CHECK (a > 0) NO INHERIT;

-- case: check-not-enforced [pg>=18]
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0));
-- after
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0) NOT ENFORCED);

-- case: check-with-new-function
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE FUNCTION is_mail(x text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x LIKE '%@%' $$;
CREATE TABLE t (a text CONSTRAINT c CHECK (is_mail(a)));

-- case: check-with-function-that-goes
-- keep: public.t, public.t.a
-- before
CREATE FUNCTION ok(x text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; CREATE TABLE t (a text CONSTRAINT c CHECK (ok(a)));
-- after
CREATE TABLE t (a text CONSTRAINT c CHECK (a <> ''));

-- case: check-moves-to-new-column
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0));
-- after
CREATE TABLE t (a int, b int, CONSTRAINT c CHECK (b > 0));

-- case: check-whole-row
-- keep: public.t, public.t.a, public.t.b
-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a int, b int, CONSTRAINT some_given CHECK (num_nonnulls(a, b) >= 1), CONSTRAINT no_object CHECK (to_jsonb(a) @> '1' OR a IS NULL));

-- case: check-comment
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0));
COMMENT ON CONSTRAINT c ON t IS 'old';
-- after
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0));
COMMENT ON CONSTRAINT c ON t IS 'new';

-- case: check-becomes-unique-of-its-name
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int CONSTRAINT c CHECK (a > 0));
-- after
CREATE TABLE t (a int CONSTRAINT c UNIQUE);
