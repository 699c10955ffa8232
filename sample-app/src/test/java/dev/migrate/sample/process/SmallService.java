package dev.migrate.sample.process;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** A service with nothing but a database, for a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class SmallService {

    public static void main(String[] args) {
        SpringApplication.run(SmallService.class, args);
    }

}
