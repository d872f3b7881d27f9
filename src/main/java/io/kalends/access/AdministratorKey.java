package io.kalends.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.logging.Logger;

/**
 * The key of the one who may change everything. It is {@code kalends.admin-key} (KALENDS_ADMIN_KEY) when that is set;
 * else, beside the embedded database, it is made at the first start and told once; else there is no administrator.
 */
@ApplicationScoped
public class AdministratorKey {

    private static final Logger LOG = Logger.getLogger(AdministratorKey.class);
    private static final String PREFIX = "kalends_";
    private static final int RANDOM_BYTES = 32;
    private static final int LONGEST = 256;

    private final Optional<byte[]> digest;

    @Inject
    AdministratorKey(AdministratorSettings settings, HttpPort http) {
        Optional<String> chosen = settings.adminKey().filter(it -> !it.isBlank());
        if (chosen.filter(it -> it.length() > LONGEST).isPresent()) {
            throw new IllegalArgumentException("KALENDS_ADMIN_KEY is longer than " + LONGEST + " characters");
        }
        if (chosen.isPresent()) {
            this.digest = chosen.map(DigestUtils::sha256);
        } else {
            this.digest = settings.embedded()
                    ? Optional.of(own(settings.dataDir().map(KeyFile::in), http.port()))
                    : Optional.empty();
        }
    }

    /** Made at start, not with the first request: whoever starts the server is the one to be told the key. */
    void start(@Observes StartupEvent event) {
        if (!isConfigured()) {
            LOG.info("There is no administrator: set KALENDS_ADMIN_KEY to have one");
        }
    }

    /** Whether there is an administrator at all. */
    public boolean isConfigured() {
        return digest.isPresent();
    }

    /** Takes the same time for every wrong key. */
    public boolean matches(String key) {
        return !key.isBlank()
                && key.length() <= LONGEST
                && digest.filter(it -> MessageDigest.isEqual(it, DigestUtils.sha256(key)))
                        .isPresent();
    }

    private static byte[] own(Optional<KeyFile> file, int port) {
        Optional<byte[]> kept = file.flatMap(KeyFile::digest);
        if (kept.isPresent()) {
            LOG.infof(
                    "The administrator's key was told at an earlier start. Its digest is kept in %s: delete that file for"
                            + " a new key",
                    file.map(KeyFile::path).orElseThrow());
            return kept.get();
        }
        String key = random();
        byte[] digest = DigestUtils.sha256(key);
        file.ifPresent(it -> it.write(digest));
        LOG.infof(
                "The administrator's key, told only this once: %s%nFor example:%n"
                        + "  curl -H 'X-API-Key: %s' -H 'Content-Type: application/json' --data-binary @events.json"
                        + " http://localhost:%d/v1/imports",
                key, key, port);
        return digest;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
