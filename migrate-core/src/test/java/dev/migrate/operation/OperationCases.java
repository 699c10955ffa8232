package dev.migrate.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All acceptance tables, and the golden files that hold what their cases do. */
final class OperationCases {

    static final Map<String, List<OperationCase>> ALL = all();

    private OperationCases() {
    }

    private static Map<String, List<OperationCase>> all() {
        Map<String, List<OperationCase>> all = new LinkedHashMap<>();
        all.put("table", TableCases.all());
        all.put("column", ColumnCases.all());
        all.put("constraint", ConstraintCases.all());
        all.put("index", IndexCases.all());
        all.put("type", TypeCases.all());
        all.put("domain", DomainCases.all());
        all.put("code", CodeCases.all());
        all.put("security", SecurityCases.all());
        all.put("server", ServerCases.all());
        all.put("written", WrittenCases.all());
        all.put("newer", NewerCases.all());
        all.put("object", ObjectCases.all());
        all.put("option", OptionCases.all());
        return all;
    }

    static List<OperationCase> of(String kind) {
        return Objects.requireNonNull(ALL.get(kind), kind);
    }

    static String file(String kind) {
        return "operations-" + kind + ".golden.sql";
    }

    static String golden(String kind) throws IOException {
        try (InputStream golden = Objects.requireNonNull(OperationCases.class.getResourceAsStream(file(kind)), kind)) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
