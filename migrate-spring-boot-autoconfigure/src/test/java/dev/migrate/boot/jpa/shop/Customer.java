package dev.migrate.boot.jpa.shop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Associations, collections, embeddables and enums. */
@Entity
@Table(comment = "Who buys",
        indexes = { @Index(name = "customer_by_name", columnList = "lastName, firstName"),
                @Index(columnList = "city DESC") },
        uniqueConstraints = @UniqueConstraint(name = "customer_email", columnNames = { "email", "tenant" }))
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Column(nullable = false, length = 80)
    String firstName;

    @Column(nullable = false, comment = "Family name")
    String lastName;

    String email;

    @Column(length = 20)
    String tenant;

    @Embedded
    Address address;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "billing_street"))
    @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
    Address billing;

    @Enumerated(EnumType.STRING)
    Level level;

    @Enumerated
    Level ordinalLevel;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Mood mood;

    @ElementCollection
    Set<String> nicknames = new HashSet<>();

    @ElementCollection
    @OrderColumn
    List<Address> addresses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customer_setting", joinColumns = @JoinColumn(name = "owner_id"))
    @MapKeyColumn(name = "setting", length = 40)
    Map<String, String> settings = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "friendship", joinColumns = @JoinColumn(name = "a_id"),
            inverseJoinColumns = @JoinColumn(name = "b_id"))
    Set<Customer> friends = new HashSet<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
    List<Purchase> purchases = new ArrayList<>();

    @OneToOne(mappedBy = "customer")
    Profile profile;

    enum Level {

        GOLD, SILVER

    }

    enum Mood {

        GOOD, BAD

    }

    /** Where a customer lives. */
    @Embeddable
    static class Address {

        String street;

        @Column(length = 60)
        String city;

    }

    /** Shares the key of its customer. */
    @Entity
    static class Profile {

        @Id
        UUID id;

        @OneToOne
        @MapsId
        @OnDelete(action = OnDeleteAction.CASCADE)
        Customer customer;

        @Column(columnDefinition = "text")
        String biography;

    }

    /** A purchase. */
    @Entity
    static class Purchase {

        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false, fetch = FetchType.LAZY)
        Customer customer;

        @OneToMany
        List<Product.Physical> products = new ArrayList<>();

    }

}
