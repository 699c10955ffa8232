package dev.migrate.scaffold;

import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.revision.Fix;
import dev.migrate.scaffold.PlacedStatement.Edit;
import dev.migrate.sql.ObjectChange;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.Statement;
import dev.migrate.statement.StatementParser;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file of a revision in SQL with fixes carried out. Statements that must run outside
 * a transaction stay in the file if no others are in it; otherwise they go to a file that
 * follows, together with what undoes them.
 */
public final class FixedFile {

    private static final Pattern UP = Pattern
        .compile("(?m)^[ \\t\\uFEFF]*--[ \\t]*migrate[ \\t]*:[ \\t]*up\\b[^\\r\\n]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOWN = Pattern.compile("(?m)^[ \\t]*--[ \\t]*migrate[ \\t]*:[ \\t]*down\\b[^\\r\\n]*",
            Pattern.CASE_INSENSITIVE);

    private final String text;

    private final boolean transactional;

    private final List<PlacedStatement> up;

    private final List<PlacedStatement> down;

    private final Set<Integer> movable = new LinkedHashSet<>();

    private final Map<Integer, Fix> fixes = new TreeMap<>();

    private final Set<String> undone = new LinkedHashSet<>();

    private final List<String> obstacles = new ArrayList<>();

    private FixedFile(String text, MigrationBody.Script upgrade, @Nullable SqlScript downgrade) {
        this.text = text;
        this.transactional = upgrade.options().transactional();
        this.up = PlacedStatement.of(text, upgrade.script());
        this.down = (downgrade != null) ? PlacedStatement.of(text, downgrade) : List.of();
    }

    /**
     * Decides what is changed.
     * @param source the file
     * @param migration what it says
     * @param fixes what is to be done
     * @param last whether no other revision follows this one
     * @return the file; null if its statements are not as they are written, as with
     * placeholders
     */
    public static @Nullable FixedFile of(RevisionSource source, Migration migration, List<Fix> fixes, boolean last) {
        SqlScript downgrade = (migration.downgrade() instanceof MigrationBody.Script script) ? script.script() : null;
        FixedFile file = new FixedFile(source.text(), (MigrationBody.Script) migration.upgrade(), downgrade);
        if (file.up.stream().anyMatch((placed) -> placed.from() < 0)
                || file.down.stream().anyMatch((placed) -> placed.from() < 0)) {
            return null;
        }
        file.take(fixes);
        file.divide(last, downgrade != null);
        return file;
    }

    // one fix for a statement: the one that takes it out of the transaction, which names
    // it too
    private void take(List<Fix> all) {
        for (Fix fix : all) {
            if (fix.kind() == Fix.Kind.UNDONE) {
                this.undone.addAll(fix.statements());
            }
            else {
                this.fixes.merge(fix.statement(), fix, (one, other) -> (one.kind() == Fix.Kind.APART) ? one : other);
            }
        }
    }

    private void divide(boolean last, boolean reversible) {
        boolean alone = this.fixes.size() == this.up.size()
                && this.fixes.values().stream().allMatch(FixedFile::isApart);
        if (!this.transactional || alone) {
            return;
        }
        List<Integer> apart = this.fixes.values().stream().filter(FixedFile::isApart).map(Fix::statement).toList();
        for (int index : apart) {
            String obstacle = obstacle(index, apart, last, reversible);
            if (obstacle == null) {
                this.movable.add(index);
            }
            else {
                this.obstacles.add("\"" + line(this.up.get(index).text()) + "\" stays: " + obstacle);
                this.fixes.remove(index);
            }
        }
    }

    private @Nullable String obstacle(int index, List<Integer> apart, boolean last, boolean reversible) {
        if (!last) {
            return "it needs a separate revision, and others follow this one";
        }
        ObjectChange made = this.up.get(index).statement().objectChange();
        if (made == null) {
            return "it needs a separate revision, and what undoes it is not known; give it a name first";
        }
        if (!reversible || undo(made) == null) {
            return "it needs a separate revision, and the downgrade has not one statement that undoes it";
        }
        List<String> names = namesBehind(this.up.get(index).statement(), made);
        for (int later = index + 1; later < this.up.size(); later++) {
            if (!apart.contains(later) && names.stream().anyMatch(this.up.get(later).text()::contains)) {
                return "a later statement needs it";
            }
        }
        return null;
    }

    // a foreign key or ON CONFLICT needs a unique index without its name
    private static List<String> namesBehind(SqlStatement statement, ObjectChange made) {
        Statement parsed = StatementParser.parse(statement.text()).statement();
        if (parsed instanceof CreateIndex index && index.is(IndexStatement.Trait.UNIQUE)) {
            return List.of(made.name().name(), index.table().name());
        }
        boolean key = parsed instanceof AlterTable alter && alter.actions()
            .stream()
            .anyMatch((action) -> action instanceof AddConstraint add
                    && add.constraint().kind() == ConstraintDefinition.Kind.UNIQUE);
        return (key && made.table() != null) ? List.of(made.name().name(), made.table().name())
                : List.of(made.name().name());
    }

