--- flag
ALTER TABLE customers ADD UNIQUE (email);
--- flag
ALTER TABLE customers ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (email, name) DEFERRABLE;
--- flag
ALTER TABLE customers ADD COLUMN code text UNIQUE;
--- clean
ALTER TABLE customers ADD CONSTRAINT u UNIQUE USING INDEX email_ux;
--- clean
CREATE TABLE t (a int UNIQUE, UNIQUE (a));
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD UNIQUE (a);
