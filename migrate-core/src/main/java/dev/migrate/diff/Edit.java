package dev.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a part becomes another.
 *
 * @param kind whether it can
 * @param main the statements
 * @param late statements that are run after the transaction of the others, each alone
 * @param destroys what is lost; null where nothing is
 * @param review what a person should look at; null for nothing
 */
record Edit(Kind kind, List<String> main, List<String> late, @Nullable String destroys, @Nullable String review) {

    static final Edit NONE = new Edit(Kind.IN_PLACE, List.of(), List.of(), null, null);

    static final Edit REPLACE = new Edit(Kind.REPLACE, List.of(), List.of(), null, null);

    Edit {
        main = List.copyOf(main);
        late = List.copyOf(late);
    }

    static Edit of(List<String> main) {
        return new Edit(Kind.IN_PLACE, main, List.of(), null, null);
    }

    static Edit replace(String destroys) {
        return new Edit(Kind.REPLACE, List.of(), List.of(), destroys, null);
    }

    /** Gives an edit of a type of the values of a column. */
    static Edit retype(List<String> main, List<String> late) {
        return new Edit(Kind.RETYPE, main, late, null, null);
    }

    Edit withLate(List<String> statements) {
        return new Edit(this.kind, this.main, statements, this.destroys, this.review);
    }

    Edit destroying(String what) {
        return new Edit(this.kind, this.main, this.late, what, this.review);
    }

    Edit reviewed(String what) {
        return new Edit(this.kind, this.main, this.late, this.destroys, what);
    }

    Edit followedBy(List<String> statements) {
        List<String> all = new ArrayList<>(this.main);
        all.addAll(statements);
        return new Edit(this.kind, all, this.late, this.destroys, this.review);
    }

    boolean isEmpty() {
        return this.kind == Kind.IN_PLACE && this.main.isEmpty() && this.late.isEmpty();
    }

    /** Whether a part can be changed as it stands. */
    enum Kind {

        /** It can, and nothing that uses it minds. */
        IN_PLACE,
        /** It can, once views and the like that use it are out of the way. */
        RETYPE,
        /** It has to be dropped and made anew. */
        REPLACE

    }

}
