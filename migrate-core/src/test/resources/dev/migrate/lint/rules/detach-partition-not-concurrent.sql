--- flag
ALTER TABLE events DETACH PARTITION public.events_2024;
--- flag on 14
alter table only events detach partition events_2024;
--- clean
ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;
--- clean
ALTER TABLE events DETACH PARTITION events_2024 FINALIZE;
--- clean on 13
ALTER TABLE events DETACH PARTITION events_2024;
--- clean
CREATE TABLE p (a int) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
ALTER TABLE p DETACH PARTITION p1;
