--- flag
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
--- flag
create table if not exists e partition of public.events (constraint c check (id > 0)) default;
--- flag
CREATE TABLE e PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY HASH (id);
--- clean
CREATE TABLE p (a int) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2);
--- clean
CREATE TABLE e (LIKE events INCLUDING DEFAULTS);
