package dev.migrate.scaffold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A revision that no person wrote.
 *
 * @param header what stands at its top
 * @param notes what a person should look at; each a line
 * @param up the upgrade
 * @param down the downgrade
 */
public record GeneratedFile(NewFile header, List<String> notes, GeneratedSection up, GeneratedSection down) {

    private static final String INTRODUCTION = "-- Written by \"migrate revision --autogenerate\".";

    /** Copies the list. */
    public GeneratedFile {
        notes = List.copyOf(notes);
    }

    /**
     * Gives the same with one more note, before the others.
     * @param note the note
     * @return a copy
     */
    public GeneratedFile withFirstNote(String note) {
        List<String> all = new ArrayList<>(List.of(note));
        all.addAll(this.notes);
        return new GeneratedFile(this.header, all, this.up, this.down);
    }

    /**
     * Gives the same with more notes, after the others.
     * @param more the notes
     * @return a copy
     */
    public GeneratedFile withNotes(Collection<String> more) {
        List<String> all = new ArrayList<>(this.notes);
        all.addAll(more);
        return new GeneratedFile(this.header, all, this.up, this.down);
    }

    /**
     * Gives the same with another upgrade.
     * @param other the upgrade
     * @return a copy
     */
    public GeneratedFile withUp(GeneratedSection other) {
        return new GeneratedFile(this.header, this.notes, other, this.down);
    }

    /**
     * Gives the same with another downgrade.
     * @param other the downgrade
     * @return a copy
     */
    public GeneratedFile withDown(GeneratedSection other) {
        return new GeneratedFile(this.header, this.notes, this.up, other);
    }

    /**
     * Gives the text of its file of SQL.
     * @param literally gives the text that is read as a statement
     * @return header, notes and sections
     */
    public String sql(UnaryOperator<String> literally) {
        StringBuilder text = new StringBuilder(SqlTemplate.header(this.header, neededServer()));
        text.append('\n').append(INTRODUCTION);
        if (!this.notes.isEmpty()) {
            text.append(" Look at\n");
            this.notes.forEach((note) -> text.append("--   * ").append(line(note)).append('\n'));
        }
        else {
            text.append('\n');
        }
        text.append("\n-- migrate:up").append(this.up.sql(literally));
        text.append("\n-- migrate:down").append(this.down.sql(literally));
        return text.toString();
    }

    /** Gives the first major version that can run it; 0 for any. */
    int neededServer() {
        return Math.max(this.up.neededServer(), this.down.neededServer());
    }

    static String line(String note) {
        return note.strip().replaceAll("\\s*\\R\\s*", " ");
    }

}
