package dev.migrate.autogenerate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.Attribute;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comments about names that go in a chain or round, which are there before and after, so
 * that the names alone do not say whether a rename is done. A chain is done once its
 * first name is gone. A round is done if what is there is more like what is desired under
 * the same names than under the others.
 */
final class SettledRenames {

    // those of which the name says something
    private static final Set<PartKind> NAMED = EnumSet.of(PartKind.COLUMN, PartKind.POLICY, PartKind.TRIGGER,
            PartKind.RULE);

    private static final Set<PartKind> UNNAMED = EnumSet.of(PartKind.CONSTRAINT, PartKind.INDEX);

    // places, and names that follow those of tables
    private static final Set<Facet<?>> UNSAID = Set.of(Facet.POSITION, Facet.SEQUENCE, Facet.ATTACHED);

    private final SchemaSnapshot live;

    private final SchemaSnapshot desired;

    private final Renames renames;

    SettledRenames(SchemaSnapshot live, SchemaSnapshot desired, Renames renames) {
        this.live = live;
        this.desired = desired;
        this.renames = renames;
    }

    /** Gives the comments that are done. */
    List<RenameRequest> among(List<RenameRequest> requests) {
        return requests.stream().filter((request) -> request.location() != null && isDone(request, requests)).toList();
    }

    private boolean isDone(RenameRequest request, List<RenameRequest> all) {
        Set<RenameRequest> way = new LinkedHashSet<>(Set.of(request));
        RenameRequest first = request;
        RenameRequest before = before(request, all);
        while (before != null && way.add(before)) {
            first = before;
            before = before(before, all);
        }
        if (before == null) {
            return way.size() > 1 && this.renames.candidates(first, this.live).isEmpty();
        }
        return isRoundDone(request, List.copyOf(way));
    }

    private @Nullable RenameRequest before(RenameRequest request, List<RenameRequest> all) {
        return all.stream()
            .filter((former) -> this.renames.takes(/* request= */ former, /* other= */ request))
            .findFirst()
            .orElse(null);
    }

    private boolean isRoundDone(RenameRequest request, List<RenameRequest> round) {
        int done = 0;
        int open = 0;
        for (RenameRequest one : round) {
            for (Rename rename : this.renames.candidates(one, this.live)) {
                done += likeness(rename, rename.part(), rename.member());
                open += likeness(rename, rename.renamed(), (rename.member() != null) ? rename.name() : null);
            }
        }
        if (done == open) {
            String all = round.stream()
                .map((one) -> "--rename " + ShellText.quoted(one.written()))
                .collect(Collectors.joining(" "));
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_RENAME,
                        "nothing shows whether the rename \"" + request.written() + "\" is done")
                .at(request.location())
                .withDetail("Its names go round, and what has them is alike. Nothing was written.")
                .withHint("Remove the comment if it is done. Otherwise add " + all + ", and remove it then."));
        }
        return done > open;
    }

    /** Counts what is there and desired under a name. */
    private int likeness(Rename rename, PartId id, @Nullable String member) {
        SchemaPart there = Objects.requireNonNull(this.live.find(rename.part()));
        SchemaPart wanted = this.desired.find(id);
        if (wanted == null) {
            return 0;
        }
        if (rename.member() != null && member != null) {
            return Objects.equals(place(there, rename.member()), place(wanted, member)) ? 1 : 0;
        }
        Set<List<Object>> common = said(this.live, there);
        common.retainAll(said(this.desired, wanted));
        return common.size();
    }

    /** Gives the type of an attribute, or the place of a value. */
    private static @Nullable Object place(SchemaPart type, String member) {
        return type.all(Facet.ATTRIBUTES)
            .stream()
            .filter((attribute) -> attribute.name().equals(member))
            .map(Attribute::type)
            .map(Object.class::cast)
            .findFirst()
            .orElse(type.all(Facet.VALUES).indexOf(member));
    }

    private static Set<List<Object>> said(SchemaSnapshot snapshot, SchemaPart whole) {
        List<SchemaPart> parts = new ArrayList<>(List.of(whole));
        if (whole.id().of() == null) {
            snapshot.parts()
                .values()
                .stream()
                .filter((part) -> whole.id().name().equals(part.id().of())
                        && (NAMED.contains(part.id().kind()) || UNNAMED.contains(part.id().kind())))
                .forEach(parts::add);
        }
        Set<List<Object>> said = new HashSet<>();
        for (SchemaPart part : parts) {
            boolean named = !part.id().equals(whole.id()) && NAMED.contains(part.id().kind());
            String name = named ? part.id().name().name() : "";
            said.add(List.of(part.id().kind(), name));
            part.facets()
                .forEach((facet, value) -> said
                    .add(UNSAID.contains(facet) ? List.of() : List.of(part.id().kind(), name, facet, value)));
        }
        return said;
    }

}
