package io.kalends.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The bytes that the service answers, from the memory of a Quarkus application that does nothing else. */
record SameBytes(Program service, String address, BareApplication bare) implements Limit {

    @Override
    public String what() {
        return "the same bytes from a bare Quarkus endpoint";
    }

    @Override
    public Prepared prepare() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.get(address);
        Path file = Files.createTempFile(bare.work(), "body-", ".bin");
        Files.write(file, answer.body());
        String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
        return bare.start(List.of("-Dbare.file=" + file, "-Dbare.type=" + type), Requests.hot("/bytes"), Map.of());
    }
}
