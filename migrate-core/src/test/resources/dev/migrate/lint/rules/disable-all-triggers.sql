--- flag
ALTER TABLE orders DISABLE TRIGGER ALL;
--- flag
set local session_replication_role to 'replica';
--- flag
SELECT set_config('session_replication_role', 'replica', true);
--- clean
ALTER TABLE orders DISABLE TRIGGER USER;
--- clean
ALTER TABLE orders DISABLE TRIGGER audit;
--- clean
ALTER TABLE orders ENABLE TRIGGER ALL;
--- clean
SET session_replication_role = origin;
--- clean
ALTER TABLE orders DISABLE TRIGGER "ALL";