    private @Nullable PlacedStatement undo(ObjectChange made) {
        List<PlacedStatement> found = this.down.stream().filter((placed) -> {
            ObjectChange change = placed.statement().objectChange();
            return change != null && change.undoes(made);
        }).toList();
        return (found.size() == 1) ? found.get(0) : null;
    }

    private static boolean isApart(Fix fix) {
        return fix.kind() == Fix.Kind.APART;
    }

    private static String line(String statement) {
        return statement.lines().findFirst().orElse("").strip();
    }

    /**
     * Gives why statements stay as they are.
     * @return a clause for each
     */
    public List<String> obstacles() {
        return List.copyOf(this.obstacles);
    }

    /**
     * Returns whether statements go to their own file.
     * @return true if {@link #following} has something
     */
    public boolean isDivided() {
        return !this.movable.isEmpty();
    }

    /**
     * Gives the text of the file.
     * @return the text, the same if nothing is changed
     */
    public String fixed() {
        Map<Integer, Edit> edits = new TreeMap<>();
        this.fixes.forEach((index, fix) -> {
            PlacedStatement placed = this.up.get(index);
            Edit edit = this.movable.contains(index) ? placed.removal()
                    : new Edit(placed.from(), placed.to(), String.join(";\n", fix.statements()));
            edits.put(edit.from(), edit);
        });
        moved().forEach((placed) -> {
            Edit edit = placed.removal();
            edits.put(edit.from(), edit);
        });
        Matcher marker = UP.matcher(this.text);
        boolean apart = this.transactional && this.movable.isEmpty()
                && this.fixes.values().stream().anyMatch(FixedFile::isApart);
        if (apart && marker.find()) {
            String options = marker.group().replaceFirst("(?i)\\s+transaction\\s*:\\s*true\\b", "").stripTrailing();
            edits.put(marker.start(), new Edit(marker.start(), marker.end(), options + " transaction:false"));
        }
        StringBuilder fixed = new StringBuilder();
        int at = 0;
        for (Edit edit : edits.values()) {
            fixed.append(this.text, at, edit.from()).append(edit.text());
            at = edit.to();
        }
        fixed.append(this.text, at, this.text.length());
        return lineEnds(this.undone.isEmpty() ? fixed.toString() : withUndone(fixed.toString()));
    }

    // a file of CRLF alone stays one
    private String lineEnds(String written) {
        boolean crlf = this.text.contains("\r\n") && !this.text.replace("\r\n", "").contains("\n");
        return crlf ? written.replace("\r\n", "\n").replace("\n", "\r\n") : written;
    }

    // the downgrade is the last section of a file that has one
    private String withUndone(String fixed) {
        StringBuilder whole = new StringBuilder(fixed.stripTrailing());
        if (!this.down.isEmpty() && !this.down.get(this.down.size() - 1).isTerminated()) {
            whole.append("\n;");
        }
        if (!DOWN.matcher(fixed).find()) {
            whole.append("\n\n-- migrate:down");
        }
        this.undone.forEach((statement) -> whole.append('\n').append(statement).append(';'));
        return whole.append('\n').toString();
    }

    /**
     * Gives the text of the file that follows.
     * @param header what stands at its top
     * @return the text
     */
    public String following(NewFile header) {
        StringBuilder following = new StringBuilder(SqlTemplate.text(header));
        following.setLength(following.indexOf("-- migrate:up"));
        following.append("-- migrate:up transaction:false\n");
        this.fixes.values()
            .stream()
            .filter((fix) -> this.movable.contains(fix.statement()))
            .flatMap((fix) -> fix.statements().stream())
            .forEach((statement) -> following.append(statement).append(";\n"));
        following.append("\n-- migrate:down\n");
        moved().forEach((placed) -> following.append(placed.text()).append(";\n"));
        return lineEnds(following.toString());
    }

    /**
     * Gives the name of the file that follows.
     * @param header what stands at its top
     * @return its name
     */
    public static String name(NewFile header) {
        return SqlTemplate.name(header);
    }

    /** Gives what undoes the statements that are moved, in the order of the downgrade. */
    private List<PlacedStatement> moved() {
        Map<Integer, PlacedStatement> moved = new TreeMap<>();
        for (int index : this.movable) {
            ObjectChange made = this.up.get(index).statement().objectChange();
            PlacedStatement undo = (made != null) ? undo(made) : null;
            if (undo != null) {
                moved.put(undo.from(), undo);
            }
        }
        return new ArrayList<>(moved.values());
    }

}
