--- flag
CREATE DOMAIN d AS int CHECK (VALUE > 0);
--- flag
create domain d text constraint nn not null;
--- flag
ALTER DOMAIN plain_text ADD CONSTRAINT c CHECK (VALUE <> '');
--- flag
ALTER DOMAIN plain_text SET NOT NULL;
--- flag
ALTER DOMAIN plain_text VALIDATE CONSTRAINT c;
--- flag
ALTER DOMAIN unknown_domain ADD CHECK (VALUE > 0);
--- clean
ALTER DOMAIN plain_text ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID;
--- clean
CREATE DOMAIN d AS text;
--- clean
CREATE DOMAIN d AS text DEFAULT 'x' COLLATE "C";
--- clean
ALTER DOMAIN plain_text DROP CONSTRAINT c;
--- clean
ALTER DOMAIN plain_text SET DEFAULT 'x';
--- clean
ALTER DOMAIN unused ADD CONSTRAINT c CHECK (VALUE > 0);
--- clean
CREATE DOMAIN d AS int;
ALTER DOMAIN d ADD CHECK (VALUE > 0);
