package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV as RFC 4180 defines it, in UTF-8, with CRLF or LF at the end of a line, and
 * refuses anything else with its place. An empty value is null without quotes, and an
 * empty text with them.
 */
final class CsvReader implements Closeable {

    private static final int END = -1;

    private final String name;

    private final InputStream input;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    private final ByteBuffer bytes = ByteBuffer.allocate(8192).limit(0);

    private final CharBuffer characters = CharBuffer.allocate(8192).limit(0);

    private boolean ended;

    private int character;

    private int line = 1;

    private int column = 1;

    /** Where the row began that was read last. */
    private int rowLine = 1;

    private CsvReader(String name, InputStream input) {
        this.name = name;
        this.input = input;
    }

    static CsvReader of(String name, InputStream input) throws IOException {
        CsvReader csv = new CsvReader(name, input);
        csv.character = csv.read();
        if (csv.character == '\uFEFF') {
            csv.character = csv.read();
        }
        return csv;
    }

    @Override
    public void close() throws IOException {
        this.input.close();
    }

    /** Gives the values of the next line; null at the end. */
    @Nullable List<@Nullable String> next() throws IOException {
        if (this.character == END) {
            return null;
        }
        this.rowLine = this.line;
        List<@Nullable String> values = new ArrayList<>();
        values.add(value());
        while (this.character == ',') {
            advance();
            values.add(value());
        }
        if (this.character == '\r') {
            advance();
            if (this.character != '\n') {
                throw here("a carriage return is not followed by a line feed", "End lines with CRLF or LF.");
            }
        }
        if (this.character == '\n') {
            advance();
        }
        return values;
    }

    /** Gives the place of the row that was read last. */
    String place() {
        return "\"" + this.name + "\", line " + this.rowLine;
    }

    /** Gives an error about the line that was read last. */
    BadOperationException error(String what, String hint) {
        return at(this.rowLine, 1, what, hint);
    }

    private BadOperationException here(String what, String hint) {
        return at(this.line, this.column, what, hint);
    }

    private BadOperationException at(int atLine, int atColumn, String what, String hint) {
        return new BadOperationException("\"" + this.name + "\", line " + atLine + ", column " + atColumn + ": " + what,
                hint);
    }

    private @Nullable String value() throws IOException {
        if (this.character == '"') {
            return quoted();
        }
        StringBuilder value = new StringBuilder();
        while (!isEndOfValue()) {
            if (this.character == '"') {
                throw here("a quote is within a value that does not begin with one",
                        "Put the value in quotes, and write each quote in it twice.");
            }
            append(value);
        }
        return value.isEmpty() ? null : value.toString();
    }

    private String quoted() throws IOException {
        int fromLine = this.line;
        int fromColumn = this.column;
        StringBuilder value = new StringBuilder();
        advance();
        while (this.character != END) {
            if (this.character == '"') {
                advance();
                if (this.character != '"') {
                    if (!isEndOfValue()) {
                        throw here("a value goes on after its closing quote",
                                "Write each quote within the value twice.");
                    }
                    return value.toString();
                }
            }
            append(value);
        }
        throw at(fromLine, fromColumn, "a quote is not closed",
                "Close it, or write each quote within the value twice.");
    }

    private boolean isEndOfValue() {
        return this.character == END || this.character == ',' || this.character == '\r' || this.character == '\n';
    }

    private void append(StringBuilder value) throws IOException {
        if (this.character == '\0') {
            throw here("the file has the character NUL, which PostgreSQL does not store", "Remove it.");
        }
        value.append((char) this.character);
        advance();
    }

    private void advance() throws IOException {
        if (this.character == '\n') {
            this.line++;
            this.column = 1;
        }
        else {
            this.column++;
        }
        this.character = read();
    }

    // what is right before a wrong byte is given first, so that the place is exact
    private int read() throws IOException {
        while (!this.characters.hasRemaining()) {
            this.characters.clear();
            CoderResult result = this.decoder.decode(this.bytes, this.characters, this.ended);
            this.characters.flip();
            if (!this.characters.hasRemaining()) {
                if (result.isError()) {
                    throw here("the file is not in UTF-8", "Save it in UTF-8.");
                }
                if (this.ended) {
                    return END;
                }
                fill();
            }
        }
        return this.characters.get();
    }

    private void fill() throws IOException {
        this.bytes.compact();
        int count = this.input.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
        this.ended = count < 0;
        this.bytes.position(this.bytes.position() + Math.max(count, 0)).flip();
    }

}
