package dev.migrate.sample.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The orders in the database. */
@Repository
class Orders {

    private static final String SELECT = """
            SELECT o.id, o.customer_id, o.status, o.placed_at,
                coalesce(sum(l.quantity * l.price), 0) AS total,
                array_agg(l.sku ORDER BY l.sku) FILTER (WHERE l.sku IS NOT NULL) AS skus,
                array_agg(l.quantity ORDER BY l.sku) FILTER (WHERE l.sku IS NOT NULL) AS quantities
            FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id
            """;

    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Product> products() {
        return this.jdbc.sql("SELECT sku, name, price FROM products ORDER BY sku").query(Product.class).list();
    }

    List<Order> latest(int limit) {
        return this.jdbc.sql(SELECT + "GROUP BY o.id ORDER BY o.placed_at DESC, o.id DESC LIMIT :limit")
            .param("limit", limit)
            .query(Orders::order)
            .list();
    }

    Optional<Order> find(long id) {
        return this.jdbc.sql(SELECT + "WHERE o.id = :id GROUP BY o.id").param("id", id).query(Orders::order).optional();
    }

    @Transactional
    long add(NewOrder order) {
        long id = this.jdbc.sql("INSERT INTO orders (customer_id) VALUES (:customerId) RETURNING id")
            .param("customerId", order.customerId())
            .query(Long.class)
            .single();
        for (OrderLine line : order.lines()) {
            int added = this.jdbc.sql("""
                    INSERT INTO order_lines (order_id, sku, quantity, price)
                    SELECT :id, sku, :quantity, price FROM products WHERE sku = :sku
                    """).param("id", id).param("quantity", line.quantity()).param("sku", line.sku()).update();
            if (added == 0) {
                throw new UnknownProductException(line.sku());
            }
        }
        return id;
    }

    boolean change(long id, OrderStatus status) {
        return this.jdbc.sql("UPDATE orders SET status = :status::order_status WHERE id = :id")
            .param("status", status.name().toLowerCase(Locale.ROOT))
            .param("id", id)
            .update() == 1;
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(row.getLong("id"), row.getLong("customer_id"),
                OrderStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getTimestamp("placed_at").toInstant(), row.getBigDecimal("total"), lines(row));
    }

    private static List<OrderLine> lines(ResultSet row) throws SQLException {
        if (row.getArray("skus") == null) {
            return List.of();
        }
        String[] skus = (String[]) row.getArray("skus").getArray();
        Integer[] quantities = (Integer[]) row.getArray("quantities").getArray();
        return IntStream.range(0, skus.length)
            .mapToObj((index) -> new OrderLine(skus[index], quantities[index]))
            .toList();
    }

}
