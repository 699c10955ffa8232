package dev.migrate.sample;

import dev.migrate.Migrator;
import dev.migrate.test.TestDatabase;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a free port, asked over HTTP. */
final class SampleService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private final RestClient client;

    private SampleService(ConfigurableApplicationContext context) {
        this.context = context;
        this.client = RestClient.builder()
            .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
            .defaultStatusHandler((status) -> true, (request, response) -> {
            })
            .build();
    }

    static SampleService start(TestDatabase database, String... properties) {
        Stream<String> arguments = Stream.of("--server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        return start(Stream.concat(arguments, Stream.of(properties)).toArray(String[]::new));
    }

    static SampleService start(String... properties) {
        return new SampleService(SpringApplication.run(SampleApplication.class, properties));
    }

    Migrator migrator() {
        return this.context.getBean(Migrator.class);
    }

    JdbcClient jdbc() {
        return this.context.getBean(JdbcClient.class);
    }

    Answer get(String path) {
        return answer(this.client.get().uri(path).retrieve().toEntity(String.class));
    }

    Answer post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    Answer patch(String path, String json) {
        return send(HttpMethod.PATCH, path, json);
    }

    private Answer send(HttpMethod method, String path, String json) {
        return answer(this.client.method(method)
            .uri(path)
            .contentType(MediaType.APPLICATION_JSON)
            .body(json)
            .retrieve()
            .toEntity(String.class));
    }

    private static Answer answer(ResponseEntity<String> entity) {
        String body = entity.getBody();
        return new Answer(entity.getStatusCode().value(), String.valueOf(entity.getHeaders().getContentType()),
                JsonMapper.shared().readTree((body != null) ? body : "null"));
    }

    @Override
    public void close() {
        this.context.close();
    }

    record Answer(int status, String contentType, JsonNode body) {

    }

}
