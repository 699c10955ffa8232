package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.MigrationsDescriptor;
import dev.migrate.boot.actuate.MigrationsDescriptor.History;
import dev.migrate.boot.actuate.MigrationsDescriptor.Other;
import dev.migrate.boot.actuate.Overview;
import dev.migrate.boot.display.FailureText;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.Setting;
import dev.migrate.report.MigrationStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices for a person, most important first, with what to do. */
final class Notices {

    private static final int NAMED = 10;

    private final Html html;

    private final @Nullable Instance instance;

    /**
     * Writes to a page.
     * @param html the page
     * @param instance what commands and properties are about; null if the command line
     * does not know the database
     */
    Notices(Html html, @Nullable Instance instance) {
        this.html = html;
        this.instance = instance;
    }

    void write(Overview overview, List<RevisionRow> rows) {
        MigrationsDescriptor descriptor = overview.descriptor();
        if (descriptor.status() == MigrationStatus.RUNNING) {
            new RunningNotice(this.html).write(descriptor);
        }
        else {
            rows.stream().filter((row) -> row.state() == RevisionState.FAILED).forEach(this::failed);
        }
        if (!overview.changed().isEmpty()) {
            changed(overview.changed());
        }
        List<String> unknown = new ArrayList<>(overview.unknown());
        unknown.removeAll(descriptor.others().stream().map(Other::revision).toList());
        if (!unknown.isEmpty()) {
            ahead(unknown);
        }
        if (!descriptor.others().isEmpty()) {
            others(descriptor.others());
        }
        if (descriptor.status() == MigrationStatus.WAITING) {
            begin("running", "This database waits for its turn");
            this.html.element("p", "It is migrated once those before it are.");
            end();
        }
        if (descriptor.status() == MigrationStatus.WAITING_FOR_JOBS) {
            begin("running", "Revisions wait for a backfill in the background");
            this.html.element("p", "They are applied when it is done.");
            end();
        }
        if (descriptor.status() == MigrationStatus.PENDING) {
            pending(descriptor.pending().size());
        }
    }

    void unreadable(String code) {
        begin("unreadable", "The database's state could not be read");
        this.html.open("p").text("The error is ").element("code", code);
        this.html.text("; the log of this process has the rest.").close("p");
        end();
    }

    private void failed(RevisionRow row) {
        History last = row.last();
        if (last == null) {
            return;
        }
        begin("failed", "The last " + last.direction() + " of revision " + row.id() + " failed");
        boolean partial = last.outcome().equals("partial");
        String left = partial
                ? last.statementsDone() + " of its " + last.statements()
                        + " statements are done and stay; the next run goes on after them."
                : "It was rolled back; nothing of it is left behind.";
        String when = (last.started() != null) ? "It began at " + Instants.text(last.started()) + " UTC. " : "";
        this.html.element("p", when + left);
        if (last.failure() != null) {
            this.html.element("p",
                    FailureText.of(last.failure().code(), last.failure().sqlState(), last.failure().place()) + ".");
        }
        this.html.open("p").text("The log of the process that ran it says what went wrong, with file and line. ");
        this.html.text("Correct the revision or the database, then start the service again");
        command(" or run ", "upgrade", "heads").text(".").close("p");
        end();
    }

    private void changed(List<String> ids) {
        begin("changed",
                count(ids, "applied revision has", "applied revisions have") + " changed since: " + names(ids));
        this.html.open("p").text("Put the text back as it was applied and write the change as a new revision. ");
        this.html.text("Where the database has the change already, look at the difference and accept it");
        command(" with ", "repair").text(". Whether a service starts meanwhile, ");
        setting(Setting.ON_CHANGED).text(" says.").close("p");
        end();
    }

    private void ahead(List<String> ids) {
        begin("ahead", "The database is ahead of this application: it has " + names(ids));
        this.html.open("p").text("A newer version of the application has migrated it. While that one is rolled out, ");
        this.html.text("nothing is to do. Otherwise deploy it, or downgrade with it first. ");
        this.html.text("Whether a service starts meanwhile, ");
        setting(Setting.ON_AHEAD).text(" says.").close("p");
        end();
    }

    private void others(List<Other> others) {
        List<String> ids = others.stream().map(Other::revision).toList();
        List<String> applications = others.stream().map(Other::application).distinct().sorted().toList();
        begin("ahead", count(ids, "revision is", "revisions are") + " of another application (" + names(applications)
                + "): " + names(ids));
        this.html.open("p").text("Both use the same version table. Give this application tables of its own with ");
        setting(Setting.SCHEMA).text(", or with ");
        setting(Setting.VERSION_TABLE).text(" and ");
        setting(Setting.HISTORY_TABLE).text(". A former name of this application belongs in ");
        this.html.element("code", "migrate.former-names").text(".").close("p");
        end();
    }

    private void pending(int count) {
        begin("pending", (count == 1) ? "1 revision is not applied" : count + " revisions are not applied");
        this.html.open("p").text("The next start of the service runs what is pending, unless ");
        this.html.element("code", "migrate.startup.mode").text(" says otherwise");
        command(". By hand: ", "upgrade", "heads").text(".").close("p");
        end();
    }

    /** Writes nothing if the command would work on another database. */
    private Html command(String before, String... words) {
        return (this.instance != null)
                ? this.html.text(before).element("code", "java -jar app.jar " + this.instance.command(List.of(words)))
                : this.html;
    }

    private Html setting(Setting setting) {
        Instance owner = (this.instance != null) ? this.instance : Instance.PRIMARY;
        return this.html.element("code", owner.property(setting));
    }

    private static String count(List<String> ids, String one, String many) {
        return (ids.size() == 1) ? "1 " + one : ids.size() + " " + many;
    }

    private static String names(List<String> ids) {
        String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return (ids.size() > NAMED) ? named + ", and " + (ids.size() - NAMED) + " others" : named;
    }

    private void begin(String cssClass, String title) {
        this.html.open("section", "class", "card notice " + cssClass).element("strong", title);
    }

    private void end() {
        this.html.close("section");
    }

}
