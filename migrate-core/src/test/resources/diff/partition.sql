-- case: partition-new-range
-- before
-- after
CREATE TABLE m (at date NOT NULL, v int) PARTITION BY RANGE (at);
CREATE TABLE m_2025 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE m_rest PARTITION OF m DEFAULT;

-- case: partition-new-list
-- before
-- after
CREATE TABLE m (region text) PARTITION BY LIST (region);
CREATE TABLE m_eu PARTITION OF m FOR VALUES IN ('de', 'fr'); CREATE TABLE m_none PARTITION OF m FOR VALUES IN (NULL);

-- case: partition-new-hash
-- before
-- after
CREATE TABLE m (id int) PARTITION BY HASH (id);
CREATE TABLE m0 PARTITION OF m FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE m1 PARTITION OF m FOR VALUES WITH (MODULUS 2, REMAINDER 1);

-- case: partition-by-expression
-- before
-- after
CREATE TABLE m (at timestamp, n int) PARTITION BY RANGE (date_trunc('day', at), (n + 1));
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2025-01-01', MINVALUE) TO ('2025-01-02', MAXVALUE);

-- case: partition-by-operator-class
-- before
-- after
CREATE TABLE m (a text) PARTITION BY RANGE (a COLLATE "C" text_pattern_ops); CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('a') TO ('b');

-- case: partition-add
-- keep: public.m, public.m1, public.m.a, public.m1.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM (10) TO (20);

-- case: partition-drop [destructive]
-- keep: public.m, public.m1, public.m.a, public.m1.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM (10) TO (20);
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10);

-- case: partition-add-beside-default
-- keep: public.m, public.md, public.m.a, public.md.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE md PARTITION OF m DEFAULT;
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE md PARTITION OF m DEFAULT;
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM (10) TO (20);

-- case: partition-attach
-- keep: public.m, public.p, public.m.a, public.p.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p (a int);
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);

-- case: partition-detach
-- keep: public.m, public.p, public.m.a, public.p.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p (a int);

-- case: partition-bounds-change
-- keep: public.m, public.p, public.m.a, public.p.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (20);

-- case: partition-bounds-move-past-each-other
-- keep: public.m, public.p, public.q, public.m.a, public.p.a, public.q.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a);
CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10); CREATE TABLE q PARTITION OF m FOR VALUES FROM (10) TO (20);
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a);
CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (5); CREATE TABLE q PARTITION OF m FOR VALUES FROM (5) TO (20);

-- case: partition-moves-to-another-table
-- keep: public.m, public.n, public.p, public.m.a, public.n.a, public.p.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE n (a int) PARTITION BY RANGE (a);
CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE n (a int) PARTITION BY RANGE (a);
CREATE TABLE p PARTITION OF n FOR VALUES FROM (0) TO (10);

-- case: partition-key-changes [destructive]
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (b);

-- case: partition-strategy-changes [destructive]
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF m FOR VALUES IN (1, 2);

-- case: partition-sub-partitions
-- keep: public.m, public.m.a, public.m.b
-- before
CREATE TABLE m (a int, b text) PARTITION BY RANGE (a);
-- after
CREATE TABLE m (a int, b text) PARTITION BY RANGE (a);
CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE p_x PARTITION OF p FOR VALUES IN ('x'); CREATE TABLE p_rest PARTITION OF p DEFAULT;

-- case: partition-column-added
-- keep: public.m, public.p, public.m.a, public.p.a
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int, b text NOT NULL DEFAULT 'x') PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);

-- case: partition-column-dropped [destructive]
-- keep: public.m, public.p, public.m.a, public.p.a
-- before
CREATE TABLE m (a int, b text) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);

-- case: partition-column-type
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10); CREATE INDEX i ON m (b);
-- after
CREATE TABLE m (a int, b bigint) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10); CREATE INDEX i ON m (b);

-- case: partition-default-of-its-own
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int DEFAULT 1) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int, b int DEFAULT 1) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE p ALTER b SET DEFAULT 2;

-- case: partition-not-null-of-its-own
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE p ALTER b SET NOT NULL;

-- case: partition-index-on-parent
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE INDEX i ON m (b);

-- case: partition-index-dropped-from-parent
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE INDEX i ON m (b);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);

-- case: partition-index-changes
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE INDEX i ON m (b);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE INDEX i ON m (b DESC, a);

-- case: partition-index-of-its-own
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE INDEX own ON p (b);

