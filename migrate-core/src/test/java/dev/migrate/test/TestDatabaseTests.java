package dev.migrate.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@PostgresTest
class TestDatabaseTests {

    @Test
    void eachTestGetsADatabaseOfItsOwn(TestDatabase database) {
        assertThat(database.jdbc().sql("SELECT current_database()").query(String.class).single())
            .isEqualTo(database.name());
    }

}
