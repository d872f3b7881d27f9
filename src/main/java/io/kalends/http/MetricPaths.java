package io.kalends.http;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Paths of resources in metrics, as the contract names them: without what a parameter must look like. */
class MetricPaths {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+):[^}]*}");

    @Produces
    @Singleton
    static MeterFilter asInTheContract() {
        return MeterFilter.replaceTagValues("uri", it -> PARAMETER.matcher(it).replaceAll("{$1}"));
    }
}
