-- case: fk-17
-- keep: public.c, public.p, public.c.pid, public.p.id
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id bigint PRIMARY KEY); CREATE TABLE c (pid bigint, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);

-- case: fk-03
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p.x, public.p.y, public.p_pkey, public.p_x_y_key
-- before
CREATE TABLE p (id int PRIMARY KEY, x int, y int, UNIQUE (x, y)); CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY, x int, y int, UNIQUE (x, y)); CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p ON DELETE CASCADE ON UPDATE CASCADE);

-- case: fk-04
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p.x, public.p.y, public.p_pkey, public.p_x_y_key
-- before
CREATE TABLE p (id int PRIMARY KEY, x int, y int, UNIQUE (x, y)); CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY, x int, y int, UNIQUE (x, y)); CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p ON DELETE RESTRICT ON UPDATE RESTRICT);

-- case: fk-add
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int);
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int REFERENCES p);

-- case: fk-drop
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int);

-- case: fk-to-other-table
-- keep: public.c, public.p, public.q, public.c.pid, public.p.id, public.q.id, public.p_pkey, public.q_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE q (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE q (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES q);

-- case: fk-to-new-table
-- keep: public.c, public.c.pid
-- before
CREATE TABLE c (pid int);
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int REFERENCES p);

-- case: fk-to-dropped-table [destructive]
-- keep: public.c, public.c.pid
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int REFERENCES p);
-- after
CREATE TABLE c (pid int);

-- case: fk-to-other-column
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p.n, public.p_n_key, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY, n int UNIQUE);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY, n int UNIQUE);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p (n));

-- case: fk-set-null-and-set-default
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (a) REFERENCES p ON DELETE SET NULL, CONSTRAINT g FOREIGN KEY (b) REFERENCES p ON UPDATE SET DEFAULT);
-- after
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (a) REFERENCES p ON DELETE SET DEFAULT, CONSTRAINT g FOREIGN KEY (b) REFERENCES p ON UPDATE SET NULL);

-- case: fk-set-null-columns [pg>=15]
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.a, public.p.b, public.p_pkey
-- before
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL);
-- after
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL (b));

-- case: fk-match-full
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.a, public.p.b, public.p_pkey
-- before
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p);
-- after
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p MATCH FULL);

-- case: fk-column-order
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.a, public.p.b, public.p_pkey
-- before
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p (a, b));
-- after
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (b, a) REFERENCES p (a, b));

-- case: fk-deferrable
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p DEFERRABLE);

-- case: fk-initially-deferred
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p DEFERRABLE);
-- after
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p DEFERRABLE INITIALLY DEFERRED);

-- case: fk-not-valid
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int);
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int);
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (pid) REFERENCES p NOT VALID;

-- case: fk-validated
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int);
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (pid) REFERENCES p NOT VALID;
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int);
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (pid) REFERENCES p;

-- case: fk-not-valid-again
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int);
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (pid) REFERENCES p;
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int);
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (pid) REFERENCES p NOT VALID;

-- case: fk-renamed
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT c_to_p FOREIGN KEY (pid) REFERENCES p);

-- case: fk-self
-- keep: public.n, public.n.id, public.n.parent, public.n_pkey
-- before
CREATE TABLE n (id int PRIMARY KEY, parent int);
-- after
CREATE TABLE n (id int PRIMARY KEY, parent int REFERENCES n ON DELETE CASCADE);

-- case: fk-cycle-new
-- before
-- after
CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;

-- case: fk-cycle-dropped [destructive]
-- before
CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
-- after

-- case: fk-cycle-of-three-changes
-- keep: public.a, public.b, public.c, public.a.id, public.a.x, public.b.id, public.b.x, public.c.id, public.c.x
-- before
CREATE TABLE a (id int PRIMARY KEY, x int); CREATE TABLE b (id int PRIMARY KEY, x int REFERENCES a); CREATE TABLE c (id int PRIMARY KEY, x int REFERENCES b); ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES c;
-- after
CREATE TABLE a (id bigint PRIMARY KEY, x bigint); CREATE TABLE b (id bigint PRIMARY KEY, x bigint REFERENCES a); CREATE TABLE c (id bigint PRIMARY KEY, x bigint REFERENCES b); ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES c;

-- case: fk-not-enforced [pg>=18]
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p NOT ENFORCED);

-- case: fk-enforced-again [pg>=18]
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p NOT ENFORCED);
-- after
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);

-- case: fk-period [pg>=18]
-- keep: public.c, public.p, public.c.at, public.c.pid, public.p.at, public.p.id, public.p_pkey
-- before
CREATE EXTENSION btree_gist; CREATE TABLE p (id int, at daterange, PRIMARY KEY (id, at WITHOUT OVERLAPS)); CREATE TABLE c (pid int, at daterange);
-- after
CREATE EXTENSION btree_gist; CREATE TABLE p (id int, at daterange, PRIMARY KEY (id, at WITHOUT OVERLAPS)); CREATE TABLE c (pid int, at daterange);
ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (pid, PERIOD at) REFERENCES p (id, PERIOD at);

-- case: fk-comment
-- keep: public.c, public.p, public.c.pid, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
-- after
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (pid int, CONSTRAINT f FOREIGN KEY (pid) REFERENCES p);
COMMENT ON CONSTRAINT f ON c IS 'belongs to';

-- case: fk-two-to-one-table
-- keep: public.c, public.p, public.c.a, public.c.b, public.p.id, public.p_pkey
-- before
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (a int REFERENCES p, b int);
-- after
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (a int REFERENCES p, b int REFERENCES p);

-- case: fk-to-an-index-that-is-no-constraint
-- before
CREATE TABLE t (a int); CREATE TABLE u (a int);
-- after
CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a); CREATE TABLE u (a int REFERENCES t (a));
