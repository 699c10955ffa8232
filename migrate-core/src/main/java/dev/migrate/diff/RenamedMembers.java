package dev.migrate.diff;

import dev.migrate.diff.PossibleRename.Member;
import dev.migrate.schema.Attribute;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Values of enums and attributes of composite types that went, with others that came in
 * their places. PostgreSQL can rename both; as a removal and an addition the rows that
 * have one stop the revision or lose it.
 */
final class RenamedMembers {

    // no value of an enum is longer than 63 bytes
    private static final String FIRST = " ".repeat(64);

    private final Sides sides;

    RenamedMembers(Sides sides) {
        this.sides = sides;
    }

    List<PossibleRename> possible() {
        List<PossibleRename> possible = new ArrayList<>();
        for (SchemaPart before : this.sides.before().parts().values()) {
            SchemaPart after = this.sides.after(before.id());
            if (after != null && this.sides.isStored(before.id())) {
                members(before, after)
                    .forEach((member) -> possible.add(new PossibleRename(before.id(), after.id(), member)));
            }
        }
        return possible;
    }

    private List<Member> members(SchemaPart before, SchemaPart after) {
        return switch (before.id().kind()) {
            case ENUM -> values(before, after);
            case COMPOSITE_TYPE -> attributes(before, after);
            default -> List.of();
        };
    }

    private List<Member> values(SchemaPart before, SchemaPart after) {
        List<String> former = before.all(Facet.VALUES);
        List<String> latter = after.all(Facet.VALUES);
        Set<String> answered = this.sides.replacements(after.id()).keySet();
        Map<String, List<String>> came = gaps(latter, former);
        List<Member> members = new ArrayList<>();
        gaps(former, latter).forEach((neighbour, gone) -> {
            List<String> others = came.getOrDefault(neighbour, List.of());
            for (int index = 0; index < Math.min(gone.size(), others.size()); index++) {
                if (!answered.contains(gone.get(index))) {
                    members.add(new Member(gone.get(index), others.get(index)));
                }
            }
        });
        return members;
    }

    /** Gives the values that only one list has, by the shared one that they follow. */
    private static Map<String, List<String>> gaps(List<String> values, List<String> others) {
        Map<String, List<String>> gaps = new LinkedHashMap<>();
        String shared = FIRST;
        for (String value : values) {
            if (others.contains(value)) {
                shared = value;
            }
            else {
                gaps.computeIfAbsent(shared, (key) -> new ArrayList<>()).add(value);
            }
        }
        return gaps;
    }

    private static List<Member> attributes(SchemaPart before, SchemaPart after) {
        List<Attribute> gone = without(before, after);
        List<Attribute> came = without(after, before);
        List<Member> members = new ArrayList<>();
        for (Attribute former : gone) {
            came.stream()
                .filter((latter) -> Objects.equals(former.type(), latter.type()))
                .forEach((latter) -> members.add(new Member(former.name(), latter.name())));
        }
        return members;
    }

    private static List<Attribute> without(SchemaPart part, SchemaPart other) {
        Set<String> names = new HashSet<>();
        other.all(Facet.ATTRIBUTES).forEach((attribute) -> names.add(attribute.name()));
        return part.all(Facet.ATTRIBUTES).stream().filter((attribute) -> !names.contains(attribute.name())).toList();
    }

}
