package dev.migrate.diff;

import dev.migrate.change.Hazard;
import dev.migrate.change.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a part becomes another.
 *
 * @param kind whether it can
 * @param main the operations
 * @param late operations that run after the transaction of the others, each alone
 * @param hazards what to know about it before it runs
 */
record Edit(Kind kind, List<Operation> main, List<Operation> late, List<Hazard> hazards) {

    static final Edit NONE = new Edit(Kind.IN_PLACE, List.of(), List.of(), List.of());

    static final Edit REPLACE = new Edit(Kind.REPLACE, List.of(), List.of(), List.of());

    Edit {
        main = List.copyOf(main);
        late = List.copyOf(late);
        hazards = List.copyOf(hazards);
    }

    static Edit of(List<Operation> main) {
        return new Edit(Kind.IN_PLACE, main, List.of(), List.of());
    }

    static Edit of(Operation... main) {
        return of(List.of(main));
    }

    /** Gives an edit of a type of the values of a column. */
    static Edit retype(List<Operation> main, List<Operation> late) {
        return new Edit(Kind.RETYPE, main, late, List.of());
    }

    Edit withLate(List<Operation> operations) {
        return new Edit(this.kind, this.main, operations, this.hazards);
    }

    Edit with(Hazard hazard) {
        return with(List.of(hazard));
    }

    Edit with(List<Hazard> more) {
        return new Edit(this.kind, this.main, this.late, Stream.concat(this.hazards.stream(), more.stream()).toList());
    }

    Edit followedBy(List<Operation> operations) {
        return new Edit(this.kind, Stream.concat(this.main.stream(), operations.stream()).toList(), this.late,
                this.hazards);
    }

    boolean isRetype() {
        return this.kind == Kind.RETYPE;
    }

    /** Whether a part can be changed as it stands. */
    enum Kind {

        /** It can, and nothing that uses it minds. */
        IN_PLACE,
        /** It can, once views and the like that use it are out of the way. */
        RETYPE,
        /** It has to be dropped and created again. */
        REPLACE

    }

}
