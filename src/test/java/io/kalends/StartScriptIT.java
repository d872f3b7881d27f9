package io.kalends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script beside the packaged service: what it promises of memory and of classes is so. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
class StartScriptIT {

    private static final double HALF_A_GIBIBYTE = 512 * 1024 * 1024;

    @TempDir
    Path home;

    private Instance service;

    /** The first start rehearses, where no archive is left from another run. */
    @BeforeEach
    void start() throws Exception {
        service = Instance.startScript(home, List.of("-Xlog:class+load:file=" + home.resolve("classes")));
        service.awaitReady();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void classesComeFromTheArchive() throws Exception {
        assertThat(Files.readString(home.resolve("classes")))
                .containsPattern("io\\.kalends\\.search\\.EventIndex source: shared objects file");
    }

    @Test
    void theHeapIsBounded() {
        double heap = service.text("/q/metrics")
                .lines()
                .filter(it -> it.startsWith("jvm_memory_max_bytes{area=\"heap\""))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .sum();
        assertThat(heap).isPositive().isLessThanOrEqualTo(HALF_A_GIBIBYTE);
    }
}
