package io.kalends.http.request;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Leaves the validation of request addresses to {@link WellFormedRequest}, which says what is wrong: the platform's own
 * answers 400 without a word, and without the headers that let a page of another origin see it. A system property
 * decides, and it is read before any bean exists; the configuration is read before that.
 */
public class AddressValidation implements ConfigSourceFactory {

    static {
        System.setProperty("vertx.disableURIValidation", "true");
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of();
    }
}
