package dev.migrate.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            jdbc:postgresql://localhost:5432/app,               jdbc:postgresql://localhost:5432/other
            jdbc:postgresql://localhost/app?ssl=true&a=b/c,     jdbc:postgresql://localhost/other?ssl=true&a=b/c
            jdbc:postgresql://one:1/app?x=//y/z,                jdbc:postgresql://one:1/other?x=//y/z
            'jdbc:postgresql://one:1,two:2/app',                'jdbc:postgresql://one:1,two:2/other'
            jdbc:postgresql://[::1]:5432/,                      jdbc:postgresql://[::1]:5432/other
            jdbc:postgresql://localhost,                        jdbc:postgresql://localhost/other
            jdbc:postgresql://localhost?a=b,                    jdbc:postgresql://localhost/other?a=b
            jdbc:postgresql:app,                                jdbc:postgresql:other
            jdbc:postgresql:app?a=b,                            jdbc:postgresql:other?a=b
            jdbc:postgresql:/,                                  jdbc:postgresql:other
            jdbc:aws-wrapper:postgresql://h:1/app?p=1,          jdbc:aws-wrapper:postgresql://h:1/other?p=1
            """)
    void anotherDatabaseOfTheSameServer(String url, String expected) {
        assertThat(new ServerAddress(url, null, null).withDatabase("other").url()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            jdbc:postgresql://other/app,                        me
            jdbc:postgresql://other/user=,                      me
            jdbc:postgresql://other/app?sslkey=/user=a,         me
            jdbc:postgresql://other/app?ssl=true&kerberosuser=b, me
            jdbc:postgresql://other/app?user=you,
            jdbc:postgresql://other/app?ssl=true&user=you,
            """)
    void theUrlOfAnotherServerMayNameItsUser(String url, @Nullable String user) {
        assertThat(new ServerAddress("jdbc:postgresql://h/d", "me", "secret").of(url).user()).isEqualTo(user);
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(new ServerAddress("jdbc:postgresql://h/d?password=secret", "me", "secret").toString())
            .doesNotContain("secret");
        assertThat(new ScratchSettings(null, "me", "secret").toString()).doesNotContain("secret");
        assertThat(new Login("me", "secret").toString()).doesNotContain("secret");
    }

}
