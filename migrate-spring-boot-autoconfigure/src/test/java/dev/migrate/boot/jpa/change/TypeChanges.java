package dev.migrate.boot.jpa.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;

/** Fields that become others. */
final class TypeChanges {

    @Gives("alter column \"amount\" of \"type_widened\"")
    static class TypeWidened {

        @Entity(name = "TypeWidened")
        static class Before extends Numbered {

            int amount;

        }

        @Entity(name = "TypeWidened")
        static class After extends Numbered {

            long amount;

        }

    }

    @Gives("alter column \"amount\" of \"type_changed\"")
    static class TypeChanged {

        @Entity(name = "TypeChanged")
        static class Before extends Numbered {

            String amount;

        }

        @Entity(name = "TypeChanged")
        static class After extends Numbered {

            Integer amount;

        }

    }

    @Gives("alter column \"name\" of \"length_grown\"")
    static class LengthGrown {

        @Entity(name = "LengthGrown")
        static class Before extends Numbered {

            @Column(length = 50)
            String name;

        }

        @Entity(name = "LengthGrown")
        static class After extends Numbered {

            @Column(length = 100)
            String name;

        }

    }

    @Gives("alter column \"name\" of \"length_shrunk\"")
    static class LengthShrunk {

        @Entity(name = "LengthShrunk")
        static class Before extends Numbered {

            @Column(length = 50)
            String name;

        }

        @Entity(name = "LengthShrunk")
        static class After extends Numbered {

            @Column(length = 20)
            String name;

        }

    }

    @Gives("alter column \"price\" of \"precision_changed\"")
    static class PrecisionChanged {

        @Entity(name = "PrecisionChanged")
        static class Before extends Numbered {

            @Column(precision = 8, scale = 2)
            BigDecimal price;

        }

        @Entity(name = "PrecisionChanged")
        static class After extends Numbered {

            @Column(precision = 12, scale = 2)
            BigDecimal price;

        }

    }

    @Gives("alter column \"at\" of \"time_zone_added\"")
    static class TimeZoneAdded {

        @Entity(name = "TimeZoneAdded")
        static class Before extends Numbered {

            LocalDateTime at;

        }

        @Entity(name = "TimeZoneAdded")
        static class After extends Numbered {

            Instant at;

        }

    }

    @Gives("alter column \"name\" of \"definition_changed\"")
    static class DefinitionChanged {

        @Entity(name = "DefinitionChanged")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "DefinitionChanged")
        static class After extends Numbered {

            @Column(columnDefinition = "text")
            String name;

        }

    }

    @Gives("alter column \"id\" of \"identity_added\"")
    static class IdentityAdded {

        @Entity(name = "IdentityAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "IdentityAdded")
        static class After {

            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            long id;

        }

    }

}