-- case: partition-index-on-only-the-parent
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE INDEX i ON ONLY m (b);

-- case: partition-index-attached-under-its-own-name
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE INDEX mine ON p (b);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE INDEX mine ON p (b);
CREATE INDEX i ON ONLY m (b); ALTER INDEX i ATTACH PARTITION mine;

-- case: partition-primary-key-on-parent
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int NOT NULL, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int NOT NULL, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE m ADD PRIMARY KEY (a);

-- case: partition-primary-key-of-its-own
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int NOT NULL, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int NOT NULL, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE p ADD PRIMARY KEY (a);

-- case: partition-primary-key-changes
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int NOT NULL, b int NOT NULL) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE m ADD PRIMARY KEY (a);
-- after
CREATE TABLE m (a int NOT NULL, b int NOT NULL) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE m ADD PRIMARY KEY (a, b);

-- case: partition-foreign-key-on-parent
-- keep: public.m, public.p, public.r, public.m.a, public.m.r, public.p.a, public.p.r, public.r.id, public.r_pkey
-- before
CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE m (a int, r int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE m (a int, r int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE m ADD FOREIGN KEY (r) REFERENCES r;

-- case: partition-foreign-key-dropped
-- keep: public.m, public.p, public.r, public.m.a, public.m.r, public.p.a, public.p.r, public.r.id, public.r_pkey
-- before
CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE m (a int, r int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE m ADD CONSTRAINT fk FOREIGN KEY (r) REFERENCES r;
-- after
CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE m (a int, r int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);

-- case: partition-foreign-key-of-its-own
-- keep: public.m, public.p, public.r, public.m.a, public.m.r, public.p.a, public.p.r, public.r.id, public.r_pkey
-- before
CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE m (a int, r int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE m (a int, r int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE p ADD CONSTRAINT own FOREIGN KEY (r) REFERENCES r ON DELETE CASCADE;

-- case: partition-foreign-key-to-partitioned
-- keep: public.c, public.m, public.p, public.c.a, public.m.a, public.p.a, public.m_pkey
-- before
CREATE TABLE m (a int PRIMARY KEY) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10); CREATE TABLE c (a int);
-- after
CREATE TABLE m (a int PRIMARY KEY) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10); CREATE TABLE c (a int);
ALTER TABLE c ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES m;

-- case: partition-check-on-parent
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE m ADD CONSTRAINT ck CHECK (b > 0);

-- case: partition-check-of-its-own
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE p ADD CONSTRAINT ck CHECK (b > 0);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
ALTER TABLE p ADD CONSTRAINT ck CHECK (b > 1);

-- case: partition-unique-on-parent
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY HASH (a); CREATE TABLE p PARTITION OF m FOR VALUES WITH (MODULUS 1, REMAINDER 0);
-- after
CREATE TABLE m (a int, b int) PARTITION BY HASH (a); CREATE TABLE p PARTITION OF m FOR VALUES WITH (MODULUS 1, REMAINDER 0);
ALTER TABLE m ADD CONSTRAINT u UNIQUE (a, b);

-- case: partition-trigger-on-parent
-- keep: public.m, public.p, public.m.a, public.p.a, public.tf()
-- before
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE m (a int) PARTITION BY RANGE (a); CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TRIGGER g AFTER INSERT ON m FOR EACH ROW EXECUTE FUNCTION tf();

-- case: partition-attach-with-what-the-parent-has
-- keep: public.m, public.p, public.r, public.m.a, public.m.r, public.p.a, public.p.r, public.r.id, public.ir
-- keep: public.m_pkey, public.r_pkey
-- before
CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE m (a int PRIMARY KEY, r int REFERENCES r, CONSTRAINT ck CHECK (a >= 0)) PARTITION BY RANGE (a); CREATE INDEX ir ON m (r);
CREATE TABLE p (a int NOT NULL, r int);
-- after
CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE m (a int PRIMARY KEY, r int REFERENCES r, CONSTRAINT ck CHECK (a >= 0)) PARTITION BY RANGE (a); CREATE INDEX ir ON m (r);
CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);

-- case: partition-detach-with-what-the-parent-has
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b, public.ib, public.m_pkey
-- before
CREATE TABLE m (a int PRIMARY KEY, b int CONSTRAINT ck CHECK (b > 0)) PARTITION BY RANGE (a); CREATE INDEX ib ON m (b);
CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10);
-- after
CREATE TABLE m (a int PRIMARY KEY, b int CONSTRAINT ck CHECK (b > 0)) PARTITION BY RANGE (a); CREATE INDEX ib ON m (b);
CREATE TABLE p (a int PRIMARY KEY, b int CONSTRAINT ck CHECK (b > 0)); CREATE INDEX p_b_idx ON p (b);

-- case: partition-tree-dropped [destructive]
-- before
CREATE TABLE m (a int) PARTITION BY RANGE (a);
CREATE TABLE p PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (a); CREATE TABLE q PARTITION OF p FOR VALUES FROM (0) TO (5);
-- after

-- case: partition-of-another-schema
-- keep: public.m, public.m.a
-- before
CREATE SCHEMA parts; CREATE TABLE m (a int) PARTITION BY RANGE (a);
-- after
CREATE SCHEMA parts; CREATE TABLE m (a int) PARTITION BY RANGE (a);
CREATE TABLE parts.p PARTITION OF m FOR VALUES FROM (0) TO (10) WITH (fillfactor = 90);

-- case: partition-columns-in-another-order
-- keep: public.m, public.p, public.m.a, public.m.b, public.p.a, public.p.b
-- before
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p (b int, a int);
-- after
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a); CREATE TABLE p (b int, a int);
ALTER TABLE m ATTACH PARTITION p FOR VALUES FROM (0) TO (10);

