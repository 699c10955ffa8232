package dev.migrate.boot.jpa.scan;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A service that says where its entities are, on classes beside its own. */
@SpringBootApplication
public class ScanService {

    /** Counts. */
    @Configuration(proxyBeanMethods = false)
    @EntityScan("${entities.of:dev.migrate.boot.jpa.elsewhere}")
    static class Entities {

    }

    /** Does not count: it is of another profile. */
    @Configuration(proxyBeanMethods = false)
    @Profile("shop")
    @EntityScan("dev.migrate.boot.jpa.shop")
    static class OtherEntities {

    }

}
