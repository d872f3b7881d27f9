package io.kalends.listing;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the contract the three shapes of an event: in a listing, in a listing of which only some {@code fields} were
 * asked for, and alone.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 150)
public final class ItemsInContract implements OASFilter {

    private static final String ITEM = "EventItem";
    private static final String PART = "EventItemPart";
    private static final String ALONE = "Event";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        Schema item = Objects.requireNonNull(schemas.get(ITEM));
        contract.getComponents().addSchema(PART, part(item));
        contract.getComponents().addSchema(ALONE, alone());
        Schema listing = Objects.requireNonNull(schemas.get("Listing"));
        listing.addProperty(
                "items",
                items(Objects.requireNonNull(listing.getProperties().get("items"))
                        .getDescription()));
        contract.getPaths()
                .getPathItem("/v1/events/{key}")
                .getGET()
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("application/json")
                .setSchema(reference(ALONE));
    }

    private static Schema items(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(OASFactory.createSchema().anyOf(List.of(reference(ITEM), reference(PART))));
    }

    private static Schema part(Schema item) {
        Schema part = OASFactory.createSchema()
                .type(item.getType())
                .description("The members of an event that the parameter fields asks for, as in " + ITEM + ".");
        item.getProperties().forEach(part::addProperty);
        return part;
    }

    private static Schema alone() {
        Schema more = OASFactory.createSchema().addProperty("registration", reference("RegistrationView"));
        more.setRequired(EventItems.EXTRAS.stream().sorted().toList());
        return OASFactory.createSchema()
                .description("An event with everything that is known about it.")
                .allOf(List.of(reference(ITEM), more));
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }
}
