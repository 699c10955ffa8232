package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlLexerTests {

    /** In a case, ¶ is LF, ← is CR, → is a tab, and tokens are parted by a bar ¦. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '\0', textBlock = """
            SELECT 1                            § SELECT¦1
            a.b                                 § a¦.¦b
            'it''s'                             § 'it''s'
            'a' 'b'                             § 'a'¦'b'
            'a\\'                                § 'a\\'
            'a\\' 'b'                            § 'a\\'¦'b'
            E'a\\'b'                             § E'a\\'b'
            e'a\\\\' b                            § e'a\\\\'¦b
            E'\\\\\\''                             § E'\\\\\\''
            E'it''s'                            § E'it''s'
            E 'a'                               § E¦'a'
            B'01' x'1F' N'n'                    § B'01'¦x'1F'¦N'n'
            U&'d\\0061t''a'                      § U&'d\\0061t''a'
            U&'!' UESCAPE '!'                   § U&'!'¦UESCAPE¦'!'
            u&"d\\0061""t"                       § u&"d\\0061""t"
            U & 'a'                             § U¦&¦'a'
            U&a                                 § U¦&¦a
            "a""b"                              § "a""b"
            "a;b" ;                             § "a;b"¦;
            "a'b" 'c"d'                         § "a'b"¦'c"d'
            ''                                  § ''
            ''''                                § ''''
            '' ''                               § ''¦''
            '--' x                              § '--'¦x
            '/*' x                              § '/*'¦x
            $$a$$                               § $$a$$
            $$it's; -- /* "$$                   § $$it's; -- /* "$$
            $a$ $b$ $$ $a$                      § $a$ $b$ $$ $a$
            $a$x$a$b                            § $a$x$a$¦b
            $A$ $a$ $A$                         § $A$ $a$ $A$
            $_1$x$_1$                           § $_1$x$_1$
            $ä$x$ä$                             § $ä$x$ä$
            $a$$a$                              § $a$$a$
            $a$ $$a$                            § $a$ $$a$
            $$$$                                § $$$$
            $$ $a$$                             § $$ $a$$
            a$b$c                               § a$b$c
            a$$b$$                              § a$$b$$
            a $$b$$                             § a¦$$b$$
            1$$b$$                              § 1¦$$b$$
            ($$b$$)                             § (¦$$b$$¦)
            $1                                  § $1
            $12+$3                              § $12¦+¦$3
            $1$                                 § $1¦$
            $ a                                 § $¦a
            $a b                                § $¦a¦b
            _a1$                                § _a1$
            größe                               § größe
            名前 x                               § 名前¦x
            😀                                  § 😀
            a -- b                              § a
            a -- b¶c                            § a¦c
            a -- b←c                            § a¦c
            a --b←¶c                            § a¦c
            a--b                                § a
            -- only                             §
            a /* b */ c                         § a¦c
            a /* b /* c */ d */ e               § a¦e
            a /*/ b */ c                        § a¦c
            /*/**/*/a                           § a
            /****/a                             § a
            /***/a                              § a
            /* ' */a'b'                         § a¦'b'
            /* " $$ */a                         § a
            /* -- */a                           § a
            /*¶*/a                              § a
            -- /*¶a                             § a
            a /*-- */ b                         § a¦b
            1+1                                 § 1¦+¦1
            1 - -1                              § 1¦-¦-¦1
            1--1                                § 1
            1-/*a*/1                            § 1¦-¦1
            a*-b                                § a¦*¦-¦b
            a+-b                                § a¦+¦-¦b
            a=-1                                § a¦=¦-¦1
            a@-b                                § a¦@-¦b
            a@+-b                               § a¦@+-¦b
            a<->b                               § a¦<->¦b
            a<-b                                § a¦<¦-¦b
            a->>'b'                             § a¦->>¦'b'
            a#>>b                               § a¦#>>¦b
            a||b                                § a¦||¦b
            a|/b                                § a¦|/¦b
            a?b ?| ?&                           § a¦?¦b¦?|¦?&
            a<=b>=c<>d!=e                       § a¦<=¦b¦>=¦c¦<>¦d¦!=¦e
            a=>b                                § a¦=>¦b
            a!=-- b                             § a¦!=
            a*/*b*/c                            § a¦*¦c
            @-/*b*/c                            § @-¦c
            ~~* !~~*                            § ~~*¦!~~*
            `a`                                 § `¦a¦`
            a::int                              § a¦::¦int
            a:=b                                § a¦:=¦b
            a:b                                 § a¦:¦b
            a[1:2]                              § a¦[¦1¦:¦2¦]
            f(a,b);                             § f¦(¦a¦,¦b¦)¦;
            1..2                                § 1¦..¦2
            a..b                                § a¦..¦b
            1.5                                 § 1.5
            .5                                  § .5
            1.                                  § 1.
            1.e5                                § 1.e5
            1e5 1e+5 1e-5                       § 1e5¦1e+5¦1e-5
            1-5                                 § 1¦-¦5
            1_000                               § 1_000
            1_000.5_0                           § 1_000.5_0
            0x1F 0o17 0b11                      § 0x1F¦0o17¦0b11
            0xe-1                               § 0xe¦-¦1
            0x_1F                               § 0x_1F
            1.5.3                               § 1.5¦.3
            a.1                                 § a¦.1
            'a'¶'b'                             § 'a'¦'b'
            E'a'¶'b\\'c'                         § E'a'¦'b\\'c'
            E'a' 'b\\' c                         § E'a'¦'b\\'¦c
            E'a' -- x¶'b\\'c'                    § E'a'¦'b\\'c'
            E'a'¶-- x¶  'b\\'c'                  § E'a'¦'b\\'c'
            E'a' /* x */¶'b\\' c                 § E'a'¦'b\\'¦c
            E'a'¶x¶'b\\' c                       § E'a'¦x¦'b\\'¦c
            E'a'←'b\\'c'                         § E'a'¦'b\\'c'
            E'a'¶'b'¶'c\\'d'                     § E'a'¦'b'¦'c\\'d'
            'a'¶E'b\\'c'                         § 'a'¦E'b\\'c'
            a→b                                 § a¦b
            a←¶b                                § a¦b
            \\i file 'x                          § \\i file 'x
            a \\g¶b                              § a¦\\g¦b
            {a}                                 § {¦a¦}
            ${a}                                § $¦{¦a¦}
            B'0''1'                             § B'0''1'
            Eb'a'                               § Eb¦'a'
            xE'a'                               § xE¦'a'
            1E'a'                               § 1E¦'a'
            "U&"'a'                             § "U&"¦'a'
            $$a$$'b'                            § $$a$$¦'b'
            'a'$$b$$                            § 'a'¦$$b$$
            'a'"b"                              § 'a'¦"b"
            ""\"a"                              § ""\"a"
            """)
    void tokensAreThoseOfPostgresql(String sql, String tokens) {
        String text = sql.replace('¶', '\n').replace('←', '\r').replace('→', '\t');
        assertThat(tokens(text))
            .containsExactlyElementsOf((tokens == null) ? List.of() : List.of(tokens.split("¦", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '\0', textBlock = """
            a¶ 'b¶c            § 2 § string literal
            a¶ "b¶c            § 2 § quoted identifier
            a¶¶ $x$ b $X$      § 3 § dollar-quoted string
            a¶/* b /* c */     § 2 § comment
            E'a\\'              § 1 § string literal
            a←¶E'b\\            § 2 § string literal
            a←U&'b             § 2 § string literal
            a←¶←¶U&"b          § 3 § quoted identifier
            a¶$$b$             § 2 § dollar-quoted string
            'a''               § 1 § string literal
            B'01               § 1 § string literal
            a¶/*/              § 2 § comment
            'a'¶'b             § 2 § string literal
            """)
    void whatIsNotClosedIsAnErrorWhereItWasOpened(String sql, int line, String what) {
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> tokens(sql.replace('¶', '\n').replace('←', '\r')))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.UNTERMINATED_SQL);
                assertThat(ex.diagnostic().location()).isEqualTo(new SourceLocation("a.sql", line));
                assertThat(ex.diagnostic().message()).isEqualTo("the " + what + " that begins here is not closed");
            });
    }

    @Test
    void signsWithoutEndAreReadInOnePass() {
        SqlLexer lexer = SqlLexer.of(new SourceText("+-".repeat(100_000), SourceLocation.of("signs")));
        int tokens = 0;
        while (lexer.next()) {
            tokens++;
        }
        assertThat(tokens).isEqualTo(200_000);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(tokens("\uFEFFSELECT")).containsExactly("SELECT");
        assertThat(tokens("a \uFEFFb")).containsExactly("a", "\uFEFFb");
    }

    @Test
    void lineCommentsAreTokensWhereTheyAreAskedFor() {
        SqlLexer lexer = SqlLexer.withLineComments(new SourceText("a -- b\n'-- c' -- d", SourceLocation.of("a.sql")));
        List<String> tokens = new ArrayList<>();
        while (lexer.next()) {
            tokens.add(lexer.kind() + " " + lexer.token());
        }
        assertThat(tokens).containsExactly("WORD a", "LINE_COMMENT -- b", "STRING '-- c'", "LINE_COMMENT -- d");
    }

    @Test
    void aLiteralGoesOnAfterALineCommentThatIsAToken() {
        SqlLexer lexer = SqlLexer.withLineComments(new SourceText("E'a' -- b\n'c\\'d' e", SourceLocation.of("a.sql")));
        List<String> tokens = new ArrayList<>();
        while (lexer.next()) {
            tokens.add(lexer.token());
        }
        assertThat(tokens).containsExactly("E'a'", "-- b", "'c\\'d'", "e");
    }

    private static List<String> tokens(String sql) {
        SqlLexer lexer = SqlLexer.of(new SourceText(sql, SourceLocation.of("a.sql")));
        List<String> tokens = new ArrayList<>();
        while (lexer.next()) {
            tokens.add(lexer.token());
        }
        return tokens;
    }

}
