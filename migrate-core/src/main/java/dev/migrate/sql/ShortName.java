package dev.migrate.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names that fit into PostgreSQL's 63 bytes.
 *
 * @since 0.1
 */
public final class ShortName {

    private static final int LONGEST_BYTES = 63;

    private static final int HASH_DIGITS = 8;

    private ShortName() {
    }

    /**
     * Gives the name, or where it is too long its beginning and a hash of the whole.
     * @param name a name
     * @return at most 63 bytes of UTF-8; the same for the same name
     */
    public static String of(String name) {
        if (!isTooLong(name)) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int end = LONGEST_BYTES - HASH_DIGITS - 1;
        // not within a character
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + "_" + hash(name);
    }

    /**
     * Returns whether PostgreSQL would cut a name.
     * @param name a name
     * @return true over 63 bytes of UTF-8
     */
    public static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }

    /**
     * Gives a few digits that stand for a text.
     * @param text a text
     * @return eight hexadecimal digits of its SHA-256
     */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
