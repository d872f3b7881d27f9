package io.kalends.embed;

import io.kalends.event.Choice;
import io.kalends.view.Appearance;
import io.kalends.view.Layout;
import io.kalends.view.Theme;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says the parameters of {@link Appearance} in the contract, once; operations that accept them refer to them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 200)
public final class LooksInContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents()
                .addParameter(
                        Appearance.LAYOUT,
                        described(
                                Appearance.LAYOUT,
                                "How the events are laid out. month is the calendar of one month, which the parameter month"
                                        + " names; limit, page, cursor, when, from and to do not go with it.",
                                Choice.names(Layout.class)))
                .addParameter(
                        Appearance.THEME,
                        described(
                                Appearance.THEME,
                                "On which ground: light, dark, or as the visitor prefers (auto).",
                                Choice.names(Theme.class)));
    }

    private static Parameter described(String name, String description, List<String> choices) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .enumeration(List.copyOf(choices))
                        .defaultValue(choices.get(0)));
    }
}
