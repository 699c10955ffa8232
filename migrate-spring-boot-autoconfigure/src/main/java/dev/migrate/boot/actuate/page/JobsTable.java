package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.JobDescriptor;
import dev.migrate.boot.display.Times;
import dev.migrate.diagnostic.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backfills in the background, newest first, with a bar as far as each is. */
final class JobsTable {

    /** How many jobs a page shows; JSON has all. */
    static final int SHOWN = 50;

    private final Html html;

    private final @Nullable Instance instance;

    /**
     * Writes to a page.
     * @param html the page
     * @param instance what commands are about; null if the command line does not know the
     * database
     */
    JobsTable(Html html, @Nullable Instance instance) {
        this.html = html;
        this.instance = instance;
    }

    void write(List<JobDescriptor> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        this.html.open("h2").text("Backfills in the background");
        this.html.element("small", (jobs.size() == 1) ? "1 job" : jobs.size() + " jobs").close("h2");
        this.html.open("div", "class", "card scroll").open("table").open("thead").open("tr");
        this.html.element("th", "Revision").element("th", "State").element("th", "Done", "class", "number");
        this.html.element("th", "Rows changed", "class", "number");
        this.html.element("th", "Rows a second", "class", "number wide").element("th", "Left", "class", "number");
        this.html.open("th", "class", "wide").close("th").close("tr").close("thead").open("tbody");
        jobs.stream().limit(SHOWN).forEach(this::row);
        this.html.close("tbody").close("table").close("div");
    }

    private void row(JobDescriptor job) {
        this.html.open("tr")
            .open("td", "class", "step")
            .element("span", job.revision(), "class", "id")
            .text(" ")
            .element("span", job.table(), "class", "message");
        if (job.state().equals("failed")) {
            failed();
        }
        this.html.close("td")
            .open("td")
            .element("span", job.state(), "class", "outcome " + job.state())
            .close("td")
            .element("td", (job.percent() != null) ? job.percent() + " %" : "", "class", "number")
            .element("td", String.valueOf(job.changed()), "class", "number")
            .element("td", (job.rowsPerSecond() != null) ? String.valueOf(job.rowsPerSecond()) : "", "class",
                    "number soft wide")
            .element("td", (job.timeLeft() != null) ? Times.text(job.timeLeft()) : "", "class", "number")
            .open("td", "class", "wide");
        if (job.percent() != null) {
            bar(job.percent());
        }
        this.html.close("td").close("tr");
    }

    private void failed() {
        this.html.open("div", "class", "why").text("The log says why");
        if (this.instance != null) {
            this.html.text(", and so does ")
                .element("code", "java -jar app.jar " + this.instance.command(List.of("jobs")));
        }
        this.html.text(".").close("div");
    }

    private void bar(int percent) {
        this.html.open("svg", "class", "bar", "aria-hidden", "true")
            .open("rect", "width", Math.max(1, percent) + "%", "height", "6", "rx", "3")
            .close("rect")
            .close("svg");
    }

}
