package dev.migrate.boot.acceptance.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose table a revision makes. */
@Entity
public class Widget {

    @Id
    private long id;

    /** Gives the primary key. */
    public long getId() {
        return this.id;
    }

}
