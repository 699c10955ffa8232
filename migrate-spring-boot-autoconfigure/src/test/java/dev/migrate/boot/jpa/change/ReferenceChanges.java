package dev.migrate.boot.jpa.change;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** References that come, go and change. */
final class ReferenceChanges {

    @Gives("x")
    static class ManyToOneAdded {

        @Entity(name = "ManyToOneAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "ManyToOneAdded")
        static class After extends Numbered {

            @ManyToOne
            ManyToOneAdded.After parent;

        }

    }

    @Gives("x")
    static class ManyToOneRemoved {

        @Entity(name = "ManyToOneRemoved")
        static class Before extends Numbered {

            @ManyToOne
            ManyToOneRemoved.Before parent;

        }

        @Entity(name = "ManyToOneRemoved")
        static class After extends Numbered {

        }

    }

    @Gives("x")
    static class OneToOneAdded {

        @Entity(name = "OneToOneAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "OneToOneAdded")
        static class After extends Numbered {

            @OneToOne
            OneToOneAdded.After other;

        }

    }

    @Gives("x")
    static class CascadeAdded {

        @Entity(name = "CascadeAdded")
        static class Before extends Numbered {

            @ManyToOne
            CascadeAdded.Before parent;

        }

        @Entity(name = "CascadeAdded")
        static class After extends Numbered {

            @ManyToOne
            @OnDelete(action = OnDeleteAction.CASCADE)
            CascadeAdded.After parent;

        }

    }

}
