package dev.migrate.boot.jpa.change;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

/** Tables and sequences that come, go and change. */
final class TableChanges {

    @Gives("create table \"entity_added\"")
    static class EntityAdded {

        @Entity(name = "EntityAdded")
        static class After extends Numbered {

        }

    }

    @Gives("drop table \"entity_removed\"")
    static class EntityRemoved {

        @Entity(name = "EntityRemoved")
        static class Before extends Numbered {

        }

    }

    @Gives({ "create constraint \"fk\" of \"many_to_many_added_others\"",
            "create constraint \"fk\" of \"many_to_many_added_others\"", "create table \"many_to_many_added_others\"" })
    static class ManyToManyAdded {

        @Entity(name = "ManyToManyAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "ManyToManyAdded")
        static class After extends Numbered {

            @ManyToMany
            Set<ManyToManyAdded.After> others;

        }

    }

    @Gives({ "create constraint \"fk\" of \"element_collection_added_words\"",
            "create table \"element_collection_added_words\"" })
    static class ElementCollectionAdded {

        @Entity(name = "ElementCollectionAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "ElementCollectionAdded")
        static class After extends Numbered {

            @ElementCollection
            Set<String> words;

        }

    }

    @Gives({ "alter column \"words_order\" of \"order_column_added_words\"",
            "alter constraint \"order_column_added_words_words_order_check\" of \"order_column_added_words\"",
            "create column \"words_order\" of \"order_column_added_words\"",
            "create constraint \"order_column_added_words_pkey\" of \"order_column_added_words\"",
            "create constraint \"order_column_added_words_words_order_check\" of \"order_column_added_words\"" })
    static class OrderColumnAdded {

        @Entity(name = "OrderColumnAdded")
        static class Before extends Numbered {

            @ElementCollection
            List<String> words;

        }

        @Entity(name = "OrderColumnAdded")
        static class After extends Numbered {

            @ElementCollection
            @OrderColumn
            List<String> words;

        }

    }

    @Gives("create sequence \"sequence_added_seq\"")
    static class SequenceAdded {

        @Entity(name = "SequenceAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "SequenceAdded")
        static class After {

            @Id
            @GeneratedValue
            long id;

        }

    }

    @Gives("alter sequence \"increment_changed_ids\"")
    static class IncrementChanged {

        @Entity(name = "IncrementChanged")
        static class Before {

            @Id
            @GeneratedValue(generator = "ic")
            @SequenceGenerator(name = "ic", sequenceName = "increment_changed_ids", allocationSize = 50)
            long id;

        }

        @Entity(name = "IncrementChanged")
        static class After {

            @Id
            @GeneratedValue(generator = "ic")
            @SequenceGenerator(name = "ic", sequenceName = "increment_changed_ids", allocationSize = 100)
            long id;

        }

    }

    @Gives(value = { "alter column \"id\" of \"table_renamed_new\"",
            "rename constraint \"table_renamed_old_pkey\" of \"table_renamed_new\"",
            "rename table \"table_renamed_old\"" }, rename = "table_renamed_old=table_renamed_new")
    static class TableRenamed {

        @Entity(name = "TableRenamed")
        @Table(name = "table_renamed_old")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "TableRenamed")
        @Table(name = "table_renamed_new")
        static class After extends Numbered {

            String name;

        }

    }

    @Gives("alter table \"table_commented\"")
    static class TableCommented {

        @Entity(name = "TableCommented")
        static class Before extends Numbered {

        }

        @Entity(name = "TableCommented")
        @Table(comment = "What it is for")
        static class After extends Numbered {

        }

    }

}
