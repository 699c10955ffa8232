package dev.migrate.boot.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;

/** A web server; the others on the class path are kept out by name. */
enum Server {

    TOMCAT(WebApplicationType.SERVLET, "tomcat", "Tomcat"), JETTY(WebApplicationType.SERVLET, "jetty", "Jetty"),
    NETTY(WebApplicationType.REACTIVE, "reactor.netty", "Netty");

    private final WebApplicationType type;

    private final String room;

    private final String name;

    Server(WebApplicationType type, String room, String name) {
        this.type = type;
        this.room = room;
        this.name = name;
    }

    WebApplicationType type() {
        return this.type;
    }

    boolean isServlet() {
        return this.type == WebApplicationType.SERVLET;
    }

    /** The auto-configurations that would bring another server. */
    String excludes() {
        List<String> names = new ArrayList<>();
        for (Server other : values()) {
            if (other != this) {
                other.addAutoConfigurations(names);
            }
        }
        return String.join(",", names);
    }

    private void addAutoConfigurations(List<String> names) {
        String root = "org.springframework.boot." + this.room + ".autoconfigure.";
        if (isServlet()) {
            names.add(root + "servlet." + this.name + "ServletWebServerAutoConfiguration");
            names.add(root + "actuate.web.server." + this.name + "ServletManagementContextAutoConfiguration");
            names.add(root + "reactive." + this.name + "ReactiveWebServerAutoConfiguration");
        }
        else {
            names.add(root + this.name + "ReactiveWebServerAutoConfiguration");
        }
        names.add(root + "actuate.web.server." + this.name + "ReactiveManagementContextAutoConfiguration");
    }

}
