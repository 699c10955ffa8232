package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.test.PgBouncer;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A service with a database, on which a situation is brought about and a hint followed.
 *
 * @param database its database
 * @param revisions its revisions
 * @param properties its properties
 * @param open what is closed at the end
 */
record HintStage(TestDatabase database, RevisionFolder revisions, Map<String, Object> properties,
        Deque<AutoCloseable> open) implements AutoCloseable {

    // a word in capitals, as in the commands' own help, or an entry's name
    private static final Pattern OPEN = Pattern.compile("[A-Z]{2,}|…|<name>");

    static HintStage of(TestDatabase database, Path folder) {
        HintStage stage = new HintStage(database, new RevisionFolder(folder), new LinkedHashMap<>(),
                new ArrayDeque<>());
        stage.set("spring.datasource.url", database.url());
        stage.set("spring.datasource.username", database.user());
        stage.set("spring.datasource.password", database.password());
        stage.set("migrate.locations", "file:" + folder);
        return stage;
    }

    /** Sets a property of the service. */
    void set(String property, Object value) {
        this.properties.put(property, value);
    }

    /** Writes a revision that makes a table, and takes it back. */
    HintStage add(String id, String revises, String table) {
        this.revisions.add(id, revises, "CREATE TABLE " + table + " (id int);", "DROP TABLE " + table + ";");
        return this;
    }

    /**
     * Lets the service log in as a role that may do little, and that has these
     * memberships.
     */
    void logInAsPlain(String... memberships) {
        String plain = role("plain", "LOGIN PASSWORD 'x'");
        for (String group : memberships) {
            this.database.run("GRANT " + group + " TO " + plain);
        }
        set("spring.datasource.username", plain);
        set("spring.datasource.password", "x");
    }

    /** Makes a role that goes with the database, which may create in schema public. */
    String role(String kind, String options) {
        String role = kind + "_" + this.database.name();
        this.database.run("CREATE ROLE " + role + " NOINHERIT " + options, "GRANT ALL ON SCHEMA public TO " + role);
        this.open.push(() -> this.database.run("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role));
        return role;
    }

    /** Skips the row on a server that is older. */
    void needsServer(int major) {
        assumeTrue(Integer.parseInt(this.database.strings("SHOW server_version_num").get(0)) >= major * 10_000,
                "the server is older than " + major);
    }

    /** Leads connections through a pooler. */
    void logInBehindPooler(String mode, int poolSize) {
        assumeTrue(PgBouncer.isInstalled(), "pgbouncer is not installed");
        PgBouncer bouncer = PgBouncer.start(this.database, mode, poolSize);
        this.open.push(bouncer);
        set("spring.datasource.url", bouncer.url());
    }

    /**
     * Gives a stage on the same database, which changes of properties here do not reach.
     */
    HintStage copy() {
        return new HintStage(this.database, this.revisions, new LinkedHashMap<>(this.properties), this.open);
    }

    /** Makes a folder below that of the revisions. */
    RevisionFolder folder(String name) {
        try {
            return new RevisionFolder(Files.createDirectory(this.revisions.path().resolve(name)));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Runs a statement in a transaction that stays open. */
    Connection hold(String statement) {
        try {
            Connection connection = this.database.dataSource().getConnection();
            this.open.push(connection);
            connection.setAutoCommit(false);
            try (Statement held = connection.createStatement()) {
                held.execute(statement);
            }
            return connection;
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Does something in another thread, which ends with the test. */
    void meanwhile(Runnable work) {
        CompletableFuture<Void> running = CompletableFuture.runAsync(work,
                (task) -> new Thread(task, "meanwhile").start());
        this.open.push(() -> running.get(60, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        while (!this.open.isEmpty()) {
            try {
                this.open.pop().close();
            }
            catch (Exception ex) {
                throw new IllegalStateException(ex);
            }
        }
    }

    /** Runs a command. */
    Answer run(String... words) {
        return InProcess.run(this.properties, words);
    }

    /** Runs a command that has to succeed. */
    Answer done(String... words) {
        Answer answer = run(words);
        assertThat(answer.code()).as(String.join(" ", words) + "\n" + answer.err()).isZero();
        return answer;
    }

    /** Fills in what is known when the test runs. */
    String[] filled(String... words) {
        return Stream.of(words)
            .map((word) -> word.replace("{url}", this.database.url())
                .replace("{name}", this.database.name())
                .replace("{user}", this.database.user())
                .replace("{password}", this.database.password())
                .replace("{folder}", this.revisions.path().toString()))
            .toArray(String[]::new);
    }

    /**
     * Does what was printed in quotes: sets a property or runs a command. What a person
     * has to fill in is in capitals; of a setting without a value it is the value.
     */
    Answer follow(String printed, String... values) {
        Deque<String> open = new ArrayDeque<>(List.of(filled(values)));
        if (printed.startsWith("migrate.")) {
            String[] both = printed.split("=", 2);
            String key = OPEN.matcher(both[0]).find() ? OPEN.matcher(both[0]).replaceFirst(open.removeFirst())
                    : both[0];
            set(key, (both.length > 1) ? both[1] : open.removeFirst());
            return new Answer(0, "", "");
        }
        List<String> words = new ArrayList<>();
        for (String word : printed.split(" ", -1)) {
            words.add(OPEN.matcher(word).matches() ? open.removeFirst() : word);
        }
        assertThat(words.remove(0)).isEqualTo("migrate");
        // what is asked at a terminal
        words.addAll(open);
        return run(words.toArray(String[]::new));
    }

}
