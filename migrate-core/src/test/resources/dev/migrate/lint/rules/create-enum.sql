--- flag
create type mood as enum ();
--- clean
CREATE TYPE pair AS (a int, b int);
