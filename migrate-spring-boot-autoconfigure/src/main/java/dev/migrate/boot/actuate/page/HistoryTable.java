package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.MigrationsDescriptor.Failed;
import dev.migrate.boot.actuate.MigrationsDescriptor.History;
import dev.migrate.boot.display.FailureText;
import dev.migrate.boot.display.Times;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps that ran, newest first, with a bar as long as each took. */
final class HistoryTable {

    /** How many steps a page shows; more would make the page too long to read. */
    static final int SHOWN = 500;

    private final Html html;

    HistoryTable(Html html) {
        this.html = html;
    }

    void write(List<History> history) {
        this.html.open("h2").text("What ran").element("small", size(history)).close("h2");
        if (history.isEmpty()) {
            this.html.element("p", "Nothing has run on this database yet.", "class", "card empty");
            return;
        }
        List<History> shown = history.subList(Math.max(0, history.size() - SHOWN), history.size());
        Duration longest = Collections.max(shown.stream().map(History::duration).toList());
        this.html.open("div", "class", "card scroll").open("table").open("thead").open("tr");
        this.html.element("th", "Began (UTC)", "class", "wide").element("th", "Step").element("th", "Outcome");
        this.html.element("th", "Statements", "class", "number wide").element("th", "Took", "class", "number");
        this.html.open("th", "class", "wide").close("th").close("tr").close("thead").open("tbody");
        for (int index = shown.size() - 1; index >= 0; index--) {
            row(shown.get(index), longest);
        }
        this.html.close("tbody").close("table").close("div");
    }

    private static String size(List<History> history) {
        if (history.size() > SHOWN) {
            return "the last " + SHOWN + " of " + history.size() + " steps";
        }
        return history.size() + ((history.size() == 1) ? " step" : " steps");
    }

    private void row(History entry, Duration longest) {
        this.html.open("tr")
            .element("td", (entry.started() != null) ? Instants.text(entry.started()) : "in this run", "class",
                    "soft wide")
            .open("td", "class", "step")
            .element("span", entry.revision(), "class", "id")
            .text(entry.direction().equals("upgrade") ? " " : " " + entry.direction() + " ")
            .element("span", entry.message(), "class", "message");
        failure(entry.failure());
        this.html.close("td")
            .open("td")
            .element("span", entry.outcome(), "class", "outcome " + entry.outcome())
            .close("td")
            .element("td", statements(entry), "class", "number soft wide")
            .element("td", Times.text(entry.duration()), "class", "number")
            .open("td", "class", "wide");
        bar(entry.duration(), longest);
        this.html.close("td").close("tr");
    }

    private void failure(@Nullable Failed failure) {
        if (failure != null) {
            this.html.element("div", FailureText.of(failure.code(), failure.sqlState(), failure.place()), "class",
                    "why");
        }
    }

    /** What was rolled back is not done. */
    private static String statements(History entry) {
        if (entry.outcome().equals("failed")) {
            return "rolled back";
        }
        boolean whole = entry.statementsDone() == entry.statements();
        return whole ? String.valueOf(entry.statements()) : entry.statementsDone() + " of " + entry.statements();
    }

    private void bar(Duration duration, Duration longest) {
        long share = (longest.toNanos() > 0) ? 100 * duration.toNanos() / longest.toNanos() : 0;
        this.html.open("svg", "class", "bar", "aria-hidden", "true")
            .open("rect", "width", Math.max(1, share) + "%", "height", "6", "rx", "3")
            .close("rect")
            .close("svg");
    }

}
