package dev.migrate.boot.jpa.change;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** References that come, go and change. */
final class ReferenceChanges {

    @Gives({ "alter constraint \"fk\" of \"many_to_one_added\"", "create column \"parent_id\" of \"many_to_one_added\"",
            "create constraint \"fk\" of \"many_to_one_added\"" })
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

    @Gives("drop column \"parent_id\" of \"many_to_one_removed\"")
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

    @Gives({ "alter constraint \"fk\" of \"one_to_one_added\"", "create column \"other_id\" of \"one_to_one_added\"",
            "create constraint \"fk\" of \"one_to_one_added\"",
            "create constraint \"one_to_one_added_other_id_key\" of \"one_to_one_added\"" })
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

    @Gives({ "alter constraint \"fk\" of \"cascade_added\"", "create constraint \"fk\" of \"cascade_added\"",
            "drop constraint \"fk\" of \"cascade_added\"" })
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
