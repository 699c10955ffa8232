package dev.migrate.boot.jpa.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One column of each type, in its own schema. */
@Entity
@Table(name = "Every thing", schema = "archive")
class Everything {

    @EmbeddedId
    Key key;

    boolean flag;

    byte tiny;

    short small;

    int number;

    Long big;

    float single;

    Double twice;

    BigInteger huge;

    char letter;

    byte[] bytes;

    @Lob
    String story;

    @Column(columnDefinition = "text")
    String text;

    UUID uuid;

    URL url;

    InetAddress host;

    LocalDate day;

    LocalTime time;

    LocalDateTime moment;

    OffsetDateTime shifted;

    ZonedDateTime zoned;

    Duration duration;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> json;

    String[] strings;

    List<Integer> integers;

    @ColumnDefault("'none'")
    String state;

    @GeneratedColumn("number * 2")
    int doubled;

    @Column(name = "`order`")
    String reserved;

    @Column(name = "\"Quoted name\"")
    String quoted;

    /** A key of two columns. */
    @Embeddable
    record Key(String kind, long number2) {

    }

}
