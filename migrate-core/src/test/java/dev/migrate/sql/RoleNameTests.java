package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            reader | reader
            Reader | "Reader"
            Mit Leer | "Mit Leer"
            "Mit Leer" | "Mit Leer"
            a, b | "a, b"
            a.b | "a.b"
            user | "user"
            Odd "Role | "Odd ""Role"
            PUBLIC | PUBLIC
            public | PUBLIC
            current_user | CURRENT_USER
            SESSION_USER | SESSION_USER
            Current_User | "Current_User"
            "current_user" | "current_user"
            """)
    void aNameIsQuotedWhereSqlWouldReadAnother(String name, String sql) {
        assertThat(RoleName.sql(name)).isEqualTo(sql);
        assertThat(RoleName.sql(sql)).isEqualTo(sql);
    }

}
