package dev.migrate.migration;

import static dev.migrate.migration.SqlMigrationParserTests.findings;
import static dev.migrate.migration.SqlMigrationParserTests.parse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments that look like the marker of a section. */
class NearMarkersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '\0',
            textBlock = """
                    a; -- migrate:down¶b; § 3 BAD_SECTION "-- migrate:down" is not on its own line
                    a;¶/* migrate:down */¶b; § 4 BAD_SECTION "/* migrate:down */" is a block comment
                    a;¶-- migration:down¶b; § 4 BAD_SECTION "-- migration:down" is not a marker of a section
                    a;¶--migrate down¶b; § 4 BAD_SECTION "--migrate down" is not a marker of a section
                    a;¶-- Down¶b; § 4 BAD_SECTION "-- Down" is not a marker of a section
                    a;¶--- migrate:down¶b; § 4 BAD_SECTION "--- migrate:down" is not a marker of a section
                    a;¶-- ===== migrate:down =====¶b; § 4 BAD_SECTION "-- ===== migrate:down =====" is not a marker of a section
                    a;¶-- ↓ migrate:down¶b; § 4 BAD_SECTION "-- ↓ migrate:down" is not a marker of a section
                    a;¶-- migrate down -- drop it¶b; § 4 BAD_SECTION "-- migrate down -- drop it" is not a marker of a section
                    a;¶-- migrate/down: drop it¶b; § 4 BAD_SECTION "-- migrate/down: drop it" is not a marker of a section
                    a;¶-- Down -- drop it¶b; § 4 BAD_SECTION "-- Down -- drop it" is not a marker of a section
                    a;¶-- drop it -- migrate:down¶b; § 4 BAD_SECTION "-- drop it -- migrate:down" is not on its own line
                    a;¶-- migrate:down -- drop it¶b; § 4 BAD_OPTION "-- drop it" is on the line of a marker
                    a;¶-- migrate:down transaction:false -- x¶b; § 4 BAD_OPTION "-- x" is on the line of a marker
                    a;¶-- migrate-down¶b; § 4 BAD_SECTION "-- migrate-down" is not a marker of a section
                    a;¶-- migrat:down¶b; § 4 BAD_SECTION "-- migrat:down" is not a marker of a section
                    a;¶-- migrate：down¶b; § 4 BAD_SECTION "-- migrate：down" is not a marker of a section
                    a;¶-- －migrate:down¶b; § 4 BAD_SECTION "-- －migrate:down" is not a marker of a section
                    a;¶-- @down¶b; § 4 BAD_SECTION "-- @down" is not a marker of a section
                    a;¶----- DOWN -----¶b; § 4 BAD_SECTION "----- DOWN -----" is not a marker of a section
                    a;¶-- ==== DOWN ====¶b; § 4 BAD_SECTION "-- ==== DOWN ====" is not a marker of a section
                    a;¶-- Down Migration¶b; § 4 BAD_SECTION "-- Down Migration" is not a marker of a section
                    a;¶-- [down]¶b; § 4 BAD_SECTION "-- [down]" is not a marker of a section
                    a;¶-- Downgrade¶b; § 4 BAD_SECTION "-- Downgrade" is not a marker of a section
                    a;¶-- migrate.down¶b; § 4 BAD_SECTION "-- migrate.down" is not a marker of a section
                    a;¶-- !Downs¶b; § 4 BAD_SECTION "-- !Downs" is a marker of Play
                    a;¶---- create above / drop below ----¶b; § 4 BAD_SECTION "---- create above / drop below ----" is a marker of tern
                    a;¶-- +goose Down¶b; § 4 BAD_SECTION "-- +goose Down" is a marker of goose
                    a;¶-- +migrate Down¶b; § 4 BAD_SECTION "-- +migrate Down" is a marker of sql-migrate
                    a;¶--//@UNDO¶b; § 4 BAD_SECTION "--//@UNDO" is a marker of MyBatis Migrations
                    a;¶--rollback DROP TABLE t;§ 4 BAD_SECTION "--rollback DROP TABLE t;" is a marker of Liquibase
                    -- changeset ann:1¶a;§ 3 BAD_SECTION "-- changeset ann:1" is a marker of Liquibase
                    -- migration:backfill table=t¶a; § 3 BAD_SECTION "-- migration:backfill table=t" is not a marker of a section
                    -- migrate backfill table=t¶a; § 3 BAD_SECTION "-- migrate backfill table=t" is not a marker of a section
                    '--'; -- migrate:down¶b; § 3 BAD_SECTION "-- migrate:down" is not on its own line
                    <<<<<<< HEAD¶a;¶=======¶b;¶>>>>>>> other § 3 BAD_SECTION the file has a merge conflict
                    """)
    void whatIsNearlyAMarkerIsAnError(String body, String expected) {
        assertThat(findings(() -> parse("-- revision: 1\n-- migrate:up\n" + body.replace('¶', '\n')))).singleElement()
            .satisfies((finding) -> assertThat(finding).startsWith("a.sql:" + expected.strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '\0', textBlock = """
            -- down payments are kept
            -- what "-- migrate:down" takes back
            -- migrate down the tree
            -- rollback: by hand
            -- rollback is by hand
            /* see migrate:down */
            SELECT '-- migrate:down'; -- migrated by hand
            SELECT $$¶-- down¶$$;
            SELECT '¶<<<<<<< HEAD';
            /*¶-- down¶-- migrate:down¶*/
            -- upper case
            -- ---------------------
            -- count: down to zero
            -- migrated up to 2020
            -- see migrate:down
            -- Migration backfill
            -- migrate backfill the totals
            a; -- down
            -- => down the tree
            """)
    void otherWordsAreComments(String body) {
        assertThat(parse("-- revision: 1\n-- migrate:up\n" + body.replace('¶', '\n')).revision().id()).isEqualTo("1");
    }

}
