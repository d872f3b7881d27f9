package io.kalends.event;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes closed choices in the contract as they stand in answers, see {@link Choice}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 200)
public final class ChoicesInContract implements OASFilter {

    private static final Map<String, List<String>> CHOICES = Stream.<Class<? extends Enum<?>>>of(
                    AttendanceMode.class, EventStatus.class, LinkState.class, RegistrationState.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, ChoicesInContract::names));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        CHOICES.forEach((name, choices) -> {
            if (schemas.containsKey(name)) {
                schemas.get(name).setEnumeration(List.copyOf(choices));
            }
        });
    }

    private static List<String> names(Class<? extends Enum<?>> kind) {
        return Stream.of(kind.getEnumConstants()).map(Choice::name).toList();
    }
}
