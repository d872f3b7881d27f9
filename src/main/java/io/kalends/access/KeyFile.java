package io.kalends.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps the digest of a key, never the key, in a file that only its owner reads. */
record KeyFile(Path path) {

    static KeyFile in(Path directory) {
        return new KeyFile(directory.toAbsolutePath().resolve("admin-key.sha256"));
    }

    Optional<byte[]> digest() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            byte[] digest = HexFormat.of().parseHex(Files.readString(path).strip());
            if (digest.length == 32) {
                return Optional.of(digest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read; make it readable, or delete it for a new key", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(path + " holds no SHA-256 digest; delete it for a new key", e);
        }
        throw new IllegalStateException(path + " holds no SHA-256 digest; delete it for a new key");
    }

    void write(byte[] digest) {
        try {
            Files.createDirectories(path.getParent());
            Files.createFile(path, ownerOnly());
            Files.writeString(path, HexFormat.of().formatHex(digest) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The administrator's key cannot be kept in " + path, e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
