package io.kalends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script beside the packaged service: what it promises of memory and of classes is so, whoever watches. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
class StartScriptIT {

    private static final double HALF_A_GIBIBYTE = 512 * 1024 * 1024;

    @TempDir
    Path home;

    /** The first start rehearses, where no archive is left from another run. */
    @Test
    void classesComeFromTheArchive() throws Exception {
        Path classes = home.resolve("classes");
        try (Instance service = Instance.startScript(home, List.of("-Xlog:class+load:file=" + classes))) {
            service.awaitReady();

            assertThat(Files.readString(classes))
                    .containsPattern("io\\.kalends\\.search\\.EventIndex source: shared objects file");
        }
    }

    @Test
    void theHeapIsBounded() throws Exception {
        try (Instance service = Instance.startScript(home, List.of())) {
            service.awaitReady();

            double heap = service.text("/q/metrics")
                    .lines()
                    .filter(it -> it.startsWith("jvm_memory_max_bytes{area=\"heap\""))
                    .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                    .sum();
            assertThat(heap).isPositive().isLessThanOrEqualTo(HALF_A_GIBIBYTE);
        }
    }

    /** Java 17 itself dies of classes that it takes from an archive while they are watched. */
    @Test
    void itCanBeRecordedFromItsStart() throws Exception {
        Path recording = home.resolve("start.jfr");
        try (Instance service =
                Instance.startScript(home, List.of("-XX:StartFlightRecording=dumponexit=true,filename=" + recording))) {
            service.awaitReady();
        }

        assertThat(recording).isNotEmptyFile();
        assertThat(home.resolve("log")).content().contains("without its archive of classes");
    }

    @Test
    void agentsOfTheEnvironmentWatchIt() throws Exception {
        Map<String, String> watched = Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + Watcher.jar(home) + "=seen");
        try (Instance service = Instance.startScript(home, List.of(), watched)) {
            service.awaitReady();
        }

        assertThat(home.resolve("log")).content().contains("seen io/kalends/search/EventIndex");
    }

    /** As an agent that measures a service: each class passes by it. */
    public static final class Watcher {

        public static void premain(String word, Instrumentation jvm) {
            jvm.addTransformer(new ClassFileTransformer() {
                @Override
                public byte @Nullable [] transform(
                        ClassLoader loader, String name, Class<?> known, ProtectionDomain domain, byte[] octets) {
                    if (name.startsWith("io/kalends/search/")) {
                        System.out.println(word + " " + name);
                    }
                    return null; // it stays as it is
                }
            });
        }

        static Path jar(Path directory) throws IOException {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
            manifest.getMainAttributes().putValue("Premain-Class", Watcher.class.getName());
            Path jar = directory.resolve("watcher.jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (String file : List.of("StartScriptIT$Watcher.class", "StartScriptIT$Watcher$1.class")) {
                    out.putNextEntry(new ZipEntry("io/kalends/" + file));
                    try (InputStream octets = StartScriptIT.class.getResourceAsStream(file)) {
                        octets.transferTo(out);
                    }
                }
            }
            return jar;
        }
    }
}
