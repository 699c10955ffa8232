-- case: search-configuration-new
-- before
-- after
CREATE TEXT SEARCH CONFIGURATION mine (COPY = pg_catalog.english); ALTER TEXT SEARCH CONFIGURATION mine DROP MAPPING FOR url; COMMENT ON TEXT SEARCH CONFIGURATION mine IS 'english without addresses';

-- case: search-configuration-mapping
-- before
CREATE TEXT SEARCH CONFIGURATION mine (PARSER = default);
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR word WITH simple;
-- after
CREATE TEXT SEARCH CONFIGURATION mine (PARSER = default);
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR word, asciiword WITH english_stem, simple;

-- case: search-dictionary-new
-- before
-- after
CREATE TEXT SEARCH DICTIONARY stem (TEMPLATE = snowball, LANGUAGE = german, STOPWORDS = german); CREATE TEXT SEARCH CONFIGURATION de (PARSER = default); ALTER TEXT SEARCH CONFIGURATION de ADD MAPPING FOR word WITH stem;

-- case: search-dictionary-options
-- before
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = english);
-- after
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = german, ACCEPT = false);

-- case: search-drop
-- before
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple); CREATE TEXT SEARCH CONFIGURATION c (PARSER = default); ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH d;
-- after

-- case: search-configuration-used-by-generated-column
-- keep: public.t, public.t.a
-- before
CREATE TABLE t (a text);
-- after
CREATE TEXT SEARCH CONFIGURATION mine (COPY = pg_catalog.simple); CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('mine', a)) STORED);

-- case: search-parser-and-template [superuser] [unseen]
-- before
-- after
CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype); CREATE TEXT SEARCH TEMPLATE t (INIT = dsimple_init, LEXIZE = dsimple_lexize);
