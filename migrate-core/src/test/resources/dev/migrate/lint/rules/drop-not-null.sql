--- flag
ALTER TABLE customers ALTER COLUMN name DROP NOT NULL;
--- flag
alter table customers alter "name" drop not null, alter email set default '';
--- clean
ALTER TABLE customers ALTER COLUMN name DROP DEFAULT;
--- clean
CREATE TABLE t (a int NOT NULL);
ALTER TABLE t ALTER a DROP NOT NULL;
