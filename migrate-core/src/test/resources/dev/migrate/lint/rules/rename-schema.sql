--- flag
ALTER SCHEMA archive RENAME TO old;
--- clean
CREATE SCHEMA s;
ALTER SCHEMA s RENAME TO u;
--- clean
ALTER SCHEMA archive OWNER TO postgres;
