package dev.migrate.boot.jpa.elsewhere;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity outside the packages of its service. */
@Entity
class Elsewhere {

    @Id
    long id;

    String fullName;

}
