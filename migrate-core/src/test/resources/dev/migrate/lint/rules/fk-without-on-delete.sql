--- flag
CREATE TABLE t (a bigint REFERENCES orders ON UPDATE CASCADE);
--- clean
CREATE TABLE t (a bigint REFERENCES orders ON DELETE RESTRICT);
