package dev.migrate.diff;

import dev.migrate.test.TestServer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one random schema to another, and back. */
class RandomSchemaTests {

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 20, 62 })
    void oneLeadsToTheOtherAndBack(int seed) {
        DiffCase pair = new DiffCase("random " + seed, "seeds " + 2 * seed + " and " + (2 * seed + 1), 14, Set.of(),
                List.of(), new RandomSchema(2L * seed).sql(), new RandomSchema(2L * seed + 1).sql());
        SchemaDiffCasesTests.thereAndBack(pair, TestServer.shared(), SchemaDump::catalog);
    }

}
