package dev.migrate.boot.jpa.change;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Constraints, indexes and enums that come, go and change. */
final class ConstraintChanges {

    @Gives("create constraint \"unique_added_name_key\" of \"unique_added\"")
    static class UniqueAdded {

        @Entity(name = "UniqueAdded")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "UniqueAdded")
        static class After extends Numbered {

            @Column(unique = true)
            String name;

        }

    }

    @Gives("drop constraint \"unique_removed_name_key\" of \"unique_removed\"")
    static class UniqueRemoved {

        @Entity(name = "UniqueRemoved")
        static class Before extends Numbered {

            @Column(unique = true)
            String name;

        }

        @Entity(name = "UniqueRemoved")
        static class After extends Numbered {

            String name;

        }

    }

    @Gives("create constraint \"a_and_b\" of \"table_unique_added\"")
    static class TableUniqueAdded {

        @Entity(name = "TableUniqueAdded")
        static class Before extends Numbered {

            String a;

            String b;

        }

        @Entity(name = "TableUniqueAdded")
        @Table(uniqueConstraints = @UniqueConstraint(name = "a_and_b", columnNames = { "a", "b" }))
        static class After extends Numbered {

            String a;

            String b;

        }

    }

    @Gives("create index \"index_added_by_name\" of \"index_added\"")
    static class IndexAdded {

        @Entity(name = "IndexAdded")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "IndexAdded")
        @Table(indexes = @Index(name = "index_added_by_name", columnList = "name"))
        static class After extends Numbered {

            String name;

        }

    }

    @Gives("drop index \"index_removed_by_name\" of \"index_removed\"")
    static class IndexRemoved {

        @Entity(name = "IndexRemoved")
        @Table(indexes = @Index(name = "index_removed_by_name", columnList = "name"))
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "IndexRemoved")
        static class After extends Numbered {

            String name;

        }

    }

    @Gives("alter index \"index_changed_by_name\" of \"index_changed\"")
    static class IndexChanged {

        @Entity(name = "IndexChanged")
        @Table(indexes = @Index(name = "index_changed_by_name", columnList = "name"))
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "IndexChanged")
        @Table(indexes = @Index(name = "index_changed_by_name", columnList = "name DESC, id"))
        static class After extends Numbered {

            String name;

        }

    }

    @Gives({ "alter constraint \"positive\" of \"check_added\"", "create constraint \"positive\" of \"check_added\"" })
    static class CheckAdded {

        @Entity(name = "CheckAdded")
        static class Before extends Numbered {

            int amount;

        }

        @Entity(name = "CheckAdded")
        @Table(check = @CheckConstraint(name = "positive", constraint = "amount > 0"))
        static class After extends Numbered {

            int amount;

        }

    }

    @Gives({ "alter constraint \"constant_added_state_check\" of \"constant_added\"",
            "create constraint \"constant_added_state_check\" of \"constant_added\"",
            "drop constraint \"constant_added_state_check\" of \"constant_added\"" })
    static class ConstantAdded {

        @Entity(name = "ConstantAdded")
        static class Before extends Numbered {

            @Enumerated(EnumType.STRING)
            Few state;

        }

        @Entity(name = "ConstantAdded")
        static class After extends Numbered {

            @Enumerated(EnumType.STRING)
            More state;

        }

        enum Few {

            A, B

        }

        enum More {

            A, B, C

        }

    }

    @Gives("alter enum \"namedconstantaddedstate\"")
    static class NamedConstantAdded {

        @Entity(name = "NamedConstantAdded")
        static class Before extends Numbered {

            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            First.NamedConstantAddedState state;

        }

        @Entity(name = "NamedConstantAdded")
        static class After extends Numbered {

            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Second.NamedConstantAddedState state;

        }

        static class First {

            enum NamedConstantAddedState {

                A, B

            }

        }

        static class Second {

            enum NamedConstantAddedState {

                A, B, C

            }

        }

    }

}
