package dev.migrate.sample.customer;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes names fit for URLs. */
@Component
public class Slugs {

    /**
     * Gives the name in lower-case letters and digits, with hyphens between its words and
     * the identity at its end, so that no two are the same.
     * @param name the name for people
     * @param id the identity of its owner
     * @return the slug: {@code "Zoë & Söhne"} with 7 gives {@code zoe-sohne-7}
     */
    public String slug(String name, long id) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? Long.toString(id) : words + "-" + id;
    }

}
