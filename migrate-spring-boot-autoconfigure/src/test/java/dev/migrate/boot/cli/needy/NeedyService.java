package dev.migrate.boot.cli.needy;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** A service one of whose revisions needs a bean of it. */
@SpringBootConfiguration
@ComponentScan
public class NeedyService {

}
