package io.kalends.page;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says the parameters that only the builder takes in the contract. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 200)
public final class BuilderInContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents()
                .addParameter(
                        BuilderParameterNames.FILTERS,
                        described(
                                BuilderParameterNames.FILTERS,
                                "What visitors of the embed can choose from: names of filters, separated by blanks."))
                .addParameter(
                        BuilderParameterNames.MORE,
                        described(BuilderParameterNames.MORE, "With any value, visitors of the embed can load more."));
    }

    private static Parameter described(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(200));
    }
}
