package dev.migrate.boot.cli.component;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** A service one of whose revisions is a component. */
@SpringBootConfiguration
@ComponentScan({ "dev.migrate.boot.cli.component", "dev.migrate.boot.cli.component.deep" })
public class ComponentService {

}
