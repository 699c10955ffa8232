package dev.migrate.sample.order;

/** An order names a product that is not for sale. */
class UnknownProductException extends RuntimeException {

    UnknownProductException(String sku) {
        super("no product has the SKU \"" + sku + "\"");
    }

}
