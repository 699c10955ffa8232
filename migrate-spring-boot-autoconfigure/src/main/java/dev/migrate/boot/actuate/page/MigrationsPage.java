package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.DriftResult;
import dev.migrate.boot.actuate.MigrationsDescriptor;
import dev.migrate.boot.actuate.Overview;
import dev.migrate.diagnostic.Instance;
import dev.migrate.report.MigrationStatus;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A database as one page, without script or anything from elsewhere. While a run or a job
 * in the background is under way, the browser asks again by itself.
 */
final class MigrationsPage {

    private static final String RUN_SECONDS = "2";

    private static final String JOB_SECONDS = "5";

    private final Clock clock;

    private final Links links;

    private final @Nullable Instance instance;

    MigrationsPage(Clock clock, Links links, @Nullable Instance instance) {
        this.clock = clock;
        this.links = links;
        this.instance = instance;
    }

    String of(Overview overview) {
        MigrationsDescriptor descriptor = overview.descriptor();
        List<RevisionRow> rows = RevisionRows.of(overview);
        String refresh = refreshSeconds(descriptor);
        Html html = new Html();
        begin(html, descriptor.status().name(), refresh);
        facts(html, descriptor);
        this.links.write(html);
        html.close("header").open("main");
        new Notices(html, this.instance).write(overview, rows);
        new JobsTable(html, this.instance).write(descriptor.jobs());
        new RevisionList(html).write(rows);
        new HistoryTable(html).write(descriptor.history());
        end(html, refresh.isEmpty() ? "" : ", asked again every " + refresh + " s");
        return html.toString();
    }

    /** A run moves in seconds; jobs take longer, and each look asks the database. */
    private static String refreshSeconds(MigrationsDescriptor descriptor) {
        if (descriptor.status() == MigrationStatus.RUNNING || descriptor.status() == MigrationStatus.WAITING) {
            return RUN_SECONDS;
        }
        return descriptor.jobs().stream().anyMatch((job) -> job.state().equals("running")) ? JOB_SECONDS : "";
    }

    String unreadable(String code) {
        Html html = new Html();
        begin(html, "UNREADABLE", "");
        this.links.write(html);
        html.close("header").open("main");
        new Notices(html, this.instance).unreadable(code);
        end(html, "");
        return html.toString();
    }

    private void begin(Html html, String status, String refresh) {
        String words = status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        html.doctype().open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", Stylesheet.ownPolicy());
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "robots", "content", "noindex");
        if (!refresh.isEmpty()) {
            html.open("meta", "http-equiv", "refresh", "content", refresh);
        }
        html.element("title", words + " · Migrations").style().close("head").open("body").open("header");
        html.element("h1", "Migrations");
        html.element("span", words, "class", "badge " + status.toLowerCase(Locale.ROOT));
    }

    private static void facts(Html html, MigrationsDescriptor descriptor) {
        html.open("dl", "class", "facts");
        fact(html, "Database at", names(descriptor.current(), "base"));
        fact(html, (descriptor.heads().size() > 1) ? "Heads" : "Head", names(descriptor.heads(), "none"));
        fact(html, "Pending", String.valueOf(descriptor.pending().size()));
        if (descriptor.drift() != null) {
            fact(html, "Drift", drift(descriptor.drift()));
        }
        html.close("dl");
    }

    private static String drift(DriftResult result) {
        int count = result.differences().size();
        String found = (count == 0) ? "none" : (count == 1) ? "1 difference" : count + " differences";
        return ((result.error() != null) ? result.error() : found) + ", " + Instants.text(result.checked()) + " UTC";
    }

    private static void fact(Html html, String name, String value) {
        html.open("div").element("dt", name).element("dd", value, "class", "id").close("div");
    }

    private static String names(List<String> ids, String none) {
        return ids.isEmpty() ? none : String.join(", ", ids);
    }

    private void end(Html html, String again) {
        html.close("main");
        html.element("footer", "As of " + Instants.text(this.clock.instant()) + " UTC" + again
                + ". The same as JSON: ask with Accept: application/json.");
        html.close("body").close("html");
    }

}
