package dev.migrate.boot.jpa.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Fields that come, go and change. */
final class ColumnChanges {

    @Gives("create column \"note\" of \"field_added\"")
    static class FieldAdded {

        @Entity(name = "FieldAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "FieldAdded")
        static class After extends Numbered {

            String note;

        }

    }

    @Gives("drop column \"note\" of \"field_removed\"")
    static class FieldRemoved {

        @Entity(name = "FieldRemoved")
        static class Before extends Numbered {

            String note;

        }

        @Entity(name = "FieldRemoved")
        static class After extends Numbered {

        }

    }

    @Gives(value = "rename column \"name\" of \"field_renamed\"", rename = "field_renamed.name=full_name")
    static class FieldRenamed {

        @Entity(name = "FieldRenamed")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "FieldRenamed")
        static class After extends Numbered {

            String fullName;

        }

    }

    @Gives({ "alter column \"amount\" of \"required_field_added\"",
            "create column \"amount\" of \"required_field_added\"" })
    static class RequiredFieldAdded {

        @Entity(name = "RequiredFieldAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "RequiredFieldAdded")
        static class After extends Numbered {

            int amount;

        }

    }

    @Gives("alter column \"amount\" of \"nullable_now\"")
    static class NullableNow {

        @Entity(name = "NullableNow")
        static class Before extends Numbered {

            int amount;

        }

        @Entity(name = "NullableNow")
        static class After extends Numbered {

            Integer amount;

        }

    }

    @Gives({ "alter column \"name\" of \"required_now\"", "alter column \"name\" of \"required_now\"" })
    static class RequiredNow {

        @Entity(name = "RequiredNow")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "RequiredNow")
        static class After extends Numbered {

            @Column(nullable = false)
            String name;

        }

    }

    @Gives({ "alter column \"name\" of \"validated_now\"", "alter column \"name\" of \"validated_now\"" })
    static class ValidatedNow {

        @Entity(name = "ValidatedNow")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "ValidatedNow")
        static class After extends Numbered {

            @NotNull
            @Size(max = 10)
            String name;

        }

    }

    @Gives("create column default \"name\" of \"default_added\"")
    static class DefaultAdded {

        @Entity(name = "DefaultAdded")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "DefaultAdded")
        static class After extends Numbered {

            @ColumnDefault("'none'")
            String name;

        }

    }

    @Gives("alter column \"name\" of \"comment_added\"")
    static class CommentAdded {

        @Entity(name = "CommentAdded")
        static class Before extends Numbered {

            String name;

        }

        @Entity(name = "CommentAdded")
        static class After extends Numbered {

            @Column(comment = "Whose it is")
            String name;

        }

    }

    @Gives("create column \"document\" of \"json_added\"")
    static class JsonAdded {

        @Entity(name = "JsonAdded")
        static class Before extends Numbered {

        }

        @Entity(name = "JsonAdded")
        static class After extends Numbered {

            @JdbcTypeCode(SqlTypes.JSON)
            Map<String, String> document;

        }

    }

}
