--- flag autocommit
DROP DATABASE shop;
--- flag autocommit
drop database if exists "Shop" with (force);
--- clean
DROP TABLE database;
