package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.SourceLocation;
import java.util.List;
import java.util.Set;

/** The rules for revision ids and branch labels. */
final class NameRule {

    private static final int LONGEST = 64;

    /** The words of targets and of the header, which would hide an id. */
    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current", "none");

    private NameRule() {
    }

    /**
     * Looks at names.
     * @param what what they are, for the message
     * @param names the names
     * @param location where they are written
     * @param findings takes what is wrong
     */
    static void check(String what, List<String> names, SourceLocation location, List<Diagnostic> findings) {
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            if (RESERVED.contains(name)) {
                findings.add(Diagnostic
                    .error(DiagnosticCode.ILLEGAL_REVISION_ID, what + " \"" + name + "\" is a reserved word")
                    .at(location));
            }
            else if (!isLegal(name)) {
                findings.add(Diagnostic
                    .error(DiagnosticCode.ILLEGAL_REVISION_ID,
                            what + " \"" + name + "\" is not 1 to 64 of A-Z a-z 0-9 _ . -")
                    .withHint(name.indexOf(' ') > 0 ? "Separate several with commas." : null)
                    .at(location));
            }
            else if (names.indexOf(name) < index) {
                findings.add(Diagnostic.error(DiagnosticCode.BAD_HEADER, what + " \"" + name + "\" is named twice")
                    .at(location));
            }
        }
    }

    private static boolean isLegal(String name) {
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            boolean legal = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9') || character == '_' || character == '.'
                    || character == '-';
            if (!legal) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST;
    }

}
