--- flag
CREATE TABLE t (a json);
--- flag
ALTER TABLE orders ADD j JSON DEFAULT '{}';
--- clean
CREATE TABLE t (a jsonb, json text);
