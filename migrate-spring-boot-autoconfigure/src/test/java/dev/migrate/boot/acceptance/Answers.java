package dev.migrate.boot.acceptance;

import com.jayway.jsonpath.JsonPath;
import java.util.List;

/** Reads JSON answers. */
final class Answers {

    private Answers() {
    }

    static String text(String body, String path) {
        Object found = JsonPath.read(body, path);
        return String.valueOf(found);
    }

    static List<String> texts(String body, String path) {
        List<?> found = JsonPath.read(body, path);
        return found.stream().map(String::valueOf).toList();
    }

}
