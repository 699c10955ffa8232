--- flag
DROP SCHEMA archive;
--- flag
drop schema if exists archive, other cascade;
--- clean
CREATE SCHEMA s;
DROP SCHEMA s CASCADE;
