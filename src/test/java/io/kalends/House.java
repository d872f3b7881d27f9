package io.kalends;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;

/** The classes of the service and the packages they are in, for the tests of how they are built. */
final class House {

    static final String ROOT = "io.kalends";

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    private House() {}

    static String named(String room) {
        return ROOT + "." + room;
    }

    static String[] in(String... rooms) {
        return Arrays.stream(rooms).map(it -> named(it) + "..").toArray(String[]::new);
    }
}
