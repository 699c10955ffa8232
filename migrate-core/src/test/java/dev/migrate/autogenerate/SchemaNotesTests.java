package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.migrate.autogenerate.Desired.Kind;
import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SourceText;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaNotesTests {

    @ParameterizedTest
    @ValueSource(strings = { "-- migrate:rename t.a=b", "--migrate:rename t.a=b", "-- migrate: rename t.a=b",
            "-- migrate : rename  t.a=b  ", "-- Migrate:Rename t.a=b", "/* migrate:rename t.a=b */",
            "/*migrate:rename t.a=b*/", "/*\n * migrate: rename t.a=b\n */", "a int, -- migrate:rename t.a=b" })
    void aCommentIsReadHoweverItIsSpaced(String sql) {
        assertThat(notes(sql)).extracting(Note::kind, Note::text).containsExactly(tuple(Kind.RENAME, "t.a=b"));
    }

    @Test
    void eachLineOfABlockCommentIsOne() {
        List<Note> notes = notes("SELECT 1;\n/* migrate:rename t.a=b\r\n   migrate:partitions-not-mine e */");
        assertThat(notes).extracting(Note::kind).containsExactly(Kind.RENAME, Kind.PARTITIONS_NOT_MINE);
        assertThat(notes).extracting((note) -> note.location().line()).containsExactly(2, 3);
    }

    @Test
    void whatEndsInMarksIsKept() {
        assertThat(notes("-- migrate:replace e.a=*")).extracting(Note::text).containsExactly("e.a=*");
    }

    @ParameterizedTest
    @ValueSource(strings = { "-- migrate:renamed t.a=b", "-- migrate: renam t.a=b", "-- migrate rename t.a=b",
            "-- migration:rename t.a=b", "-- was a; migrate:rename t.a=b", "/* a, migrate: rename t.a=b */",
            "/* migrate:up */", "-- migrate.using t.a=1" })
    void whatIsNearlyOneIsAnErrorWithItsLine(String comment) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> notes("SELECT 1;\n" + comment))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_DESIRED_SCHEMA);
                assertThat(Objects.requireNonNull(ex.diagnostic().location()).line()).isEqualTo(2);
            });
    }

    @ParameterizedTest
    @ValueSource(strings = { "SELECT '-- migrate:renamed t.a=b'", "SELECT $$/* migrate:up */$$",
            "/*\n-- migrate:rename t.a=b\n*/", "-- migrate the rows later", "-- we migrate users: all of them",
            "/* using migrate */" })
    void otherTextSaysNothing(String sql) {
        assertThat(notes(sql)).isEmpty();
    }

    private static List<Note> notes(String sql) {
        return SchemaNotes.of(List.of(new SourceText(sql, SourceLocation.of("schema.sql"))));
    }

}
