package dev.migrate.boot.jpa;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Entities whose schema a server refuses, each beside what mends it. */
final class RefusedEntities {

    static final String LONG = "a_name_that_is_so_long_that_postgresql_cuts_it_behind_its_63rd_byte_";

    private RefusedEntities() {
    }

    enum Status {

        NEW, OLD

    }

    @Entity(name = "User")
    static class User {

        @Id
        int id;

    }

    @Entity
    @Table(name = "\"user\"")
    static class QuotedUser {

        @Id
        int id;

    }

    @Entity(name = "Ended")
    static class Ended {

        @Id
        int id;

        int end;

    }

    @Entity
    static class QuotedEnded {

        @Id
        int id;

        @Column(name = "\"end\"")
        int end;

    }

    @Entity
    static class Tagged {

        @Id
        int id;

        @ElementCollection
        @CollectionTable(name = "order")
        List<String> tags = List.of();

    }

    @Entity
    static class Typed {

        @Id
        int id;

        @Enumerated(EnumType.STRING)
        @Column(columnDefinition = "customer_status")
        @Nullable Status status;

    }

    @Entity
    static class Numbered {

        @Id
        int id;

        @Column(columnDefinition = "customer_status")
        @Nullable Status status;

    }

    @Entity
    static class Named {

        @Id
        int id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @Nullable Status status;

    }

    @Entity
    static class CaseBlind {

        @Id
        int id;

        @Column(columnDefinition = "citext")
        @Nullable String name;

    }

    @Entity
    static class Computed {

        @Id
        int id;

        @ColumnDefault("next_code()")
        @Nullable String code;

    }

    @Entity
    static class Checked {

        @Id
        int id;

        @Column(check = @CheckConstraint(constraint = "is_code(code)"))
        @Nullable String code;

    }

    @Entity
    @Table(indexes = @Index(name = "by_name", columnList = "name"))
    static class First {

        @Id
        int id;

        @Nullable String name;

    }

    @Entity
    @Table(indexes = @Index(name = "by_name", columnList = "name"))
    static class Second {

        @Id
        int id;

        @Nullable String name;

    }

    @Entity
    @Table(indexes = @Index(name = "by_name_of_third", columnList = "name"))
    static class Third {

        @Id
        int id;

        @Nullable String name;

    }

    @Entity
    static class Elsewhere {

        @Id
        int id;

        @Column(columnDefinition = "kinds.code")
        @Nullable String code;

    }

    @Entity
    @Table(name = "long_names")
    static class LongNames {

        @Id
        int id;

        @Column(name = LONG + "1")
        int one;

        @Column(name = LONG + "2")
        int two;

    }

    @Entity
    @Table(name = "short_names")
    static class ShortNames {

        @Id
        int id;

        @Column(name = "one")
        int one;

        @Column(name = "two")
        int two;

    }

}
