package dev.migrate.sql;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over tokens as UTF-8. A token ends with a zero byte, which no token holds, and
 * a statement with an empty token, so that neither {@code a b} and {@code ab} nor one
 * statement and two are alike. A CRLF inside a token counts as LF, because Git writes the
 * one for the other.
 */
final class TokenDigest {

    /** The version of what is described above; a change of it needs another. */
    static final String VERSION = "v1:";

    private static final int LONGEST_CHARACTER_BYTES = 4;

    private final MessageDigest digest;

    private final byte[] chunk;

    private int count;

    /**
     * Begins with nothing.
     * @param textLength how long the text is, in characters
     */
    TokenDigest(int textLength) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
        this.chunk = new byte[Math.min(Math.max(64, textLength), 8192)];
    }

    void token(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            char character = text.charAt(index);
            if (this.count > this.chunk.length - LONGEST_CHARACTER_BYTES) {
                flush();
            }
            if (character > 0 && character < 0x80) {
                if (character != '\r' || !LexicalRules.isAt(text, index + 1, '\n')) {
                    this.chunk[this.count++] = (byte) character;
                }
            }
            else if (Character.isSurrogate(character) && Character.isSupplementaryCodePoint(text.codePointAt(index))) {
                supplementary(text.codePointAt(index));
                index++;
            }
            else {
                basic(character);
            }
        }
        end();
    }

    void endOfStatement() {
        end();
    }

    String result() {
        flush();
        return VERSION + HexFormat.of().formatHex(this.digest.digest());
    }

    /** Gives the result of what was digested so far, and can go on. */
    String resultSoFar() {
        flush();
        try {
            return VERSION + HexFormat.of().formatHex(((MessageDigest) this.digest.clone()).digest());
        }
        catch (CloneNotSupportedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private void end() {
        if (this.count == this.chunk.length) {
            flush();
        }
        this.chunk[this.count++] = 0;
    }

    /** Two or three bytes; a zero character takes two, so that it ends no token. */
    private void basic(char character) {
        if (character < 0x800) {
            this.chunk[this.count++] = (byte) (0xC0 | (character >> 6));
        }
        else {
            this.chunk[this.count++] = (byte) (0xE0 | (character >> 12));
            this.chunk[this.count++] = (byte) (0x80 | ((character >> 6) & 0x3F));
        }
        this.chunk[this.count++] = (byte) (0x80 | (character & 0x3F));
    }

    private void supplementary(int codePoint) {
        this.chunk[this.count++] = (byte) (0xF0 | (codePoint >> 18));
        this.chunk[this.count++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        this.chunk[this.count++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        this.chunk[this.count++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void flush() {
        this.digest.update(this.chunk, 0, this.count);
        this.count = 0;
    }

}
