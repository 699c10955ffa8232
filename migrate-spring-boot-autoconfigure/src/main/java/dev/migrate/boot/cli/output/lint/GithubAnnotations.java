package dev.migrate.boot.cli.output.lint;

import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import java.util.stream.Collectors;

/** Findings as workflow commands of GitHub Actions. */
final class GithubAnnotations {

    private GithubAnnotations() {
    }

    static String of(LintReport report) {
        return report.findings().stream().map(GithubAnnotations::line).collect(Collectors.joining());
    }

    private static String line(LintFinding finding) {
        String command = switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
        StringBuilder line = new StringBuilder("::").append(command).append(' ');
        if (finding.place().isInFile()) {
            line.append("file=").append(property(finding.place().location().source())).append(',');
        }
        if (finding.place().location().line() > 0) {
            line.append("line=").append(finding.place().location().line()).append(',');
        }
        if (finding.place().column() > 0) {
            line.append("col=").append(finding.place().column()).append(',');
        }
        line.append("title=").append(property(finding.rule()));
        String remedy = (finding.remedy() != null) ? "\ninstead:\n" + finding.remedy() : "";
        return line.append("::").append(data(finding.text() + remedy)).append('\n').toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

}
