--- flag
CREATE TABLE t (a int, UNIQUE (a));
--- clean
CREATE TABLE t (a int, CONSTRAINT pk PRIMARY KEY (a));
--- clean
CREATE TABLE t (a int);
ALTER TABLE t ADD PRIMARY KEY (a);
--- clean
CREATE TEMP TABLE t (a int);
--- clean
CREATE TABLE t PARTITION OF events DEFAULT;
