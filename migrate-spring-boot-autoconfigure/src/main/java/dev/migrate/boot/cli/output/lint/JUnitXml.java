package dev.migrate.boot.cli.output.lint;

import dev.migrate.diagnostic.Severity;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Findings as JUnit XML: a test case each, of which errors and warnings have failed. */
final class JUnitXml {

    private static final String SUITE = "migrate lint";

    private final XMLStreamWriter writer;

    private JUnitXml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static String of(LintReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitXml(writer).suite(report);
            writer.close();
        }
        catch (XMLStreamException ex) {
            throw new IllegalStateException(ex);
        }
        return text + "\n";
    }

    private void suite(LintReport report) throws XMLStreamException {
        long failures = report.count(Severity.ERROR) + report.count(Severity.WARNING);
        this.writer.writeStartDocument("UTF-8", "1.0");
        this.writer.writeStartElement("testsuite");
        this.writer.writeAttribute("name", SUITE);
        this.writer.writeAttribute("tests", String.valueOf(Math.max(report.findings().size(), 1)));
        this.writer.writeAttribute("failures", String.valueOf(failures));
        if (report.findings().isEmpty()) {
            // a suite without a case is taken for one that did not run
            this.writer.writeEmptyElement("testcase");
            this.writer.writeAttribute("classname", SUITE);
            this.writer.writeAttribute("name", LintText.summary(report));
        }
        for (LintFinding finding : report.findings()) {
            testCase(finding);
        }
        this.writer.writeEndElement();
        this.writer.writeEndDocument();
    }

    private void testCase(LintFinding finding) throws XMLStreamException {
        this.writer.writeStartElement("testcase");
        boolean inFile = finding.place().isInFile();
        this.writer.writeAttribute("classname", inFile ? finding.place().location().source() : SUITE);
        this.writer.writeAttribute("name",
                inFile ? finding.rule() + " " + LintText.place(finding.place()) : finding.rule());
        if (finding.severity() != Severity.INFO) {
            this.writer.writeStartElement("failure");
            this.writer.writeAttribute("type", finding.rule());
            this.writer.writeAttribute("message", finding.text());
            this.writer.writeCharacters(finding.place().excerpt());
            this.writer.writeEndElement();
        }
        this.writer.writeEndElement();
    }

}
