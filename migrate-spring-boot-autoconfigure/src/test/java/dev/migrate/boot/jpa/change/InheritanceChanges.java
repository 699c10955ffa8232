package dev.migrate.boot.jpa.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Classes that get subclasses, and what they embed. */
final class InheritanceChanges {

    @Gives({ "alter column \"dtype\" of \"subclass_added\"",
            "alter constraint \"subclass_added_dtype_check\" of \"subclass_added\"",
            "create column \"dtype\" of \"subclass_added\"", "create column \"extra\" of \"subclass_added\"",
            "create constraint \"subclass_added_dtype_check\" of \"subclass_added\"" })
    static class SubclassAdded {

        @Entity(name = "SubclassAdded")
        @Inheritance
        static class Before extends Numbered {

        }

        @Entity(name = "SubclassAdded")
        @Inheritance
        static class After extends Numbered {

        }

        @Entity(name = "SubclassAddedChild")
        static class AfterChild extends SubclassAdded.After {

            String extra;

        }

    }

    @Gives({ "create constraint \"fk\" of \"joined_subclass_added_child\"",
            "create table \"joined_subclass_added_child\"" })
    static class JoinedSubclassAdded {

        @Entity(name = "JoinedSubclassAdded")
        @Inheritance(strategy = InheritanceType.JOINED)
        static class Before extends Numbered {

        }

        @Entity(name = "JoinedSubclassAdded")
        @Inheritance(strategy = InheritanceType.JOINED)
        static class After extends Numbered {

        }

        @Entity(name = "JoinedSubclassAddedChild")
        static class AfterChild extends JoinedSubclassAdded.After {

            String extra;

        }

    }

    @Gives("create table \"table_subclass_added_child\"")
    static class TableSubclassAdded {

        @Entity(name = "TableSubclassAdded")
        @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
        static class Before extends Numbered {

        }

        @Entity(name = "TableSubclassAdded")
        @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
        static class After extends Numbered {

        }

        @Entity(name = "TableSubclassAddedChild")
        static class AfterChild extends TableSubclassAdded.After {

            String extra;

        }

    }

    @Gives({ "create column \"city\" of \"embeddable_added\"", "create column \"street\" of \"embeddable_added\"" })
    static class EmbeddableAdded {

        @Entity(name = "EmbeddableAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "EmbeddableAdded")
        static class After extends Numbered {

            @Embedded
            Place place;

        }

        @Embeddable
        static class Place {

            String city;

            String street;

        }

    }

}
