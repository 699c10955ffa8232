package dev.migrate.boot.jpa.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Classes that get subclasses, and what they embed. */
final class InheritanceChanges {

    @Gives("x")
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

    @Gives("x")
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

    @Gives("x")
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

    @Gives("x")
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
