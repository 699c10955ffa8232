package dev.migrate.boot.actuate.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The ways to the other migrators, where there are several.
 *
 * @param names the bean names
 * @param prefix what comes before a name in a link, relative to this page
 * @param here the name of this page's migrator
 */
record Links(List<String> names, String prefix, String here) {

    Links {
        names = List.copyOf(names);
    }

    void write(Html html) {
        if (this.names.size() < 2) {
            return;
        }
        html.open("nav", "aria-label", "Databases");
        for (String name : this.names) {
            if (name.equals(this.here)) {
                html.element("strong", name, "aria-current", "page");
            }
            else {
                String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
                html.element("a", name, "href", this.prefix + encoded);
            }
        }
        html.close("nav");
    }

}
