package io.kalends.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.Overheard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministratorKeyTest {

    @TempDir
    Path data;

    private final Overheard log = new Overheard(AdministratorKey.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void aConfiguredKeyIsTheKeyAndIsNeverTold() {
        AdministratorKey key = key(Optional.of("chosen"), true, Optional.of(data));

        assertThat(key.matches("chosen")).isTrue();
        assertThat(key.matches("other")).isFalse();
        assertThat(log.messages()).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void withAnEmbeddedDatabaseOneIsMadeToldOnceAndKeptAsADigest() throws Exception {
        AdministratorKey first = key(Optional.empty(), true, Optional.of(data));
        String told = told();
        AdministratorKey second = key(Optional.empty(), true, Optional.of(data));

        assertThat(first.matches(told)).isTrue();
        assertThat(second.matches(told)).isTrue();
        assertThat(log.messages()).hasSize(2);
        assertThat(log.messages().get(1)).contains("admin-key.sha256", "delete").doesNotContain(told);
        Path file = data.resolve("admin-key.sha256");
        assertThat(Files.readString(file)).doesNotContain(told).hasSize(65);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void deletingTheFileMakesAnother() throws Exception {
        key(Optional.empty(), true, Optional.of(data));
        String old = told();
        Files.delete(data.resolve("admin-key.sha256"));

        assertThat(key(Optional.empty(), true, Optional.of(data)).matches(old)).isFalse();
    }

    @Test
    void aDamagedFileStopsTheStart() throws Exception {
        Files.writeString(data.resolve("admin-key.sha256"), "nonsense");

        assertThatThrownBy(() -> key(Optional.empty(), true, Optional.of(data))).hasMessageContaining("delete it");
    }

    @Test
    void withADatabaseOfItsOwnNobodyIsAdministrator() {
        AdministratorKey key = key(Optional.of(" "), false, Optional.of(data));

        assertThat(key.isConfigured()).isFalse();
        assertThat(key.matches(" ")).isFalse();
        assertThat(key.matches("")).isFalse();
    }

    @Test
    void anOverlongKeyIsRefused() {
        String overlong = "a".repeat(257);

        assertThat(key(Optional.of("chosen"), false, Optional.empty()).matches(overlong))
                .isFalse();
        assertThatThrownBy(() -> key(Optional.of(overlong), false, Optional.empty()))
                .hasMessageContaining("KALENDS_ADMIN_KEY");
    }

    private String told() {
        Matcher key = Pattern.compile("kalends_[A-Za-z0-9_-]{43}")
                .matcher(log.messages().get(0));
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private static AdministratorKey key(Optional<String> configured, boolean embedded, Optional<Path> data) {
        return new AdministratorKey(
                new AdministratorSettings() {
                    @Override
                    public Optional<String> adminKey() {
                        return configured;
                    }

                    @Override
                    public boolean embedded() {
                        return embedded;
                    }

                    @Override
                    public Optional<Path> dataDir() {
                        return data;
                    }
                },
                () -> 8080);
    }
}
