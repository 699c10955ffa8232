-- revision: 0001
-- message: One

-- migrate:up
CREATE TABLE one (id int);

-- migrate:down
DROP TABLE one;
