package dev.migrate.boot.jpa.shop;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;

/** What several tables have. */
@MappedSuperclass
class Stamped {

    @Version
    int version;

    @CreationTimestamp
    Instant createdAt;

}
