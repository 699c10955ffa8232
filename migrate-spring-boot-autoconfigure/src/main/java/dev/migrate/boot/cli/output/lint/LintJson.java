package dev.migrate.boot.cli.output.lint;

import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import dev.migrate.lint.RuleDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.json.JsonWriter;

/** Findings as one JSON object. */
final class LintJson {

    private static final JsonWriter<Object> WRITER = JsonWriter.standard();

    private LintJson() {
    }

    static String of(LintReport report, List<RuleDescription> rules) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("scripts", report.scriptCount());
        answer.put("findings", report.findings().stream().map((finding) -> finding(finding, rules)).toList());
        return WRITER.writeToString(answer) + "\n";
    }

    private static Map<String, Object> finding(LintFinding finding, List<RuleDescription> rules) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", finding.rule());
        members.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        members.put("message", finding.message());
        if (finding.place().isInFile()) {
            members.put("file", finding.place().location().source());
            members.put("line", finding.place().location().line());
            members.put("column", finding.place().column());
        }
        if (!finding.place().excerpt().isEmpty()) {
            members.put("statement", finding.place().excerpt());
        }
        if (finding.seen() != null) {
            members.put("seen", finding.seen());
        }
        if (finding.remedy() != null) {
            members.put("remedy", finding.remedy());
        }
        String operations = LintFormat.operations(finding, rules);
        if (operations != null) {
            members.put("operations", operations);
        }
        return members;
    }

    static String write(Map<String, Object> answer) {
        return WRITER.writeToString(answer) + "\n";
    }

    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<Object> all = List.of(members);
        for (int index = 0; index + 1 < all.size(); index += 2) {
            object.put(String.valueOf(all.get(index)), all.get(index + 1));
        }
        return object;
    }

}
