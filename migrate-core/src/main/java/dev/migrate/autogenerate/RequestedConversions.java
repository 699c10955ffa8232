package dev.migrate.autogenerate;

import dev.migrate.autogenerate.Desired.Kind;
import dev.migrate.diff.OwnConversions;
import dev.migrate.diff.OwnConversions.Course;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conversions that were asked for, as columns and enums of the desired schema.
 *
 * @param up those of the upgrade
 * @param down those of the downgrade
 */
public record RequestedConversions(OwnConversions up, OwnConversions down) {

    /**
     * Finds what requests are about.
     * @param requests what is asked for
     * @param live what is there, once the renames are done
     * @param desired what is wanted
     * @param written how names are written
     * @throws dev.migrate.diagnostic.MigrateException if one cannot be followed
     */
    static RequestedConversions of(List<ConversionRequest> requests, SchemaSnapshot live, SchemaSnapshot desired,
            WrittenNames written) {
        Map<Kind, Map<PartId, String>> columns = new EnumMap<>(Kind.class);
        Map<PartId, Map<String, String>> values = new LinkedHashMap<>();
        for (ConversionRequest request : requests) {
            if (request.kind() == Kind.REPLACE) {
                replace(request, find(request, PartKind.ENUM, request.owner(), desired, written), live, values);
            }
            else {
                SchemaPart column = find(request, PartKind.COLUMN, request.answer().names(), desired, written);
                if (isOpen(request, column, live, desired)
                        && columns.computeIfAbsent(request.kind(), (kind) -> new LinkedHashMap<>())
                            .put(column.id(), request.answer().value()) != null) {
                    throw request.refused("another is given for the same column");
                }
            }
        }
        return new RequestedConversions(
                new OwnConversions(columns.getOrDefault(Kind.USING, Map.of()), values, Course.FORTH),
                new OwnConversions(columns.getOrDefault(Kind.USING_DOWN, Map.of()), Map.of(), Course.BACK));
    }

    private static SchemaPart find(ConversionRequest request, PartKind kind, List<String> names, SchemaSnapshot desired,
            WrittenNames written) {
        List<SchemaPart> found = desired.parts()
            .values()
            .stream()
            .filter((part) -> part.id().kind() == kind && written.isNamed(part.id(), names))
            .toList();
        if (found.size() != 1) {
            String what = (kind == PartKind.ENUM) ? "enum" : "column of a table";
            throw request
                .refused(found.isEmpty() ? "the desired schema has no such " + what : "several fit; name the schema");
        }
        return found.get(0);
    }

    /** Returns whether there is something to convert. */
    private static boolean isOpen(ConversionRequest request, SchemaPart column, SchemaSnapshot live,
            SchemaSnapshot desired) {
        SchemaPart before = live.find(column.id());
        if (before == null && !request.isComment()) {
            throw request.refused("the column is new");
        }
        if (before != null && !request.isComment() && !before.differs(column, Facet.TYPE)
                && column.uses().stream().allMatch((used) -> isSame(live.find(used), desired.find(used)))) {
            throw request.refused("the type of the column does not change");
        }
        return before != null;
    }

    private static boolean isSame(@Nullable SchemaPart before, @Nullable SchemaPart after) {
        return before != null && after != null && before.facets().equals(after.facets());
    }

    private static void replace(ConversionRequest request, SchemaPart type, SchemaSnapshot live,
            Map<PartId, Map<String, String>> values) {
        List<String> latter = type.all(Facet.VALUES);
        if (latter.contains(request.member())) {
            throw request.refused("the enum of the desired schema still has the value \"" + request.member() + "\"");
        }
        if (!latter.contains(request.value())) {
            throw request.refused("the enum of the desired schema has no value \"" + request.value() + "\"");
        }
        SchemaPart before = live.find(type.id());
        if (!request.isComment() && before != null && !before.all(Facet.VALUES).contains(request.member())) {
            throw request.refused("the enum has no value \"" + request.member() + "\"");
        }
        if (values.computeIfAbsent(type.id(), (id) -> new LinkedHashMap<>())
            .put(request.member(), request.value()) != null) {
            throw request.refused("another is given for the same value");
        }
    }

}
