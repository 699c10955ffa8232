package dev.migrate.operation;

import dev.migrate.definition.ObjectDefinitions;
import dev.migrate.schema.ColumnType;
import dev.migrate.sql.QualifiedName;

/**
 * PostgreSQL's types, for static import through {@link Definitions}. Any other is
 * {@code type("spelling")}.
 *
 * @since 0.1
 */
public abstract class Types extends ObjectDefinitions {

    Types() {
    }

    /**
     * A whole number of 2 bytes.
     * @return {@code smallint}
     */
    public static ColumnType smallint() {
        return new ColumnType("smallint");
    }

    /**
     * A whole number of 4 bytes.
     * @return {@code integer}
     */
    public static ColumnType integer() {
        return new ColumnType("integer");
    }

    /**
     * A whole number of 8 bytes.
     * @return {@code bigint}
     */
    public static ColumnType bigint() {
        return new ColumnType("bigint");
    }

    /**
     * An exact number of any size.
     * @return {@code numeric}
     */
    public static ColumnType numeric() {
        return new ColumnType("numeric");
    }

    /**
     * A floating-point number of 4 bytes.
     * @return {@code real}
     */
    public static ColumnType real() {
        return new ColumnType("real");
    }

    /**
     * A floating-point number of 8 bytes.
     * @return {@code double precision}
     */
    public static ColumnType doublePrecision() {
        return new ColumnType("double precision");
    }

    /**
     * True or false.
     * @return {@code boolean}
     */
    public static ColumnType bool() {
        return new ColumnType("boolean");
    }

    /**
     * A text of any length.
     * @return {@code text}
     */
    public static ColumnType text() {
        return new ColumnType("text");
    }

    /**
     * A text of any length.
     * @return {@code varchar}
     */
    public static ColumnType varchar() {
        return new ColumnType("varchar");
    }

    /**
     * Bytes.
     * @return {@code bytea}
     */
    public static ColumnType bytea() {
        return new ColumnType("bytea");
    }

    /**
     * A day.
     * @return {@code date}
     */
    public static ColumnType date() {
        return new ColumnType("date");
    }

    /**
     * A time of day.
     * @return {@code time}
     */
    public static ColumnType time() {
        return new ColumnType("time");
    }

    /**
     * A date and time without a zone.
     * @return {@code timestamp}
     */
    public static ColumnType timestamp() {
        return new ColumnType("timestamp");
    }

    /**
     * A moment.
     * @return {@code timestamptz}
     */
    public static ColumnType timestamptz() {
        return new ColumnType("timestamptz");
    }

    /**
     * A span of time.
     * @return {@code interval}
     */
    public static ColumnType interval() {
        return new ColumnType("interval");
    }

    /**
     * A UUID.
     * @return {@code uuid}
     */
    public static ColumnType uuid() {
        return new ColumnType("uuid");
    }

    /**
     * JSON as it was written.
     * @return {@code json}
     */
    public static ColumnType json() {
        return new ColumnType("json");
    }

    /**
     * JSON, taken apart.
     * @return {@code jsonb}
     */
    public static ColumnType jsonb() {
        return new ColumnType("jsonb");
    }

    /**
     * XML.
     * @return {@code xml}
     */
    public static ColumnType xml() {
        return new ColumnType("xml");
    }

    /**
     * An address of a host or network.
     * @return {@code inet}
     */
    public static ColumnType inet() {
        return new ColumnType("inet");
    }

    /**
     * An address of a network.
     * @return {@code cidr}
     */
    public static ColumnType cidr() {
        return new ColumnType("cidr");
    }

    /**
     * A text prepared for search.
     * @return {@code tsvector}
     */
    public static ColumnType tsvector() {
        return new ColumnType("tsvector");
    }

    /**
     * A range of integer.
     * @return {@code int4range}
     */
    public static ColumnType int4range() {
        return new ColumnType("int4range");
    }

    /**
     * A range of bigint.
     * @return {@code int8range}
     */
    public static ColumnType int8range() {
        return new ColumnType("int8range");
    }

    /**
     * A range of numeric.
     * @return {@code numrange}
     */
    public static ColumnType numrange() {
        return new ColumnType("numrange");
    }

    /**
     * A range of days.
     * @return {@code daterange}
     */
    public static ColumnType daterange() {
        return new ColumnType("daterange");
    }

    /**
     * A range of moments.
     * @return {@code tstzrange}
     */
    public static ColumnType tstzrange() {
        return new ColumnType("tstzrange");
    }

    /**
     * An exact number.
     * @param precision how many digits
     * @param scale how many of them stand after the point
     * @return {@code numeric(precision, scale)}
     */
    public static ColumnType numeric(int precision, int scale) {
        return new ColumnType("numeric(" + precision + ", " + scale + ")");
    }

    /**
     * A text.
     * @param length at most this many characters
     * @return {@code varchar(length)}
     */
    public static ColumnType varchar(int length) {
        return new ColumnType("varchar(" + length + ")");
    }

    /**
     * A text that is filled up with blanks.
     * @param length this many characters
     * @return {@code char(length)}
     */
    public static ColumnType character(int length) {
        return new ColumnType("char(" + length + ")");
    }

    /**
     * An array.
     * @param element the type of its elements
     * @return {@code element[]}
     */
    public static ColumnType array(ColumnType element) {
        return new ColumnType(element.sql() + "[]");
    }

    /**
     * An enum, domain, composite or range type of the database's own.
     * @param name its name, perhaps with a schema and a dot before it
     * @return the type
     */
    public static ColumnType enumType(String name) {
        return new ColumnType(QualifiedName.of(name).sql());
    }

    /**
     * Any type.
     * @param spelling as SQL spells it
     * @return the type
     */
    public static ColumnType type(String spelling) {
        return new ColumnType(spelling);
    }

}
