--- flag
REFRESH MATERIALIZED VIEW order_totals;
--- flag
refresh materialized view public."order_totals" with data;
--- clean
REFRESH MATERIALIZED VIEW CONCURRENTLY order_totals;
--- clean
REFRESH MATERIALIZED VIEW order_totals WITH NO DATA;
--- clean
CREATE MATERIALIZED VIEW v AS SELECT 1 WITH NO DATA;
REFRESH MATERIALIZED VIEW v;
