-- case: policy-new
-- keep: public.t, public.t.a, public.t.owner
-- before
CREATE TABLE t (a int, owner text);
-- after
CREATE TABLE t (a int, owner text); ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (owner = current_user);

-- case: policy-drop
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (a > 0);
-- after
CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;

-- case: policy-using
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0);
-- after
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 1);

-- case: policy-check-added
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0);
-- after
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0) WITH CHECK (a < 9);

-- case: policy-check-removed
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0) WITH CHECK (a < 9);
-- after
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0);

-- case: policy-command
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t FOR SELECT USING (a > 0);
-- after
CREATE TABLE t (a int);
CREATE POLICY p ON t FOR DELETE USING (a > 0);

-- case: policy-restrictive
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0);
-- after
CREATE TABLE t (a int);
CREATE POLICY p ON t AS RESTRICTIVE USING (a > 0);

-- case: policy-roles
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t TO mig_reader USING (a > 0);
-- after
CREATE TABLE t (a int);
CREATE POLICY p ON t TO mig_writer, mig_reader USING (a > 0);

-- case: policy-to-everyone
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t TO mig_reader USING (true);
-- after
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (true);

-- case: policy-with-new-function
-- keep: public.t, public.t.a, public.t.tenant
-- before
CREATE TABLE t (a int, tenant int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (tenant = 1);
-- after
CREATE TABLE t (a int, tenant int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION my_tenant() RETURNS int LANGUAGE sql STABLE AS $$ SELECT current_setting('app.tenant')::int $$; CREATE POLICY p ON t USING (tenant = my_tenant());

-- case: policy-with-new-table
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
-- after
CREATE TABLE t (a int); CREATE TABLE member (who name, a int); CREATE POLICY p ON t FOR INSERT WITH CHECK (EXISTS (SELECT FROM member m WHERE m.who = current_user AND m.a = t.a));

-- case: policy-renamed-and-comment
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0);
-- after
CREATE TABLE t (a int);
CREATE POLICY q ON t USING (a > 0); COMMENT ON POLICY q ON t IS 'only the good';
