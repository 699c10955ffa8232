package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.MigrationsDescriptor;
import dev.migrate.boot.actuate.MigrationsDescriptor.Blocked;
import dev.migrate.boot.actuate.MigrationsDescriptor.Running;
import dev.migrate.boot.display.Times;
import org.jspecify.annotations.Nullable;

/** Where the run under way is. */
final class RunningNotice {

    private final Html html;

    RunningNotice(Html html) {
        this.html = html;
    }

    void write(MigrationsDescriptor descriptor) {
        Running running = descriptor.running();
        this.html.open("section", "class", "card notice running").element("strong", title(running));
        bar((running != null) ? running.percent() : null);
        if (running != null) {
            this.html.element("p", place(running));
            if (running.blockedBy() != null) {
                running.blockedBy().forEach((blocked) -> this.html.element("p", text(blocked)));
            }
        }
        int left = descriptor.pending().size();
        this.html.element("p", (left == 1) ? "1 revision is left." : left + " revisions are left.");
        this.html.close("section");
    }

    private static String title(@Nullable Running running) {
        if (running == null) {
            return "A run is under way";
        }
        String verb = running.direction().equals("downgrade") ? "Downgrading " : "Upgrading ";
        return verb + running.revision() + (running.message().isEmpty() ? "" : ": " + running.message());
    }

    private static String place(Running running) {
        String statement = (running.of() > 0) ? "Statement " + running.statement() + " of " + running.of()
                : "A revision in Java";
        String elapsed = (running.elapsed() != null) ? ", running for " + Times.seconds(running.elapsed()) : "";
        return statement + elapsed + ((running.percent() != null) ? ", " + running.percent() + " % done." : ".");
    }

    private static String text(Blocked blocked) {
        String name = blocked.application().isEmpty() ? "a session" : "\"" + blocked.application() + "\"";
        String age = (blocked.transactionAge() != null)
                ? ", whose transaction is open for " + Times.text(blocked.transactionAge()) : "";
        String user = (blocked.user() != null && !blocked.user().isEmpty()) ? ", user \"" + blocked.user() + "\"" : "";
        String state = (blocked.state() != null) ? ", " + blocked.state() : "";
        return "Waits for a lock that " + name + " holds (pid " + blocked.pid() + user + state + ")" + age + ".";
    }

    /** A bar that only moves if it is not known how far the statement is. */
    private void bar(@Nullable Integer percent) {
        String width = ((percent != null) ? percent : 25) + "%";
        this.html.open("svg", "class", "track", "aria-hidden", "true")
            .open("rect", "class", (percent != null) ? "known" : "some", "width", width, "height", "8", "rx", "4")
            .close("rect")
            .close("svg");
    }

}
