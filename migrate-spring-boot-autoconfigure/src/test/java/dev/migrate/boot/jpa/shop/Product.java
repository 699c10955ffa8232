package dev.migrate.boot.jpa.shop;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Each strategy of inheritance. */
@Entity
@Inheritance
@Table(check = @CheckConstraint(name = "product_price_positive", constraint = "price > 0"))
class Product extends Stamped {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "products")
    @SequenceGenerator(name = "products", sequenceName = "product_numbers", initialValue = 1000, allocationSize = 20)
    Long id;

    @Column(precision = 12, scale = 2)
    BigDecimal price;

    @NotNull
    @Size(max = 40)
    @Column(unique = true)
    String name;

    /** In the table of its parent. */
    @Entity
    static class Physical extends Product {

        double weight;

    }

    /** In the table of its parent too. */
    @Entity
    static class Download extends Product {

        String url;

    }

    /** Parent of tables that are joined. */
    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Payment {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

    }

    /** In its own table, beside its parent's. */
    @Entity
    static class CardPayment extends Payment {

        @Column(length = 4, columnDefinition = "varchar(4)")
        String lastDigits;

    }

    /** Parent of tables that each hold everything. */
    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Document {

        @Id
        @GeneratedValue
        Long id;

        String title;

    }

    /** In its own table, with all columns. */
    @Entity
    static class Invoice extends Document {

        BigDecimal total;

    }

}