-- case: partition-index-named-by-its-owner
-- keep: public.m, public.m1
-- before
CREATE TABLE m (a int, b int) PARTITION BY LIST (a); CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
CREATE INDEX i ON m (b);
-- after
CREATE TABLE m (a int, b int) PARTITION BY LIST (a); CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
CREATE INDEX "I of m1" ON m1 (b); CREATE INDEX i ON m (b);

-- case: partition-key-named-by-its-owner
-- keep: public.m, public.m1
-- before
CREATE TABLE m (a int, b int) PARTITION BY LIST (a); CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
-- after
CREATE TABLE m (a int, b int) PARTITION BY LIST (a);
CREATE TABLE m1 (a int NOT NULL, b int NOT NULL, CONSTRAINT key_of_m1 PRIMARY KEY (a, b));
ALTER TABLE m ADD PRIMARY KEY (a, b); ALTER TABLE m ATTACH PARTITION m1 FOR VALUES IN (1);

-- case: partition-becomes-partitioned [destructive]
-- keep: public.m, public.m1
-- before
CREATE TABLE m (a int, b int) PARTITION BY LIST (a); CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
CREATE TABLE m2 PARTITION OF m FOR VALUES IN (2);
-- after
CREATE TABLE m (a int, b int) PARTITION BY LIST (a); CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
CREATE TABLE m2 PARTITION OF m FOR VALUES IN (2) PARTITION BY RANGE (b);
CREATE TABLE m2a PARTITION OF m2 FOR VALUES FROM (0) TO (9);

-- case: partition-index-used-by-local-key
-- before
CREATE TABLE m (a int NOT NULL, b int NOT NULL) PARTITION BY LIST (a); CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
-- after
CREATE TABLE m (a int NOT NULL, b int NOT NULL) PARTITION BY LIST (a); CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
ALTER TABLE m1 ADD PRIMARY KEY (a, b); CREATE UNIQUE INDEX i ON m (a, b);

-- case: partition-bounds-and-type
-- keep: public.t, public.p, public.p.a
-- before
CREATE TABLE t (a int, b int) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
-- after
CREATE TABLE t (a bigint, b int) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t FOR VALUES IN (1, 2);

-- case: partition-bounds-and-columns
-- keep: public.t, public.p, public.p.a
-- before
CREATE TABLE t (a int, b int) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
-- after
CREATE TABLE t (a int NOT NULL, b int, c text) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t FOR VALUES IN (1, 2);

-- case: partition-bounds-and-dropped-column [destructive]
-- keep: public.t, public.p, public.p.a
-- before
CREATE TABLE t (a int, b int, c text) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
-- after
CREATE TABLE t (a int, b int) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t FOR VALUES IN (1, 2);

-- case: partition-bounds-and-collation
-- keep: public.t, public.p, public.p.a
-- before
CREATE TABLE t (a text, b int) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
-- after
CREATE TABLE t (a text COLLATE "C", b int) PARTITION BY LIST (b); CREATE TABLE p PARTITION OF t DEFAULT;
