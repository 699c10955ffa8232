package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import org.junit.jupiter.api.Test;

@PostgresTest
class IdentifierKeywordTests {

    @Test
    void aKeyWordIsQuotedAsTheServerQuotesIt(TestDatabase database) {
        assertThat(database.strings("SELECT word FROM pg_get_keywords() ORDER BY word")
            .stream()
            .map(Identifier::write)
            .toList()).isEqualTo(database.strings("SELECT quote_ident(word) FROM pg_get_keywords() ORDER BY word"));
    }

    @Test
    void aNameIsQuotedOnlyWhereItHasToBe() {
        assertThat(Identifier.write("orders_2")).isEqualTo("orders_2");
        assertThat(Identifier.write("2orders")).isEqualTo("\"2orders\"");
        assertThat(Identifier.write("Orders")).isEqualTo("\"Orders\"");
        assertThat(QualifiedName.of("app.\"a.b\"").sql()).isEqualTo("app.\"a.b\"");
        assertThat(QualifiedName.of("App.orders")).isEqualTo(new QualifiedName("App", "orders"));
    }

}
