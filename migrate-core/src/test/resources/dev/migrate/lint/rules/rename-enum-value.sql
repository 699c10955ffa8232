--- flag
alter type public.state rename value 'done' to 'over';
--- clean
CREATE TYPE mood AS ENUM ('a');
ALTER TYPE mood RENAME VALUE 'a' TO 'b';
--- clean
ALTER TYPE state ADD VALUE 'x';
--- clean
ALTER TYPE state RENAME TO status;
