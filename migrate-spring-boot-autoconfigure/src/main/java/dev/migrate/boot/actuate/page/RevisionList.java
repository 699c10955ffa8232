package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.MigrationsDescriptor.History;
import dev.migrate.boot.actuate.page.RevisionRow.Place;
import dev.migrate.boot.display.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The graph: lanes, and a line for each revision beside them. */
final class RevisionList {

    /** How many revisions a page draws; the newest are those that people look for. */
    static final int SHOWN = 1000;

    private final Html html;

    RevisionList(Html html) {
        this.html = html;
    }

    void write(List<RevisionRow> revisions) {
        this.html.open("h2").text("Revisions").element("small", size(revisions)).close("h2");
        if (revisions.isEmpty()) {
            this.html.element("p", "The application has no revisions.", "class", "card empty");
            return;
        }
        List<RevisionRow> shown = revisions.subList(0, Math.min(SHOWN, revisions.size()));
        this.html.open("div", "class", "card graph");
        new GraphPicture(this.html).draw(shown);
        this.html.open("ol", "class", "rows");
        shown.forEach(this::row);
        this.html.close("ol").close("div");
    }

    private static String size(List<RevisionRow> revisions) {
        if (revisions.size() > SHOWN) {
            return "the newest " + SHOWN + " of " + revisions.size();
        }
        return (revisions.size() == 1) ? "1 revision" : revisions.size() + ", newest first";
    }

    private void row(RevisionRow revision) {
        this.html.open("li", "title", revision.id() + " " + revision.message())
            .element("span", revision.id(), "class", "id")
            .element("span", revision.message(), "class", "message")
            .open("span", "class", "chips");
        if (revision.place() == Place.CURRENT) {
            this.html.element("span", "current", "class", "chip current");
        }
        revision.notes().forEach((note) -> this.html.element("span", note, "class", "chip"));
        this.html.close("span");
        RevisionState state = revision.state();
        if (state == RevisionState.APPLIED) {
            applied(revision.last());
        }
        else {
            this.html.element("span", state.text(), "class", "outcome " + state.cssClass());
        }
        this.html.close("li");
    }

    private void applied(@Nullable History last) {
        if (last == null) {
            this.html.element("span", "applied", "class", "when");
            return;
        }
        String began = (last.started() != null) ? Instants.text(last.started()) : "in this run";
        String took = last.outcome().equals("stamped") ? "stamped" : Times.text(last.duration());
        this.html.element("span", began, "class", "when").element("span", took, "class", "when took");
    }

}
