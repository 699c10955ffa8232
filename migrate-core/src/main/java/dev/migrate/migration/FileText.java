package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as text: UTF-8 without zero characters, or an error. */
final class FileText {

    private FileText() {
    }

    static SourceText of(String source, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        SourceText read = new SourceText(text, SourceLocation.of(source));
        if (text.indexOf('\uFFFD') >= 0) {
            refuseMalformed(read, content);
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw unreadable("the file has a zero byte", read.locate(zero));
        }
        return read;
    }

    /** A replacement character may stand in the file itself; only a strict look tells. */
    private static void refuseMalformed(SourceText read, byte[] content) {
        CharBuffer decoded = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), decoded, true);
        if (result.isError()) {
            throw unreadable("the file is not UTF-8", read.locate(decoded.position()));
        }
    }

    private static MigrateException unreadable(String message, SourceLocation location) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.UNREADABLE_LOCATION, message)
            .withHint("Save the file as UTF-8.")
            .at(location));
    }

}
