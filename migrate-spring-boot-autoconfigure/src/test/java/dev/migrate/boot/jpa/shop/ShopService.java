package dev.migrate.boot.jpa.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service whose schema is what its entities say. */
@SpringBootApplication
public class ShopService {

    /** Starts as every service does. */
    public static void main(String[] arguments) {
        SpringApplication.run(ShopService.class, arguments);
    }

}
