--- flag
CREATE TABLE t (a varchar(10));
--- flag
ALTER TABLE orders ALTER note TYPE character varying (80);
--- clean
CREATE TABLE t (a text, b varchar, c character varying);
