package dev.migrate.boot.jpa.change;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What has a key and needs nothing else. */
@MappedSuperclass
class Numbered {

    @Id
    long id;

}
