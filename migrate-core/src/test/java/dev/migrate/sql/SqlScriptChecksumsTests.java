package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlScriptChecksumsTests {

    @Test
    void onePassGivesTheChecksumOfEachBeginning() {
        SqlScript script = SqlScript.of("CREATE TABLE a (n int);; -- one\nINSERT INTO a VALUES (1); SELECT 'x;y'",
                SourceLocation.of("a.sql"));
        List<String> each = IntStream.rangeClosed(0, script.statementCount()).mapToObj(script::checksum).toList();
        assertThat(script.checksums()).isEqualTo(each).hasSize(4).doesNotHaveDuplicates();
        assertThat(script.checksums().get(3)).isEqualTo(script.checksum());
    }

}
