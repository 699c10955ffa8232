package dev.migrate.test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Reads a {@link TableSource}. */
final class TableArguments extends AnnotationBasedArgumentsProvider<TableSource> {

    @Override
    protected Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context,
            TableSource table) {
        List<String> rows = table.value().lines().filter((line) -> !line.isBlank()).toList();
        return Sample.more(4, rows)
            .stream()
            .map((row) -> Arguments.of(Arrays.stream(row.split("\\|", -1))
                .map((cell) -> value(cell.strip(), table.nullValue()))
                .toArray()));
    }

    private static @Nullable String value(String cell, String nullValue) {
        boolean quoted = cell.length() > 1 && cell.startsWith("'") && cell.endsWith("'");
        if (quoted) {
            return cell.substring(1, cell.length() - 1).replace("''", "'");
        }
        return cell.equals(nullValue) ? null : cell;
    }

}
